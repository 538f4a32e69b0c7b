/** Compares two versions of texts provision by provision: added, removed, changed. */
import type { LegalDocument } from '../../corpus/law/document.ts'
import { compareProvisionIds } from '../../corpus/law/provision-id.ts'
import { provisionsOf, type Provision } from '../../corpus/law/provision.ts'

export interface ProvisionChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before: string
  readonly after: string
}

export function diffProvisions(before: readonly LegalDocument[], after: readonly LegalDocument[]): ProvisionChange[] {
  const old = textById(before)
  const fresh = textById(after)
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].sort(compareProvisionIds)
  return ids.flatMap((id): ProvisionChange[] => {
    const [was, is] = [old.get(id), fresh.get(id)]
    if (was === is) return []
    return [{ id, kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', before: was ?? '', after: is ?? '' }]
  })
}

/** Title and own text, blanks evened out: a reflowed line is no change of the law. */
function textById(documents: readonly LegalDocument[]): Map<string, string> {
  return new Map(documents.flatMap(provisionsOf).map((provision) => [provision.id, content(provision)]))
}

function content(provision: Provision): string {
  const title = provision.level === 'article' || provision.level === 'item' ? `${provision.title}. ` : ''
  return `${title}${provision.text}`.replace(/\s+/gu, ' ').trim()
}
