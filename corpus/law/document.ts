/** What a legal text is once it has been read: front matter and a tree of provisions. The schemas are the wire format of the artifact. */
import { z } from 'zod'

const IsoDate = z.iso.date()

export const DocumentKind = z.enum(['luat', 'nghi-dinh', 'quyet-dinh', 'ke-hoach'])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Facts about a document. A blank in the source ("Số: /KH-UBND") is null: unknown, never guessed. */
export const DocumentMetadata = z.object({
  id: z.string().regex(/^[a-z0-9đ]+(-[a-z0-9đ]+)*$/u),
  number: z.string().nullable(),
  kind: DocumentKind,
  title: z.string().min(1),
  /** How people name it in a sentence: "Luật 19/2023/QH15". */
  shortTitle: z.string().min(1),
  issuer: z.string().nullable(),
  /** For a plan: the place it holds for. */
  place: z.string().nullable(),
  signedOn: IsoDate.nullable(),
  effectiveFrom: IsoDate.nullable(),
  /** The day from which it no longer holds; null while no such day is known. */
  effectiveTo: IsoDate.nullable(),
  officialUrl: z.url().nullable(),
  text: z.enum(['restatement', 'official']),
  extract: z.boolean().default(false),
  /** What the original has and this text lacks, by name. */
  missing: z.array(z.string()).default([]),
  period: z.string().nullish(),
})
export type DocumentMetadata = z.infer<typeof DocumentMetadata>

/**
 * Levels of the tree. Headings (`chapter`, `section`) are never cited alone; `article`, `clause`, `point`, `item` (numbered
 * node of a plan) and `row` (annex row) are provisions and carry an id; the rest is text that belongs to its parent.
 */
export const NodeLevel = z.enum([
  'chapter', 'section', 'article', 'clause', 'point', 'item', 'annex', 'row',
  'title', 'preamble', 'paragraph', 'footnote', 'omission', 'recipients', 'signature',
])
export type NodeLevel = z.infer<typeof NodeLevel>

/** Columns of an annex row, as the plans name them. */
export const RowFields = z.object({
  task: z.string(),
  lead: z.string().optional(),
  cooperating: z.string().optional(),
  product: z.string().optional(),
  time: z.string().optional(),
})
export type RowFields = z.infer<typeof RowFields>

export interface LegalNode {
  readonly level: NodeLevel
  /** "31", "46a", "đ", "III", "1.2"; empty where the text has no number. */
  readonly label: string
  /** The number as it stands in the source ("Điều 31.", "a)", "“Mục 9"): with it no character is lost. */
  readonly marker: string
  readonly title?: string | undefined
  /** Own text without label, title and children; paragraphs separated by a line feed. */
  readonly text: string
  readonly id?: string | undefined
  readonly fields?: RowFields | undefined
  readonly children: readonly LegalNode[]
  /** First and last line in the source, counted from 1. */
  readonly lines: readonly [number, number]
}

export const LegalNode: z.ZodType<LegalNode> = z.object({
  level: NodeLevel,
  label: z.string(),
  marker: z.string(),
  title: z.string().optional(),
  text: z.string(),
  id: z.string().optional(),
  fields: RowFields.optional(),
  get children() {
    return z.array(LegalNode).readonly()
  },
  lines: z.tuple([z.number(), z.number()]),
})

export const LegalDocument = z.object({ metadata: DocumentMetadata, children: z.array(LegalNode).readonly() })
export interface LegalDocument {
  readonly metadata: DocumentMetadata
  readonly children: readonly LegalNode[]
}

export type LegalDocumentRoot = Pick<LegalDocument, 'children'>

/** Every node in order of reading, with its ancestors from the top. */
export function* walk(
  nodes: readonly LegalNode[],
  ancestors: readonly LegalNode[] = [],
): Generator<{ node: LegalNode; ancestors: readonly LegalNode[] }> {
  for (const node of nodes) {
    yield { node, ancestors }
    yield* walk(node.children, [...ancestors, node])
  }
}
