/** Provisions as a letter lists them: one line a document, in the order of the law, each place named once. */
import { compareProvisionIds, documentIdOf, isWithin, parseProvisionId, type ProvisionPath } from '../../../corpus/law/provision-id.ts'
import { labelPath } from '../../../corpus/law/reference.ts'
import { item, type LetterLine } from './letter.ts'

/** "Luật 19/2023/QH15: khoản 5 Điều 4; khoản 1, khoản 2 Điều 11". What stands inside another cited place is left out. */
export function basisLines(ids: readonly string[], documentTitle: (documentId: string) => string): LetterLine[] {
  const outermost = [...new Set(ids)].filter((id, _, all) => all.every((other) => other === id || !isWithin(id, other)))
  return [...groupBy(outermost, documentIdOf)].map(([document, own]) => item(`${documentTitle(document)}: ${placesOf(own).join('; ')}.`))
}

function placesOf(ids: readonly string[]): string[] {
  const paths = [...ids].sort(compareProvisionIds).flatMap((id) => parseProvisionId(id)?.path ?? [])
  return [...groupBy(paths, wholeOf)].map(([whole, parts]) => {
    const inner = parts.map((path) => labelPath(path).slice(0, -whole.length).trim()).filter((part) => part !== '')
    return [inner.join(', '), whole].filter((part) => part !== '').join(' ')
  })
}

/** The article a place stands in; other places stand for themselves. */
function wholeOf(path: ProvisionPath): string {
  return path.kind === 'article' ? labelPath({ kind: 'article', article: path.article }) : labelPath(path)
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each])
  return groups
}
