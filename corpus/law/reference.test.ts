import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POINT_LETTERS, articleIdOf, compareProvisionIds, formatProvisionId, parseProvisionId } from './provision-id.ts'
import { labelReference, parseReference } from './reference.ts'

const LAW = { id: 'luat-19-2023-qh15', number: '19/2023/QH15', shortTitle: 'Luật 19/2023/QH15' }
const DECREE = { id: 'nghi-dinh-24-2025-nd-cp', number: '24/2025/NĐ-CP', shortTitle: 'Nghị định 24/2025/NĐ-CP' }

describe('references, both ways', () => {
  it.each([
    ['luat-19-2023-qh15#dieu-30.khoan-2.diem-đ', 'điểm đ khoản 2 Điều 30 Luật 19/2023/QH15'],
    ['luat-19-2023-qh15#dieu-30.khoan-2.diem-d', 'điểm d khoản 2 Điều 30 Luật 19/2023/QH15'],
    ['luat-19-2023-qh15#dieu-31', 'Điều 31 Luật 19/2023/QH15'],
    ['nghi-dinh-24-2025-nd-cp#dieu-46a.khoan-1', 'khoản 1 Điều 46a Nghị định 24/2025/NĐ-CP'],
  ])('%s ⇄ %s', (id, label) => {
    const document = id.startsWith('luat') ? LAW : DECREE
    expect(labelReference(id, document)).toBe(label)
    expect(parseReference(label, [LAW, DECREE])?.id).toBe(id)
  })

  it.each([
    ['kh-bac-kan-2026-2030#muc-v.7', 'mục V.7'],
    ['kh-hai-phong-2026-2030#muc-i.1.2', 'mục I.1.2'],
    ['kh-hung-yen-2026#phu-luc.3.2', 'dòng 3.2 Phụ lục'],
  ])('labels the plan provision %s as %s', (id, label) => {
    expect(labelReference(id)).toBe(label)
  })

  it.each([
    ['theo khoan 2 dieu 31 luat 19/2023/qh15 thi sao', 'luat-19-2023-qh15#dieu-31.khoan-2'],
    ['điểm đ khoản 2 Điều 30 Luật số 19/2023/QH15', 'luat-19-2023-qh15#dieu-30.khoan-2.diem-đ'],
    ['Nghị định 24/2025 Điều 61b nói gì', 'nghi-dinh-24-2025-nd-cp#dieu-61b'],
    ['từ tháng 5/2024 thì điều 31 luật 19/2023 áp dụng chưa', 'luat-19-2023-qh15#dieu-31'],
    ['Điều 61b Nghị định 24/2025/NĐ-CP?', 'nghi-dinh-24-2025-nd-cp#dieu-61b'],
  ])('understands "%s"', (text, id) => {
    expect(parseReference(text, [LAW, DECREE])?.id).toBe(id)
  })

  it('does not guess a document', () => {
    expect(parseReference('Điều 5 thì sao', [LAW, DECREE])?.id).toBeUndefined()
    expect(parseReference('Điều 5 Luật 99/2099/QH20', [LAW, DECREE])?.id).toBeUndefined()
    expect(parseReference('điều này đúng không', [LAW])).toBeUndefined()
    expect(parseReference('Điều 5 Nghị định 999/2026', [LAW, DECREE], LAW.id)?.id).toBeUndefined()
    expect(parseReference('Điều 5 thì sao', [LAW, DECREE], LAW.id)?.id).toBe('luat-19-2023-qh15#dieu-5')
  })
})

describe('provision ids', () => {
  const point = fc.constantFrom(...POINT_LETTERS)
  const id = fc.record({
    documentId: fc.constantFrom('luat-19-2023-qh15', 'kh-hung-yen-2026'),
    path: fc.oneof(
      fc.record({ kind: fc.constant('article' as const), article: fc.integer({ min: 1, max: 999 }).map(String), clause: fc.integer({ min: 1, max: 99 }).map(String), point }),
      fc.record({ kind: fc.constant('plan' as const), section: fc.constantFrom('i', 'iv', 'ix'), items: fc.array(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('annex' as const), items: fc.array(fc.integer({ min: 1, max: 30 }).map(String), { maxLength: 2 }) }),
    ),
  })

  it('survive a round trip, also from NFD', () => {
    fc.assert(fc.property(id, (each) => {
      const text = formatProvisionId(each)
      expect(parseProvisionId(text)).toEqual(each)
      expect(parseProvisionId(text.normalize('NFD'))).toEqual(each)
    }))
  })

  it('never throw on foreign text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseProvisionId(text)))
  })

  it('stand in order of reading', () => {
    const shuffled = ['a#dieu-47', 'a#dieu-46.khoan-10', 'a#dieu-46a', 'a#dieu-46.khoan-2.diem-đ', 'a#dieu-46.khoan-2.diem-e', 'a#dieu-46.khoan-2.diem-d', 'a#dieu-46.khoan-2', 'a#dieu-46', 'a#muc-i', 'a#muc-iv.1', 'a#muc-iv', 'a#phu-luc.2']
    expect([...shuffled].sort(compareProvisionIds)).toEqual([
      'a#dieu-46', 'a#dieu-46.khoan-2', 'a#dieu-46.khoan-2.diem-d', 'a#dieu-46.khoan-2.diem-đ', 'a#dieu-46.khoan-2.diem-e', 'a#dieu-46.khoan-10',
      'a#dieu-46a', 'a#dieu-47', 'a#muc-i', 'a#muc-iv', 'a#muc-iv.1', 'a#phu-luc.2',
    ])
  })

  it('name their article', () => {
    expect(articleIdOf('luat-19-2023-qh15#dieu-31.khoan-1.diem-a')).toBe('luat-19-2023-qh15#dieu-31')
  })
})
