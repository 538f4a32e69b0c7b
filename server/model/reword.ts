/** Words a draft anew with a chat model, from the same evidence and behind the same gate. Whatever goes wrong, the extractive draft stands. */
import { randomInt } from 'node:crypto'
import type { Library } from '../../corpus/library.ts'
import type { Gate } from '../answer/check.ts'
import type { Draft, DraftSentence, Turn } from '../answer/turn.ts'
import { detectLanguage } from '../answer/understand/language.ts'
import type { ChatModel } from './chat-model.ts'
import { createJudge, type Judged, type Verdict } from './judge.ts'
import { promptAgain, promptFor } from './prompt.ts'
import { isReworded, openTask, type RewordTask } from './reword-task.ts'
import { finishedSentences, readWording, WORDING_SCHEMA, type WordedSentence } from './wording.ts'

export interface RewordDeps {
  readonly complete: ChatModel
  readonly timeoutMs: number
  readonly library: Library
  readonly gate: Gate
  readonly logFault: (fault: unknown) => void
  /** Makes opaque names; random by default. */
  readonly random?: () => string
}

export type Reword = (draft: Draft, turn: Turn, onDelta?: (text: string) => void) => Promise<Draft>

const ATTEMPTS = 2

/** Never throws: a fault is logged, and the draft comes back as it was. English answers are not reworded, for nothing here could check a translation. */
export function createReword(deps: RewordDeps): Reword {
  return async (draft, turn, onDelta) => {
    if (detectLanguage(turn.question) !== 'vi') return draft
    const task = openTask(draft, turn, deps.library, deps.random ?? opaqueName)
    if (task === undefined) return draft
    try {
      return await wordAnew(draft, task, turn.today, deps, onDelta)
    } catch (cause) {
      deps.logFault(new Error('[reword] the model gave no usable answer; the extractive one is shown', { cause }))
      return draft
    }
  }
}

async function wordAnew(draft: Draft, task: RewordTask, day: string, deps: RewordDeps, onDelta: ((text: string) => void) | undefined): Promise<Draft> {
  const judge = createJudge(task, draft, day, deps)
  const kinds = new Set<string>(task.draft.map((block) => block.kind))
  const teller = onDelta === undefined ? undefined : createTeller(onDelta, (kind) => kinds.has(kind), judge)
  const signal = AbortSignal.timeout(deps.timeoutMs)
  let messages = promptFor(task)
  let faults: string[] = []
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    signal.throwIfAborted()
    const reply = await untilAborted(deps.complete(messages, { signal, schema: WORDING_SCHEMA, onText: teller === undefined ? undefined : (soFar) => teller.hear(soFar) }), signal)
    const wording = readWording(reply)
    const said = (wording?.blocks ?? []).flatMap((block) => block.sentences.map((sentence) => ({ kind: block.kind, text: sentence.text, judged: judge(sentence) })))
    const kept = said.flatMap(({ kind, judged }) => ('sentence' in judged && kinds.has(kind) ? [{ kind, sentence: judged.sentence }] : []))
    if (kept.some(({ kind }) => kind === 'answer')) return merge(draft, kept)
    faults = wording === undefined ? [NOT_JSON] : said.flatMap(({ text, judged }) => ('verdict' in judged ? [`"${text.slice(0, 120)}": ${REASONS[judged.verdict]}`] : []))
    messages = [...messages, ...promptAgain(reply, faults.length > 0 ? faults : [NO_ANSWER])]
    teller?.close()
  }
  throw new Error(`[reword] ${ATTEMPTS} replies lost the core: ${faults.slice(0, 3).join('; ') || NO_ANSWER}`)
}

/** Sections that the model worded take its sentences; all others, and those it left out, stay as they were. */
function merge(draft: Draft, kept: readonly { kind: string; sentence: DraftSentence }[]): Draft {
  const replaced = new Set<string>()
  const blocks = draft.blocks.map((block) => {
    const sentences = kept.filter(({ kind }) => kind === block.kind).map(({ sentence }) => sentence)
    if (sentences.length === 0 || !isReworded(block) || replaced.has(block.kind)) return block
    replaced.add(block.kind)
    return { ...block, sentences }
  })
  return { ...draft, blocks, wording: 'model' }
}

/** Tells sentences on as the model finishes them, each after it was judged; the words of a failed first attempt are never followed by others. */
function createTeller(onDelta: (text: string) => void, wanted: (kind: string) => boolean, judge: (sentence: WordedSentence) => Judged) {
  let heard = 0
  let told = false
  let closed = false
  return {
    hear(soFar: string): void {
      if (closed) return
      for (const { kind, sentence } of finishedSentences(soFar).slice(heard)) {
        heard += 1
        const judged = wanted(kind) ? judge(sentence) : undefined
        if (judged === undefined || !('sentence' in judged)) continue
        told = true
        onDelta(`${judged.sentence.text}\n`)
      }
    },
    close(): void {
      closed = told
      heard = 0
    },
  }
}

/** A server that neither answers nor closes must not hold the resident up. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('[reword] the model took too long', { cause: signal.reason })), { once: true })
  })
  return Promise.race([work, aborted])
}

const NOT_JSON = 'không phải một đối tượng JSON trọn vẹn theo mẫu'
const NO_ANSWER = 'thiếu khối "answer"'

const REASONS: Readonly<Record<Verdict, string>> = {
  'unknown-citation': 'đoạn được dẫn không có', 'no-citation': 'thiếu mã căn cứ', 'foreign-number': 'có con số không nằm trong đoạn được dẫn',
  'foreign-quote': 'trích trong ngoặc kép không khớp nguyên văn', 'not-in-force': 'đoạn được dẫn không còn hiệu lực', 'claims-action': 'nói rằng đã làm một việc chưa làm',
  'off-source': 'không bám vào đoạn được dẫn', 'other-polarity': 'nói ngược với đoạn được dẫn', 'foreign-number-word': 'có con số không nằm trong đoạn được dẫn',
  'unknown-token': 'mã không có trong dữ liệu', markup: 'có thẻ, liên kết hoặc ký hiệu', 'recites-prompt': 'nói về quy tắc thay vì trả lời', 'foreign-placeholder': 'có ⟨…⟩ lạ',
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

function opaqueName(): string {
  return Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')
}
