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
  const heading = provision.level === 'item' && provision.title !== '' ? [{ text: `${provision.title}:`.replace(/:+$/u, ':'), citations: [id] }] : []
  const lead = [...heading, ...articleLead(library, provision), ...(provision.text === '' ? [] : paragraphs(provision.text).map((text) => ({ text, citations: [id] })))]
  const children = provision.childIds.filter((child) => library.provision(child) !== undefined)
  const shown = choose(children, focus)
  const points = shown.flatMap((child) => childSentences(library, child))
  const more = shown.length < children.length ? [{ text: 'Điều này còn các trường hợp khác; bạn mở điều luật để xem đủ.', citations: [id] }] : []
  return [...lead, ...points, ...more]
}

/** What stands above the clauses of an article and holds for each of them, such as the amount of a fine (Điều 61 Nghị định 24/2025). */
function articleLead(library: Library, clause: Provision): DraftSentence[] {
  const article = clause.level === 'clause' && clause.parentId !== undefined ? library.provision(clause.parentId) : undefined
  return article !== undefined && /\d/u.test(article.text) ? [{ text: paragraphs(article.text).at(-1) ?? '', citations: [article.id] }] : []
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
  return text.split('\n').map((line) => line.replace(/^[-–+•]\s*/u, '').trim()).filter((line) => line !== '')
}

function trimEnd(text: string): string {
  return text.replace(/[;,.]\s*$/u, '')
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
