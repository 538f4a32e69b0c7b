/** The library in memory: documents, provisions, guides, offices and amendments, looked up by id. Read-only, shared by all requests. */
import { z } from 'zod'
import { Amendment } from './content/amendment.ts'
import { Emergency, Premise } from './content/fixed.ts'
import { Guide } from './content/guide.ts'
import { Office } from './content/office.ts'
import { Taxonomy } from './content/taxonomy.ts'
import { detailsFor, findDetails } from './law/details.ts'
import { LegalDocument, type DocumentMetadata } from './law/document.ts'
import { documentIdOf } from './law/provision-id.ts'
import { provisionsOf, type Provision } from './law/provision.ts'
import { labelReference } from './law/reference.ts'

/** What the artifact carries besides the index: everything an answer may say. */
export const LibraryData = z.object({
  documents: z.array(LegalDocument).readonly(),
  /** Official wording by provision id, where an operator supplied the published text. */
  officialTexts: z.record(z.string(), z.string()),
  /** How residents ask, by provision id. */
  questions: z.record(z.string(), z.array(z.string())),
  guides: z.array(Guide),
  offices: z.array(Office),
  amendments: z.array(Amendment),
  premises: z.array(Premise),
  emergencies: z.array(Emergency),
  taxonomy: Taxonomy,
})
export type LibraryData = z.infer<typeof LibraryData>

export type Library = ReturnType<typeof createLibrary>

export function createLibrary(data: LibraryData) {
  const documents = new Map<string, LegalDocument>(data.documents.map((document) => [document.metadata.id, document]))
  const provisions = new Map<string, Provision>()
  for (const document of data.documents) for (const provision of provisionsOf(document)) provisions.set(provision.id, provision)
  const guides = new Map(data.guides.map((guide) => [guide.id, guide]))

  const details = findDetails(data.documents)
  const metadataOf = (id: string): DocumentMetadata | undefined => documents.get(documentIdOf(id))?.metadata

  return {
    ...data,
    documentById: (id: string) => documents.get(id),
    metadataOf,
    provision: (id: string) => provisions.get(id),
    provisionIds: () => [...provisions.keys()],
    guideById: (id: string) => guides.get(id),
    officialText: (id: string): string | undefined => data.officialTexts[id],
    /** Decree clauses that detail a provision of a law. */
    detailsOf: (id: string): string[] => detailsFor(details, id),
    /** "điểm a khoản 1 Điều 31 Luật 19/2023/QH15" */
    label: (id: string): string => labelReference(id, metadataOf(id)),
    /** Own text and that of everything below it, in order of reading, each line with its number: what a sentence citing it may rest on. */
    fullText: (id: string): string => fullText(provisions, id),
    /** Full text plus the leads above it, which every point presupposes. */
    supportingText: (id: string): string => {
      const provision = provisions.get(id)
      return provision === undefined ? '' : [...provision.leads, provision.title, fullText(provisions, id)].join('\n')
    },
  }
}

function fullText(provisions: ReadonlyMap<string, Provision>, id: string): string {
  const provision = provisions.get(id)
  if (provision === undefined) return ''
  const own = provision.fields === undefined ? provision.text : rowText(provision)
  return [own, ...provision.childIds.map((child) => `${marker(provisions.get(child))}${fullText(provisions, child)}`)].filter((text) => text !== '').join('\n')
}

function marker(provision: Provision | undefined): string {
  if (provision?.level === 'clause') return `${provision.label}. `
  return provision?.level === 'point' ? `${provision.label}) ` : ''
}

const ROW_LABELS = { lead: 'Chủ trì', cooperating: 'Phối hợp', product: 'Sản phẩm', time: 'Thời gian' } as const

function rowText(provision: Provision): string {
  const fields = provision.fields
  if (fields === undefined) return provision.text
  const parts = (Object.keys(ROW_LABELS) as (keyof typeof ROW_LABELS)[]).flatMap((name) => (fields[name] === undefined ? [] : [`${ROW_LABELS[name]}: ${fields[name]}`]))
  return [fields.task, ...parts].join('. ')
}
