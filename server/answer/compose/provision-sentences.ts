/** A provision in sentences, each citing the very node it comes from, so that a reader can open exactly what was said. */
import type { Provision } from '../../../corpus/law/provision.ts'
import type { Library } from '../../../corpus/library.ts'
import type { DraftSentence } from '../turn.ts'
import { FINES_DOCUMENT } from './fines.ts'
import { COMPOSE_TUNING } from './tuning.ts'

/** @param focus ids of points that were found themselves: shown first when not all fit. */
export function provisionSentences(library: Library, id: string, focus: readonly string[] = []): DraftSentence[] {
  const provision = library.provision(id)
  if (provision === undefined) return []
  if (provision.fields !== undefined) return [{ text: library.fullText(id).replaceAll('\n', ' '), citations: [id] }]
  if (provision.level === 'point') return [pointWithLead(library, provision)]
  const own = paragraphs(provision.text)
  const opening = openingOf(library, provision)
  const lead = joinOpening(opening?.text, own).map((text) => ({ text, citations: opening?.cites === undefined ? [id] : [id, opening.cites] }))
  const children = provision.childIds.filter((child) => library.provision(child) !== undefined)
  const shown = choose(children, focus)
  const points = shown.flatMap((child) => childSentences(library, child))
  const more = shown.length < children.length ? [{ text: 'Điều này còn các trường hợp khác; bạn mở điều luật để xem đủ.', citations: [id] }] : []
  return [...lead, ...points, ...more]
}

interface Opening {
  readonly text: string
  /** The article, when the words are its own and not its title. */
  readonly cites?: string
}

/** Titles that are the beginning of what their clauses say: "Quyền của người tiêu dùng", "Các trường hợp từ chối …". */
const TITLE_LEADS = /^(Quyền|Nghĩa vụ|Các trường hợp|Trường hợp|Từ chối)/u
/** A clause that names who acts, or forbids, stands by itself. */
const STANDS_ALONE = /^(Bên|Tổ chức|Cá nhân|Ủy ban|Người|Cơ quan|Cấm|Nghiêm cấm|Bộ|Sở|Chính phủ|Tòa án|Hội|Nếu|Khi|Trường hợp)/u
/** Names keep their capital inside a sentence. */
const NAMES = /^(Ủy ban|Bộ|Sở|Chính phủ|Tòa án|Quốc hội|Nhà nước|Hội|Luật|Nghị định|Điều|Việt Nam|Internet|Zalo|Mặt trận|Công an|Chi cục|Tổng đài)/u

/**
 * What a clause cannot be read without: the lead of its article ("Bên kinh doanh không được đưa những điều khoản sau:"), which
 * may turn its meaning round, or a title that serves as one; for an item of a plan its heading.
 */
function openingOf(library: Library, provision: Provision): Opening | undefined {
  if (provision.level === 'item') return provision.title === '' ? undefined : { text: provision.title }
  if (provision.level !== 'clause' || provision.title === 'Giải thích từ ngữ') return undefined
  const article = provision.parentId === undefined ? undefined : library.provision(provision.parentId)
  const lead = article === undefined ? undefined : paragraphs(article.text).at(-1)
  if (lead !== undefined && article !== undefined) return { text: lead, cites: article.id }
  return TITLE_LEADS.test(provision.title) && !STANDS_ALONE.test(provision.text) ? { text: provision.title } : undefined
}

function joinOpening(opening: string | undefined, own: readonly string[]): string[] {
  const [first, ...rest] = own
  if (opening === undefined || first === undefined) return [...own]
  return [`${opening.replace(/[:;.]?\s*$/u, ':')} ${lowerFirst(first)}`, ...rest]
}

/** A point makes sense only with what stands before the list: "…có quyền sau đây: a) …". */
function pointWithLead(library: Library, point: Provision): DraftSentence {
  const parent = point.parentId === undefined ? undefined : library.provision(point.parentId)
  const lead = parent === undefined ? '' : (paragraphs(parent.text).at(-1) ?? '')
  const text = lead === '' ? point.text : `${lead.replace(/[:;.]?\s*$/u, ':')} ${lowerFirst(trimEnd(point.text))}.`
  return { text: text.replaceAll('\n', ' '), citations: [point.id] }
}

function childSentences(library: Library, id: string): DraftSentence[] {
  const child = library.provision(id)
  if (child === undefined) return []
  const own: DraftSentence[] = child.text === '' ? [] : [{ text: `${child.level === 'clause' ? `${child.label}. ` : `${child.label}) `}${child.text.replaceAll('\n', ' ')}`, citations: [id] }]
  return [...own, ...child.childIds.slice(0, COMPOSE_TUNING.points).flatMap((grandchild) => childSentences(library, grandchild))]
}

/** All points when they are few; otherwise those that were found themselves, and the first ones to fill up. A fine names only the wrongs asked about. */
function choose(children: readonly string[], focus: readonly string[]): string[] {
  const found = focus.filter((id) => children.includes(id))
  const fine = children[0]?.startsWith(`${FINES_DOCUMENT}#`) === true
  const limit = fine && found.length > 0 ? COMPOSE_TUNING.finePoints : COMPOSE_TUNING.points
  if (children.length <= limit) return [...children]
  const wanted = new Set([...found, ...(fine && found.length > 0 ? [] : children)].slice(0, limit))
  return children.filter((child) => wanted.has(child))
}

function paragraphs(text: string): string[] {
  return text.replace(/[⁰¹²³⁴-⁹]+/gu, '').split('\n').map((line) => line.replace(/^[-–+•]\s*/u, '').trim()).filter((line) => line !== '')
}

function trimEnd(text: string): string {
  return text.replace(/[;,.]\s*$/u, '')
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !NAMES.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
