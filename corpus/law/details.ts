/** Which decree clauses detail which provisions of a law, read from the decrees' own references ("khoản 2 Điều 17 của Luật Thương mại điện tử"). */
import type { LegalDocument } from './document.ts'
import { provisionsOf } from './provision.ts'
import { isWithin } from './provision-id.ts'

const REFERENCE = /(?:điểm ([a-zđ]) )?(?:khoản (\d+[a-z]?) )?Điều (\d+[a-zđ]?)(?: của)? Luật ((?:\p{Lu}\p{L}*|\p{Ll}+)(?: \p{Ll}+){2,6})/gu

export interface Detail {
  /** Provision of the law that is detailed. */
  readonly of: string
  /** Decree clause that details it. */
  readonly by: string
}

/** @returns in the order of the decrees. A decree that fines is no detail: it punishes what the law forbids. */
export function findDetails(documents: readonly LegalDocument[]): Detail[] {
  const laws = documents.filter(({ metadata }) => metadata.kind === 'luat')
  const decrees = documents.filter(({ metadata }) => metadata.kind === 'nghi-dinh' && /quy định chi tiết/iu.test(metadata.title))
  return decrees.flatMap(provisionsOf).flatMap((provision) =>
    [...provision.text.matchAll(REFERENCE)].flatMap(([, point, clause, article, name = '']): Detail[] => {
      const law = laws.find(({ metadata }) => `Luật ${name}`.startsWith(metadata.title))
      if (law === undefined || article === undefined) return []
      const path = [`dieu-${article}`, ...(clause === undefined ? [] : [`khoan-${clause}`]), ...(clause === undefined || point === undefined ? [] : [`diem-${point}`])]
      return [{ of: `${law.metadata.id}#${path.join('.')}`, by: provision.id }]
    }),
  )
}

/** Decree clauses that detail the provision itself, what stands below it, or the clause it stands in. */
export function detailsFor(details: readonly Detail[], id: string): string[] {
  return [...new Set(details.filter((detail) => isWithin(detail.of, id) || isWithin(id, detail.of)).map((detail) => detail.by))]
}
