/**
 * Provision ids: `<document id>#<path>`, stable and URL-safe, never stripped of diacritics (điểm d and điểm đ differ).
 * Articles: `dieu-46a.khoan-1.diem-đ`. Plans: `muc-i.1.2`. Annex rows: `phu-luc.3.2`.
 * After the manner of Akoma Ntoso eIds (OASIS LegalDocML, Naming Convention 1.0).
 */

/** The order of points in Vietnamese drafting (Luật 64/2025/QH15 practice): no f, j, w, z; đ follows d. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'] as const

export type ProvisionPath =
  | { readonly kind: 'article'; readonly article: string; readonly clause?: string; readonly point?: string }
  | { readonly kind: 'plan'; readonly section: string; readonly items: readonly string[] }
  | { readonly kind: 'annex'; readonly items: readonly string[] }

export interface ProvisionId {
  readonly documentId: string
  readonly path: ProvisionPath
}

const ARTICLE = /^dieu-(\d+[a-zđ]?)(?:\.khoan-(\d+[a-zđ]?))?(?:\.diem-([a-zđ]\d*))?$/u
const PLAN = /^muc-([ivxlc]+)((?:\.[0-9a-zđ]+)*)$/u
const ANNEX = /^phu-luc((?:\.[0-9a-zđ]+)*)$/u
const DOCUMENT = /^[a-z0-9đ]+(?:-[a-z0-9đ]+)*$/u

/** Parses an id; undefined when it is not one. Accepts NFD and upper case input, as pasted from elsewhere. */
export function parseProvisionId(raw: string): ProvisionId | undefined {
  const [documentId, fragment, ...rest] = raw.normalize('NFC').trim().toLowerCase().split('#')
  if (documentId === undefined || fragment === undefined || rest.length > 0 || !DOCUMENT.test(documentId)) return undefined
  const path = parsePath(fragment)
  return path === undefined ? undefined : { documentId, path }
}

function parsePath(fragment: string): ProvisionPath | undefined {
  const article = ARTICLE.exec(fragment)
  if (article?.[1] !== undefined) {
    return {
      kind: 'article',
      article: article[1],
      ...(article[2] === undefined ? {} : { clause: article[2] }),
      ...(article[3] === undefined ? {} : { point: article[3] }),
    }
  }
  const plan = PLAN.exec(fragment)
  if (plan?.[1] !== undefined) return { kind: 'plan', section: plan[1], items: dotted(plan[2]) }
  const annex = ANNEX.exec(fragment)
  return annex === null ? undefined : { kind: 'annex', items: dotted(annex[1]) }
}

function dotted(tail: string | undefined): string[] {
  return (tail ?? '').split('.').filter((part) => part !== '')
}

/** The id as text, the inverse of {@link parseProvisionId}. */
export function formatProvisionId(id: ProvisionId): string {
  return `${id.documentId}#${formatPath(id.path)}`
}

export function formatPath(path: ProvisionPath): string {
  switch (path.kind) {
    case 'article':
      return [
        `dieu-${path.article}`,
        ...(path.clause === undefined ? [] : [`khoan-${path.clause}`]),
        ...(path.point === undefined ? [] : [`diem-${path.point}`]),
      ].join('.')
    case 'plan':
      return [`muc-${path.section}`, ...path.items].join('.')
    case 'annex':
      return ['phu-luc', ...path.items].join('.')
  }
}

/** `luat-19…#dieu-31.khoan-1.diem-a` → `luat-19…#dieu-31`; plan items and annex rows → their numbered parent's top (`#muc-i`). */
export function articleIdOf(id: string): string {
  const hash = id.indexOf('#')
  const fragment = id.slice(hash + 1)
  if (fragment.startsWith('phu-luc')) return id.slice(0, hash + 1) + fragment.split('.').slice(0, 2).join('.')
  return id.slice(0, hash + 1) + (fragment.split('.')[0] ?? '')
}

/** The clause-level ancestor (`…#dieu-31.khoan-1`), or the id itself when it stands above a clause or in a plan. */
export function clauseIdOf(id: string): string {
  return id.replace(/\.diem-[a-zđ]\d*$/u, '')
}

export function documentIdOf(id: string): string {
  return id.split('#')[0] ?? id
}

/** Whether `ancestor` is `id` or stands above it in the same document. */
export function isWithin(id: string, ancestor: string): boolean {
  return id === ancestor || id.startsWith(`${ancestor}.`) || (!ancestor.includes('#') && id.startsWith(`${ancestor}#`))
}

/** Order of reading: by document id, articles before plans before annexes, 46 < 46a < 47, d < đ < e. */
export function compareProvisionIds(a: string, b: string): number {
  const left = parseProvisionId(a)
  const right = parseProvisionId(b)
  if (left === undefined || right === undefined) return a < b ? -1 : a > b ? 1 : 0
  if (left.documentId !== right.documentId) return left.documentId < right.documentId ? -1 : 1
  return compareKeys(sortKey(left.path), sortKey(right.path))
}

const KIND_ORDER = { article: 0, plan: 1, annex: 2 } as const

function sortKey(path: ProvisionPath): number[] {
  const kind = KIND_ORDER[path.kind]
  switch (path.kind) {
    case 'article':
      return [kind, ...numberKey(path.article), ...numberKey(path.clause), ...numberKey(path.point)]
    case 'plan':
      return [kind, romanToNumber(path.section), 0, ...path.items.flatMap(numberKey)]
    case 'annex':
      return [kind, ...path.items.flatMap(numberKey)]
  }
}

/** "46a" → [46, 2]; "đ" → [0, 6]; absent → [-1, 0], so that a parent stands before its children. */
function numberKey(label: string | undefined): [number, number] {
  if (label === undefined) return [-1, 0]
  const match = /^(\d*)([a-zđ]?)/u.exec(label)
  const letter = match?.[2] ?? ''
  const rank = letter === '' ? 0 : (POINT_LETTERS).indexOf(letter) + 1 || POINT_LETTERS.length + 1
  return [Number(match?.[1] === '' ? 0 : match?.[1]), rank]
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

export function romanToNumber(roman: string): number {
  const values = [...roman.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
