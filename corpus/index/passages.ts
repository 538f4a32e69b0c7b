/** Cuts the library into passages: a provision with its heading path and the questions people ask, and every guide as one passage. */
import type { LibraryData } from '../library.ts'
import { createLibrary, type Library } from '../library.ts'
import type { Provision } from '../law/provision.ts'
import type { IndexedPassage } from './ports.ts'

/** Guides share the index with provisions; their ids can never be provision ids, which carry a `#`. */
export const GUIDE_PREFIX = 'huong-dan:'

/** False beliefs too, so that one is recognised by the same search. */
export const PREMISE_PREFIX = 'tien-de:'

export function buildPassages(data: LibraryData): IndexedPassage[] {
  const library = createLibrary(data)
  const provisions = library.provisionIds().flatMap((id) => {
    const provision = library.provision(id)
    return provision === undefined || !isPassage(provision) ? [] : [provisionPassage(library, provision)]
  })
  return [...provisions, ...data.guides.map(guidePassage), ...data.premises.map(premisePassage)]
}

/** Articles are cut into clauses; headings without text of their own are not searched. */
function isPassage(provision: Provision): boolean {
  if (provision.level === 'article') return provision.childIds.length === 0 && provision.text !== ''
  if (provision.level === 'annex') return provision.childIds.length === 0
  if (provision.level === 'item') return provision.text !== ''
  return true
}

function provisionPassage(library: Library, provision: Provision): IndexedPassage {
  const metadata = library.metadataOf(provision.id)
  const plan = metadata?.kind === 'ke-hoach'
  const headings = [...new Set([...provision.headings.slice(plan ? 0 : -1), provision.title])].filter((text) => text !== '')
  const official = library.officialText(provision.id)
  return {
    id: provision.id,
    title: [...(plan ? [metadata.shortTitle, metadata.place ?? ''] : []), ...headings].join(' › '),
    body: [...provision.leads, library.fullText(provision.id), official ?? ''].filter((text) => text !== '').join('\n'),
    questions: questionsOf(library, provision),
  }
}

/** A clause is also asked about through its points. */
function questionsOf(library: Library, provision: Provision): string[] {
  const own = library.questions[provision.id] ?? []
  if (provision.level === 'item' || provision.level === 'row') return own
  return [...own, ...provision.childIds.flatMap((child) => library.questions[child] ?? [])]
}

function guidePassage(guide: LibraryData['guides'][number]): IndexedPassage {
  const { answer, rights, steps } = guide.sections
  return {
    id: GUIDE_PREFIX + guide.id,
    title: guide.title,
    body: [...answer, ...rights, ...steps].map((sentence) => sentence.text).join('\n'),
    questions: [...guide.asks, ...guide.asksEn, guide.titleEn, ...guide.shortEn.map((sentence) => sentence.text)],
  }
}

function premisePassage(premise: LibraryData['premises'][number]): IndexedPassage {
  return { id: PREMISE_PREFIX + premise.id, title: premise.claims[0] ?? '', body: '', questions: premise.claims }
}
