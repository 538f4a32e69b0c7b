/** The code of a case ties its letters together: not for the trader, when one of them is an unnamed report. */
import { expect, it } from 'vitest'
import { composeLetter } from './compose-letter.ts'

it.each([
  ['trader-claim', true, ''], ['trader-claim', false, 'Mã hồ sơ K7M2-4XRA-H'], ['tip-off', true, 'Mã hồ sơ K7M2-4XRA-H'], ['support-request', true, 'Mã hồ sơ K7M2-4XRA-H'],
] as const)('%s, reporter unnamed: %s', (kind, staysUnnamed, footer) => {
  const letter = composeLetter({ code: 'K7M2-4XRA-H', form: { name: 'Nguyễn Thị Bưởi', traderName: 'Minh Phát', staysUnnamed }, evidence: [] }, { kind, officeName: 'Nơi nhận', citations: [] }, '2026-11-24', { documentTitle: (id) => id, placeName: (slug) => slug })
  expect(letter.footer).toBe(footer)
})
