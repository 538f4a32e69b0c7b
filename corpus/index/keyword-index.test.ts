import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildKeywordIndex, loadKeywordIndex } from './keyword-index.ts'

const PASSAGES = [
  { id: '1', title: 'Bảo hành sản phẩm, hàng hóa', body: 'Tổ chức kinh doanh sửa chữa miễn phí trong thời hạn bảo hành.', questions: ['Điện thoại mới mua bị hư thì ai sửa?'] },
  { id: '2', title: 'Báo cáo tình hình', body: 'Bộ Công Thương báo cáo hằng năm cho Chính phủ, kèm theo hành động tiếp theo.', questions: [] },
  { id: '3', title: 'Chuyển khoản và thanh toán', body: 'Việc chuyển khoản phải có chứng từ.', questions: ['Lừa chuyển khoản thì sao?'] },
  { id: '4', title: 'Trẻ em', body: 'Trẻ em là người dưới mười sáu tuổi.', questions: [] },
]
const index = buildKeywordIndex(PASSAGES)
const best = (query: string): string | undefined => PASSAGES[index.search(query, 1)[0]?.index ?? -1]?.id

describe('keyword index', () => {
  it.each([
    ['bảo hành sản phẩm', '1'],
    ['bao hanh san pham', '1'],
    ['bao cao tinh hinh', '2'],
    ['báo cáo', '2'],
    ['dien thoai hu', '1'],
    ['ck', '3'],
    ['nừa đảo chuyển khoản', '3'],
    ['tre em', '4'],
  ])('finds for "%s" passage %s', (query, id) => {
    expect(best(query)).toBe(id)
  })

  it('matches accents exactly where they were typed', () => {
    expect(index.search('báo', 4).map((hit) => PASSAGES[hit.index]?.id)).toEqual(['2'])
  })

  it('gives the same hits after a round trip through its buffer', () => {
    const loaded = loadKeywordIndex(index.serialise())
    for (const query of ['bảo hành', 'chuyen khoan ai sua', 'trẻ em bao nhiêu tuổi']) expect(loaded.search(query, 4)).toEqual(index.search(query, 4))
  })

  it('leaves out what the filter refuses and scores what it is asked to', () => {
    expect(index.rank('bảo hành', { k: 4, filter: (at) => at !== 0 }).map((hit) => hit.index)).not.toContain(0)
    expect(index.rank('bảo hành', { k: 1 }).map((hit) => hit.index)).not.toContain(3)
    expect(index.rank('bảo hành', { k: 1, also: [3] }).map((hit) => hit.index)).toContain(3)
  })

  it('refuses a buffer that holds something else', () => {
    expect(() => loadKeywordIndex(Buffer.from('nonsense'))).toThrow(/build the index again/u)
  })

  it('searches anything without throwing, best first', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      const scores = index.search(query, 3).map((hit) => hit.score)
      expect([...scores].sort((a, b) => b - a)).toEqual(scores)
    }))
  })

  it('is content with no passages at all', () => {
    expect(buildKeywordIndex([]).search('bảo hành', 3)).toEqual([])
  })
})

describe('what a document lends its passages', () => {
  const filler = Array.from({ length: 30 }, (_, i) => ({ id: `${i}#dieu-1`, title: 'Xử lý hồ sơ', body: 'Cơ quan tiếp nhận xử lý hồ sơ trong mười ngày.', questions: [], document: `văn bản ${i}` }))
  const passages = [
    ...filler,
    { id: 'a#dieu-1', title: 'Phạm vi điều chỉnh', body: 'Văn bản này nói về chuẩn đo lường quốc gia.', questions: [], document: 'văn bản đo lường' },
    { id: 'a#dieu-2', title: 'Xử lý hồ sơ', body: 'Cơ quan tiếp nhận xử lý hồ sơ trong mười ngày.', questions: [], document: 'văn bản đo lường' },
  ]
  const withContext = buildKeywordIndex(passages)

  it('tells apart articles that say the same in documents about different things', () => {
    const found = withContext.search('xử lý hồ sơ chuẩn đo lường quốc gia', 2).map((hit) => passages[hit.index]?.id)
    expect(found.sort()).toEqual(['a#dieu-1', 'a#dieu-2'])
  })

  it('counts the name of the document', () => {
    expect(passages[withContext.search('xử lý hồ sơ theo số 7', 1)[0]?.index ?? -1]?.document).toBe('văn bản 7')
  })
})

describe('what a resident says and what the law says', () => {
  const passages = [
    { id: '1', title: 'Chấm dứt hợp đồng lao động', body: 'Người sử dụng lao động báo trước ba mươi ngày.', questions: [] },
    { id: '2', title: 'Giao kết hợp đồng', body: 'Hai bên ký hợp đồng.', questions: [] },
  ]

  it.each(['bị đuổi việc', 'bi duoi viec', 'sếp cho nghỉ việc'])('are brought together for "%s"', (query) => {
    expect(buildKeywordIndex(passages).search(query, 1)[0]?.index).toBe(0)
  })
})
