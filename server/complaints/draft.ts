/** A draft from the conversation: each field with the words it was read from. Only what the person said; nothing is filled in by guess. */
import type { ConversationEntry } from '../protocol/index.ts'
import { ComplaintForm, type FieldName, type FieldSources } from './complaint.ts'
import { askedFields } from './draft/asked.ts'
import { readMessage } from './draft/read-message.ts'
import type { Values } from './draft/reader.ts'
import { sentencesOf } from './draft/sentence.ts'
import type { RouteFacts } from './routing/facts.ts'

export interface Draft {
  readonly form: ComplaintForm
  readonly sources: FieldSources
}

type Said = Pick<ConversationEntry, 'clientId' | 'role' | 'text'>

/** Of one message, in characters; nobody types more, and the whole stays in `happened`. */
const READ_LIMIT = 10_000

/** @param readStory facts of routing of the whole story */
export function draftFromConversation(entries: readonly Said[], readStory: (story: string) => RouteFacts, today: string): Draft {
  const values: Values = {}
  const sources: FieldSources = {}
  const own = entries.filter(({ role }) => role === 'user')
  const story = own.map(({ text }) => text.trim()).join('\n').trim()
  if (story === '') return { form: {}, sources: {} }
  const told = own.flatMap(({ text }) => sentencesOf(text.slice(0, READ_LIMIT)))
  for (const [i, { text, clientId, role }] of entries.entries()) {
    if (role !== 'user') continue
    const last = entries[i - 1]
    const question = last !== undefined && last.role !== 'user' ? last.text.slice(0, READ_LIMIT).toLowerCase() : ''
    for (const { read, said, isCorrection } of readMessage(text.slice(0, READ_LIMIT), { told, today, asked: askedFields(question), question, known: values })) put(read, said, clientId, isCorrection)
  }
  put({ happened: story.slice(0, 10_000) }, story, own[0]?.clientId ?? null)
  const { sector, conduct, tried, online, wants, matter } = readStory(story)
  put({
    sector: sector ?? undefined, conduct: conduct ?? undefined, tried: tried ?? undefined, isOnline: online ?? undefined, wants: wants ?? undefined,
    matter: matter === 'consumer' ? undefined : matter, purpose: matter === 'business-purchase' ? 'business' : undefined,
  }, story, null)
  return { form: ComplaintForm.parse(values), sources }

  /** The first time something is said counts, lists grow, and a correction takes the place of what it corrects. */
  function put(read: Values, utterance: string, clientId: string | null, isCorrection = false): void {
    for (const [name, value] of Object.entries(read) as [FieldName, unknown][]) {
      if (value === undefined || !ComplaintForm.shape[name].safeParse(value).success) continue
      const known = values[name]
      if (Array.isArray(known) && Array.isArray(value) && !isCorrection) Object.assign(values, { [name]: [...new Set([...(known as unknown[]), ...(value as unknown[])])] })
      else if (known === undefined || isCorrection) {
        Object.assign(values, { [name]: value })
        sources[name] = { utterance: utterance.slice(0, 1_000), clientId, by: 'conversation' }
      }
    }
  }
}
