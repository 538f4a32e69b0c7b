/** A reporter who stays unnamed: what goes, what stays, and for which letters. */
import { describe, expect, it } from 'vitest'
import { caseFor, evidenceFor, isUnnamed, withoutReporter } from './unnamed.ts'
import type { ComplaintForm } from './complaint.ts'

const FORM: ComplaintForm = {
  staysUnnamed: true, name: 'Nguyễn Thị Bưởi', phone: '0912345678', email: 'buoi@example.vn', address: 'Số 12 ngõ 5 Trần Phú', residence: 'phuong-bac-kan-thai-nguyen', orderCode: 'SPX8812', age: 67,
  traderName: 'Minh Phát', traderPhone: '0280111222', traderAddress: 'Số 5 đường Trường Chinh',
}

describe('what the person wrote', () => {
  it.each([
    ['Tôi là Nguyễn Thị Bưởi, số 0912 345 678, mua ở Minh Phát.', ['Bưởi', '0912'], ['Minh Phát']],
    ['Chị Bưởi gọi vào 0280111222 của cửa hàng thì họ bảo "bà Bưởi đừng gọi nữa".', ['Bưởi'], ['0280111222', 'cửa hàng']],
    ['Tôi ở Số 12 ngõ 5 Trần Phú, cửa hàng ở Số 5 đường Trường Chinh.', ['Số 12 ngõ 5 Trần Phú'], ['Số 5 đường Trường Chinh']],
    ['Đơn SPX8812 gửi về buoi@example.vn, căn cước 036090001234.', ['SPX8812', 'buoi@', '036090001234'], []],
    ['toi la NGUYEN THI BUOI, dua con ten nguyễn thị bưởi, số 0912345678.', ['BUOI', 'bưởi'], []],
    ['Thi Buoi mua, quả bưởi thì ngon.', ['Thi Buoi'], ['quả bưởi']],
    ['Nồi giá 1.890.000 đồng, mua ngày 2/11/2026, theo khoản 2 Điều 31.', [], ['1.890.000', '2/11/2026', 'khoản 2 Điều 31']],
  ])('%s', (happened, gone, kept) => {
    const told = withoutReporter({ ...FORM, happened }).happened ?? ''
    for (const text of gone) expect(told).not.toContain(text)
    for (const text of kept) expect(told).toContain(text)
  })

  it('also in what the trader answered, in the proof and in the words of the demand', () => {
    const told = JSON.stringify(withoutReporter({ ...FORM, traderAnswer: 'Chị Bưởi cứ kiện đi', proof: ['Hóa đơn tên Nguyễn Thị Bưởi'], demandText: 'Xin lỗi bà Nguyễn Thị Bưởi' }))
    expect(told).not.toMatch(/Bưởi|0912|buoi@|bac-kan|"age"/u)
  })

  it('a relative whose name holds the name of a small shop', () => {
    expect(withoutReporter({ ...FORM, traderName: 'An', happened: 'Con tôi là Nguyễn Văn An mua ở tiệm An.' }).happened).toBe('Con tôi là [giấu] mua ở tiệm An.')
  })

  it('changes nothing when it is done again', () => {
    const once = withoutReporter({ ...FORM, happened: 'Tôi là Nguyễn Thị Bưởi.' })
    expect(withoutReporter(once)).toEqual(once)
  })
})

describe('for which letters', () => {
  it.each([['tip-off', true], ['crime-report', true], ['trader-claim', false], ['support-request', false], ['mediation', false], ['court', false]] as const)('%s: %s', (kind, unnamed) => expect(isUnnamed(kind, FORM)).toBe(unnamed))

  it('names of files say nothing', () => {
    const file = { id: 'e1', name: 'hóa đơn chị Bưởi.jpg', type: 'image/jpeg', bytes: 1, sha256: 'x', addedAt: '2026-11-24T00:00:00.000Z' }
    expect(evidenceFor('tip-off', FORM, [file]).map(({ name }) => name)).toEqual(['bang-chung-1.jpg'])
    expect(evidenceFor('trader-claim', FORM, [file])).toEqual([file])
  })

  it('a claim beside the report keeps its name', () => {
    const complaint = { form: FORM, evidence: [], sources: {}, conversationId: 'c', timeline: [] } as never
    expect(caseFor('support-request', complaint).form.name).toBe('Nguyễn Thị Bưởi')
    expect(caseFor('tip-off', complaint).form.name).toBeUndefined()
  })
})
