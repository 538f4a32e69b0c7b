/**
 * References as people and laws write them, both ways: "điểm đ khoản 2 Điều 30 Luật 19/2023/QH15" ⇄
 * `luat-19-2023-qh15#dieu-30.khoan-2.diem-đ`. Unaccented and abbreviated writing is understood ("d 31 k1 luat bvqlntd" is not:
 * a guess would cite the wrong law).
 */
import type { DocumentMetadata } from './document.ts'
import { formatPath, parseProvisionId, type ProvisionPath } from './provision-id.ts'

/** What labels need to know about a document. */
export type NamedDocument = Pick<DocumentMetadata, 'id' | 'number' | 'shortTitle'>

/** "điểm đ khoản 2 Điều 30 Luật 19/2023/QH15"; without the document when `document` is absent. Unknown ids come back as they are. */
export function labelReference(id: string, document?: NamedDocument): string {
  const parsed = parseProvisionId(id)
  if (parsed === undefined) return document?.id === id ? document.shortTitle : id
  const place = labelPath(parsed.path)
  return document === undefined ? place : `${place} ${document.shortTitle}`
}

/** "khoản 2 Điều 30", "mục III.2", "dòng 3.2 Phụ lục". */
export function labelPath(path: ProvisionPath): string {
  switch (path.kind) {
    case 'article':
      return [
        ...(path.point === undefined ? [] : [`điểm ${path.point}`]),
        ...(path.clause === undefined ? [] : [`khoản ${path.clause}`]),
        `Điều ${path.article}`,
      ].join(' ')
    case 'plan':
      return `mục ${[path.section.toUpperCase(), ...path.items].join('.')}`
    case 'annex':
      return path.items.length === 0 ? 'Phụ lục' : `dòng ${path.items.join('.')} Phụ lục`
  }
}

/** Same in English, for English answers: "point đ, clause 2, Article 30, Luật 19/2023/QH15". */
export function labelReferenceEnglish(id: string, document?: NamedDocument): string {
  const parsed = parseProvisionId(id)
  if (parsed?.path.kind !== 'article') return labelReference(id, document)
  const { article, clause, point } = parsed.path
  const parts = [...(point === undefined ? [] : [`point ${point}`]), ...(clause === undefined ? [] : [`clause ${clause}`]), `Article ${article}`]
  return [...parts, ...(document === undefined ? [] : [document.shortTitle])].join(', ')
}

const POINT = /(?:điểm|diem|đ\.)\s+([a-zđ]\d?)(?=[\s,;.)]|$)/iu
const CLAUSE = /(?:khoản|khoan|k\.)\s+(\d+[a-zđ]?)/iu
const ARTICLE = /(?:điều|dieu|đ\.)\s+(\d+[a-zđ]?)(?=[\s,;.:)?!]|$)/iu
const PLAN_ITEM = /(?:mục|muc)\s+([ivxlc]+)((?:\.\d+)*)(?=[\s,;)?!]|$|\.(?!\d))/iu
const NUMBER = /(\d+\s*\/\s*\d{4}\s*\/\s*[a-zđ0-9-]+)/iu
/** As people say it: "Nghị định 55/2024". Without the kind before it, "5/2024" is a month. */
const SHORT_NUMBER = /(?:luật|luat|nghị định|nghi dinh|nđ|thông tư|thong tu|quyết định|quyet dinh)(?:\s+s[ốo])?\s+(\d+\s*\/\s*\d{4})(?![\s/]*\d)/iu

export interface ParsedReference {
  readonly path: ProvisionPath
  /** The document named in the reference; undefined when none is named or the name is unknown. */
  readonly documentId: string | undefined
  /** The id, when the document is known. */
  readonly id: string | undefined
}

/** The first reference in the text; undefined when there is none. `fallback` is the document meant when none is named. */
export function parseReference(text: string, documents: readonly NamedDocument[], fallback?: string): ParsedReference | undefined {
  const normal = text.normalize('NFC')
  const path = parseArticlePath(normal) ?? parsePlanPath(normal)
  if (path === undefined) return undefined
  const documentId = findDocument(normal, documents) ?? (SHORT_NUMBER.test(normal) ? undefined : fallback)
  return { path, documentId, id: documentId === undefined ? undefined : `${documentId}#${formatPath(path)}` }
}

function parseArticlePath(text: string): ProvisionPath | undefined {
  const article = ARTICLE.exec(text)?.[1]?.toLowerCase()
  if (article === undefined) return undefined
  const clause = CLAUSE.exec(text)?.[1]?.toLowerCase()
  const point = POINT.exec(text)?.[1]?.toLowerCase()
  return { kind: 'article', article, ...(clause === undefined ? {} : { clause }), ...(point === undefined ? {} : { point }) }
}

function parsePlanPath(text: string): ProvisionPath | undefined {
  const match = PLAN_ITEM.exec(text)
  if (match?.[1] === undefined) return undefined
  return { kind: 'plan', section: match[1].toLowerCase(), items: (match[2] ?? '').split('.').filter((part) => part !== '') }
}

/** By number ("19/2023/QH15", blanks and case free) or by short title. */
export function findDocument(text: string, documents: readonly NamedDocument[]): string | undefined {
  const squeezed = squeeze(text)
  const number = NUMBER.exec(text)?.[1]
  const short = number === undefined ? SHORT_NUMBER.exec(text)?.[1] : undefined
  if (short !== undefined) return documents.find((document) => document.number !== null && squeeze(document.number).startsWith(`${squeeze(short)}/`))?.id
  const byNumber = documents.find((document) => document.number !== null && (number === undefined ? squeezed.includes(squeeze(document.number)) : squeeze(number).startsWith(squeeze(document.number))))
  return byNumber?.id ?? documents.find((document) => squeezed.includes(squeeze(document.shortTitle)))?.id
}

function squeeze(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, '')
}
