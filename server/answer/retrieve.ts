/** Retrieve: asks the index, then sets aside what may not speak here: another place's plan, a text that does not hold on the day. */
import { GUIDE_PREFIX, PREMISE_PREFIX } from '../../corpus/index/passages.ts'
import type { Retrieve, ScoredPassage } from '../../corpus/index/passage-index.ts'
import { documentIdOf } from '../../corpus/law/provision-id.ts'
import { validityOn } from '../../corpus/law/validity.ts'
import type { Library } from '../../corpus/library.ts'
import { SCOPE_TUNING } from './scope-tuning.ts'
import { ANSWER_TUNING } from './tuning.ts'
import type { Evidence, RankedProvision } from './turn.ts'
import type { Understanding } from './understand/understanding.ts'

/** The plan of a party committee that names no province is spoken of only by name. */
const NAMELESS_PLAN = /tỉnh ủy|tinh uy/iu

export async function retrieve(understanding: Understanding, day: string, retrievePassages: Retrieve, library: Library): Promise<Evidence> {
  const found = await retrievePassages(searchWords(understanding), ANSWER_TUNING.retrieved)
  const evidence = { provisions: [] as RankedProvision[], guides: [] as RankedProvision[], premises: [] as RankedProvision[], rejected: [] as RankedProvision[] }
  for (const passage of found) {
    const hit: RankedProvision = { id: passage.id, score: passage.score, features: { ...passage.features } }
    if (passage.id.startsWith(GUIDE_PREFIX)) evidence.guides.push({ ...hit, id: passage.id.slice(GUIDE_PREFIX.length) })
    else if (passage.id.startsWith(PREMISE_PREFIX)) evidence.premises.push({ ...hit, id: passage.id.slice(PREMISE_PREFIX.length) })
    else evidence[maySpeak(passage.id, understanding, day, library) ? 'provisions' : 'rejected'].push(hit)
  }
  return { ...evidence, nearness: nearnessOf(found), confidence: confidenceOf(found) }
}

/** Words that only say that a fine is asked for: every clause of the fines decree has them, so they would only blur which wrong is meant. */
const FINE_WORDS = /(?:thì |có |sẽ |bị )*(?:xử )?phạt(?: tiền)?(?: hành chính)?(?: (?:bao nhiêu|bn|mấy|thế nào|như thế nào|ra sao|sao|mức nào|không|nhiêu))*(?: tiền| triệu)?|mức phạt|(?:thi |co |se |bi )*(?:xu )?phat(?: tien)?(?: (?:bao nhieu|bn|may|the nao|nhu the nao|ra sao|sao|muc nao|khong|ko|nhieu))*(?: tien| trieu)?|muc phat/giu

/** Days of the resident's story: the law's own dates would match them, and mean something else. */
const DAYS = /(?:ngày|hôm|ngay|hom)?\s*\d{1,2}\s*(?:[/.-]|\s+(?:tháng|thang)\s+)\s*\d{1,2}(?:\s*(?:[/.-]|\s+(?:năm|nam)\s+)\s*(?:20\d{2}|nay|ngoái|ngoai))?/giu

function searchWords({ searchText, wants }: Understanding): string {
  const undated = wants.effect ? searchText : searchText.replace(DAYS, ' ')
  const bare = wants.fine ? undated.replace(FINE_WORDS, ' ') : undated
  return bare.trim().split(/\s+/u).length >= 2 ? bare : searchText
}

function maySpeak(id: string, understanding: Understanding, day: string, library: Library): boolean {
  const metadata = library.metadataOf(id)
  if (metadata === undefined) return false
  if (metadata.kind !== 'ke-hoach') {
    const { state } = validityOn(metadata, day)
    return state === 'in-force' || state === 'unknown'
  }
  if (metadata.place === null) return NAMELESS_PLAN.test(understanding.searchText)
  return understanding.place?.documents.includes(documentIdOf(id)) ?? false
}

function nearnessOf(found: readonly ScoredPassage[]): Evidence['nearness'] {
  const most = (name: 'coverage' | 'question' | 'dense') => found.slice(0, SCOPE_TUNING.passages).reduce((best, { features }) => Math.max(best, features[name]), 0)
  return { coverage: most('coverage'), question: most('question'), dense: most('dense') }
}

/** How sure the library speaks about this: the best passage's likeness to a known question, or how much of the query its words cover. */
function confidenceOf(found: readonly ScoredPassage[]): number {
  return found.slice(0, 5).reduce((best, { features }) => Math.max(best, features.question, 0.6 * features.dense + 0.4 * features.coverage), 0)
}
