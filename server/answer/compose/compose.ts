/** Compose: says what was found, in layers — correction, direct answer, law, rights, steps, exceptions, local plan, offices, fines. */
import type { Guide, GuideSection } from '../../../corpus/content/guide.ts'
import { clauseIdOf } from '../../../corpus/law/provision-id.ts'
import { amendmentsOn, CONSUMER_LAW_START, validityOn } from '../../../corpus/law/validity.ts'
import type { Library } from '../../../corpus/library.ts'
import type { BlockKind } from '../../protocol/index.ts'
import { BLOCK_TITLES, DECLINED, REPLIES, type Language } from '../replies.ts'
import { ANSWER_TUNING } from '../tuning.ts'
import { EMPTY_DRAFT, type Draft, type DraftBlock, type DraftSentence, type Evidence, type RankedProvision } from '../turn.ts'
import { guideStep } from '../lead/guide-step.ts'
import type { Understanding } from '../understand/understanding.ts'
import { asksForRule } from '../understand/wants.ts'
import { FINES_DOCUMENT, fineScope } from './fines.ts'
import { fixedDraft, vagueDraft } from './fixed.ts'
import { provisionSentences } from './provision-sentences.ts'
import { COMPOSE_TUNING } from './tuning.ts'

export interface ComposeInput {
  readonly understanding: Understanding
  readonly evidence: Evidence
  readonly library: Library
  /** The day on which the law is read. */
  readonly day: string
}

export function compose({ understanding, evidence, library, day }: ComposeInput): Draft {
  const { language, wants, place } = understanding
  const best = Math.max(evidence.provisions[0]?.score ?? 0, evidence.guides[0]?.score ?? 0)
  const premise = evidence.premises[0]
  const corrected = premise !== undefined && (premise.score >= COMPOSE_TUNING.premiseShare * best || (premise.features['question'] ?? 0) >= COMPOSE_TUNING.premiseLikeness)
  if (needsPlace(understanding, evidence)) return placeDraft(understanding, evidence, library)
  if (evidence.confidence < ANSWER_TUNING.confidence && understanding.reference === undefined && !corrected) return silentDraft(understanding)

  const guide = leadGuide(evidence, library, best)
  const shown = shownProvisions(evidence, library, guide !== undefined, best)
  const plans = shown.filter((each) => isPlan(each.id, library))
  const laws = shown.filter((each) => !isPlan(each.id, library))
  const planFirst = plans[0] !== undefined && plans[0] === shown[0]
  const blocks: DraftBlock[] = []
  const add = (kind: BlockKind, sentences: readonly DraftSentence[]) => void (sentences.length > 0 && blocks.push({ kind, title: BLOCK_TITLES[kind][language], sentences }))

  if (understanding.eventDay !== null && understanding.eventDay < CONSUMER_LAW_START) add('notice', oldLawNotice(language))
  if (place !== null && wants.plan && place.documents.length === 0) add('notice', [fixed(noPlan(place.name, language))])
  if (understanding.namesUnknownProvision) add('notice', [fixed(REPLIES.unknownProvision[language])])
  if (corrected) add('correction', library.premises.find((each) => each.id === premise.id)?.correction ?? [])
  if (planFirst) add('answer', plans.flatMap((each) => provisionSentences(library, each.id)))
  if (guide !== undefined && !planFirst) add('answer', language === 'en' ? guide.shortEn : guide.sections.answer)
  const said = new Set(blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations.map(clauseIdOf))))
  const rest = laws.filter((each) => !said.has(clauseIdOf(each.id)))
  const lawSentences = rest.flatMap((each) => provisionSentences(library, each.id, evidence.provisions.map((other) => other.id)))
  add(guide === undefined && !planFirst ? 'answer' : 'law', lawSentences)
  if (guide !== undefined) for (const section of sectionsOf(understanding)) add(SECTION_BLOCKS[section], guide.sections[section].filter((sentence) => sentence.citations.length > 0))
  add('decree', detailSentences(laws, blocks, library, day))
  if (!planFirst) add('plan', plans.flatMap((each) => provisionSentences(library, each.id)))
  const fineIds = blocks.flatMap((block) => block.sentences.filter((sentence) => /phạt tiền/iu.test(sentence.text)).flatMap((sentence) => sentence.citations)).filter((id) => id.startsWith(`${FINES_DOCUMENT}#`))
  if (!blocks.some((block) => block.kind === 'fines')) add('fines', fineScope(fineIds, language))
  const citedIds = blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations))
  add('amendment', amendmentSentences(citedIds, library, day))
  return {
    ...EMPTY_DRAFT,
    outcome: 'answered',
    blocks,
    clarifications: guide?.clarify ?? [],
    actions: ['draft-complaint', 'talk-to-person'],
    nextStep: guide === undefined || planFirst || asksForRule(wants) ? null : guideStep(guide, language),
    suggestions: suggestions(evidence, library, guide),
  }
}

const SECTION_BLOCKS: Readonly<Record<GuideSection, BlockKind>> = {
  answer: 'answer', rights: 'rights', steps: 'steps', evidence: 'evidence', exceptions: 'exceptions', offices: 'offices', fines: 'fines', limits: 'limits',
}

