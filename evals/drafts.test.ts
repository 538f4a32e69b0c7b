import { expect, it } from 'vitest'
import { precisionOf, recallOf, scoreDrafts, strictPrecisionOf } from './drafts.ts'
import { isSameField } from './scorers/same-field.ts'

it('fills drafts right: 95 of 100 values, 85 of 100 fields that were told', async () => {
  const { cases, total, faults } = await scoreDrafts()
  expect(cases).toBeGreaterThanOrEqual(80)
  expect(precisionOf(total), faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(strictPrecisionOf(total), faults.join('\n')).toBeGreaterThanOrEqual(0.95)
  expect(recallOf(total), faults.join('\n')).toBeGreaterThanOrEqual(0.85)
}, 60_000)

it.each([
  ['name', 'Nguyễn Thị Bưởi', 'nguyen thi buoi', true],
  ['name', 'Nguyễn Thị Bưởi', 'nguyen thi', false],
  ['goods', 'máy giặt', 'may giat Toshiba', true],
  ['goods', 'máy giặt', 'máy sấy', false],
  ['phone', '0912345678', '+84912345678', true],
  ['residence', 'phường Bắc Kạn, Thái Nguyên', 'phuong-bac-kan-thai-nguyen', true],
  ['demands', ['refund', 'return'], ['return', 'refund'], true],
  ['demands', ['refund'], ['return', 'refund'], false],
  ['proof', ['hóa đơn', 'video'], ['clip', 'bill'], true],
  ['transactionValue', 5_000_000, 7_000_000, false],
] as const)('%s: %j and %j → %s', (field, wanted, got, same) => expect(isSameField(field, wanted, got)).toBe(same))
