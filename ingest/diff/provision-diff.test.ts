import { describe, expect, it } from 'vitest'
import type { DocumentMetadata, LegalDocument } from '../../corpus/law/document.ts'
import { buildTree } from '../structure/build-tree.ts'
import { diffProvisions } from './provision-diff.ts'

const METADATA: DocumentMetadata = {
  id: 'luat-1', number: null, kind: 'luat', title: 'Luật', shortTitle: 'Luật', issuer: null, place: null, signedOn: null, effectiveFrom: null, effectiveTo: null,
  officialUrl: null, text: 'official', extract: false, missing: [],
}

function law(text: string): LegalDocument {
  return { metadata: METADATA, children: buildTree('luat-1', text.split('\n')).children }
}

describe('what changed between two texts', () => {
  it('names added, removed and changed provisions in order of reading', () => {
    const before = law('Điều 1. Một\n\n1. A.\n\n2. B.\n\nĐiều 2. Hai\n\nLời.')
    const after = law('Điều 1. Một\n\n1. A.\n\n2. B mới.\n\n3. C.\n\nĐiều 3. Ba\n\nLời.')
    expect(diffProvisions([before], [after]).map((change) => `${change.kind} ${change.id}`)).toEqual([
      'changed luat-1#dieu-1.khoan-2', 'added luat-1#dieu-1.khoan-3', 'removed luat-1#dieu-2', 'added luat-1#dieu-3',
    ])
  })

  it('does not take another line break for a change', () => {
    expect(diffProvisions([law('Điều 1. Một\n\n1. Câu dài\nxuống dòng.')], [law('Điều 1. Một\n\n1. Câu dài xuống dòng.')])).toEqual([])
  })
})