/** A fine is a matter between the state and the trader: it is told when asked for. */
function sectionsOf({ wants }: Understanding): GuideSection[] {
  return [...(wants.fine ? (['fines'] as const) : []), 'rights', 'steps', 'evidence', 'exceptions', 'offices', 'limits']
}

function leadGuide(evidence: Evidence, library: Library, best: number): Guide | undefined {
  const first = evidence.guides[0]
  return first !== undefined && first.score >= COMPOSE_TUNING.guideLead * best ? library.guideById(first.id) : undefined
}

function shownProvisions(evidence: Evidence, library: Library, besideGuide: boolean, best: number): RankedProvision[] {
  const good = evidence.provisions.filter((each) => each.score >= COMPOSE_TUNING.shownShare * best)
  const laws = good.filter((each) => !isPlan(each.id, library)).slice(0, besideGuide ? COMPOSE_TUNING.lawBesideGuide : COMPOSE_TUNING.lawAlone)
  const plans = good.filter((each) => isPlan(each.id, library)).slice(0, COMPOSE_TUNING.plans)
  return [...laws, ...plans].sort((a, b) => b.score - a.score)
}

function isPlan(id: string, library: Library): boolean {
  return library.metadataOf(id)?.kind === 'ke-hoach'
}

/** A question about a plan, without a place: another place's plan would be the best hit, and must not speak. */
function needsPlace({ place, wants }: Understanding, evidence: Evidence): boolean {
  const foreign = evidence.rejected[0]
  return wants.plan && place === null && foreign !== undefined && foreign.score > 1.05 * Math.max(evidence.provisions[0]?.score ?? 0, evidence.guides[0]?.score ?? 0)
}

function placeDraft({ language }: Understanding, evidence: Evidence, library: Library): Draft {
  const places = [...new Set(evidence.rejected.map((each) => library.metadataOf(each.id)?.place).filter((each) => each !== null && each !== undefined))]
  return { ...fixedDraft('clarify', 'place-needed', REPLIES.placeNeeded[language], language), clarifications: [{ ask: REPLIES.placeNeeded[language], options: places.slice(0, 4) }] }
}

/** Nothing in the library is near: a bare cry for help gets a question back, anything else an honest no. */
function silentDraft({ language, searchText }: Understanding): Draft {
  if (searchText.trim().split(/\s+/u).length <= VAGUE_WORDS) return vagueDraft(language)
  return { ...fixedDraft('declined', 'not-in-library', DECLINED['not-in-library']?.[language] ?? '', language), actions: ['talk-to-person'] }
}

const VAGUE_WORDS = 8

/** The decree clause that details a rule travels with it, by its first sentence; what is already said is not said again. */
function detailSentences(laws: readonly RankedProvision[], blocks: readonly DraftBlock[], library: Library, day: string): DraftSentence[] {
  const said = new Set(blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations.map(clauseIdOf))))
  const ids = laws.slice(0, COMPOSE_TUNING.detailedLaws).flatMap((each) => library.detailsOf(each.id)).filter((id) => !said.has(clauseIdOf(id)))
  const holding = [...new Set(ids)].filter((id) => validityOn(library.metadataOf(id) ?? NEVER, day).state === 'in-force')
  return holding.slice(0, COMPOSE_TUNING.details).flatMap((id) => provisionSentences(library, id).slice(0, 1).filter((sentence) => !sentence.text.endsWith(':')))
}

const NEVER = { effectiveFrom: null, effectiveTo: null }

function oldLawNotice(language: Language): DraftSentence[] {
  const text = language === 'en'
    ? 'For a deal made before the current law took effect, its transitional rules decide: not yet or still being performed and in line with the current law, that law applies; otherwise the law of before, which is not in this library.'
    : 'Giao dịch xác lập trước ngày luật hiện hành có hiệu lực thì theo điều khoản chuyển tiếp: chưa hoặc đang thực hiện mà phù hợp luật hiện hành thì theo luật hiện hành; khác thì theo Luật Bảo vệ quyền lợi người tiêu dùng số 59/2010/QH12, thư viện này không có luật đó.'
  return [{ text, citations: ['luat-19-2023-qh15#dieu-79.khoan-1', 'luat-19-2023-qh15#dieu-80.khoan-1', 'luat-19-2023-qh15#dieu-79.khoan-2'] }]
}

function noPlan(place: string, language: Language): string {
  return language === 'en' ? `The library has no local plan for ${place}; what follows holds everywhere.` : `Thư viện chưa có kế hoạch riêng của ${place}; phần dưới đây là quy định chung cả nước.`
}

function fixed(text: string): DraftSentence {
  return { text, citations: [], fixed: true }
}

function amendmentSentences(ids: readonly string[], library: Library, day: string): DraftSentence[] {
  const seen = new Set<string>()
  return [...new Set(ids)].flatMap((id) => amendmentsOn(library.amendments, id, day)).flatMap((amendment) => {
    if (amendment.kind !== 'competence' || seen.has(amendment.id)) return []
    seen.add(amendment.id)
    return [{ text: amendment.text, citations: [amendment.basis] }]
  })
}

function suggestions(evidence: Evidence, library: Library, guide: Guide | undefined): string[] {
  return evidence.guides.filter((each) => each.id !== guide?.id).slice(0, COMPOSE_TUNING.suggestions).flatMap((each) => {
    const title = library.guideById(each.id)?.title
    return title === undefined ? [] : [title]
  })
}

