import { describe, expect, it } from 'vitest'
import { exactDays } from './exact-days.ts'

/** A Tuesday. */
const TODAY = '2026-11-24'
const days = (folded: string) => exactDays(folded, TODAY).map(({ day }) => day)

describe('exactDays', () => {
  it.each([
    ['ho nhan ngay 10/11/2026', ['2026-11-10']],
    ['gui 5-11-2026, nhan 9.11.2026', ['2026-11-05', '2026-11-09']],
    ['shop nhan 10/11 roi', ['2026-11-10']],
    ['hom 10.11 ho ky', ['2026-11-10']],
    ['ngay 2 thang 11 gui, mung 9 thang 11 nam 2026 nhan', ['2026-11-02', '2026-11-09']],
    ['hom 25/12 mua', ['2025-12-25']],
    ['hom qua ky', ['2026-11-23']],
    ['toi qua ho toi', ['2026-11-23']],
    ['3 ngay truoc nop', ['2026-11-21']],
    ['thu hai tuan truoc ho nhan', ['2026-11-16']],
    ['thu sau tuan truoc', ['2026-11-20']],
    ['don cua toi hom qua', ['2026-11-23']],
  ])('finds in "%s" %j', (text, wanted) => {
    expect(days(text)).toEqual(wanted)
  })

  it.each([['tuan truoc'], ['thang truoc'], ['hoi thang 5 nam 2026'], ['nam ngoai'], ['dau thang 11'], ['mua 1/2 kg'], ['truc 24/7'], ['hen giao 12/12/2027'], ['ngay 30/2/2026'], ['trong 3 ngay nay'], ['den hom nay van im'], ['tra gop 12 thang'], ['gia 12.500.000 dong'], ['1800.6838']])('computes with no day of "%s"', (text) => {
    expect(days(text)).toEqual([])
  })
})
