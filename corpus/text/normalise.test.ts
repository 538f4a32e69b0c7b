import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, hasAccents, soundAlternatives } from './fold.ts'
import { readAmounts } from './money.ts'
import { addNoise, NOISES } from './noise.ts'
import { normalise, words } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['Hoà bình, lí do, qúy khách, hòan tiền', 'hòa bình, lý do, quý khách, hoàn tiền'],
    ['shop ko rep, mk bị lừa ck 2tr5 r', 'shop không rep, mình bị lừa ck 2tr5 rồi'],
    ['Hopwj ddoongf nayf', 'hợp đồng này'],
    ['nhanhhhh lên', 'nhanh lên'],
    ['bảo\u200b hành', 'bảo hành'],
    ['ba\u0309o ha\u0300nh', 'bảo hành'],
    ['mua hết 50 k', 'mua hết 50 k'],
    ['k dc hoàn tiền', 'không được hoàn tiền'],
    ['test app facebook', 'test app facebook'],
  ])('reads "%s" as "%s"', (original, text) => {
    expect(normalise(original)).toMatchObject({ original, text })
  })

  it('keeps an ambiguous key and offers its readings', () => {
    const key = normalise('đã ck cho shop').syllables.find((each) => each.text === 'ck')
    expect(key?.readings).toEqual(['chuyển khoản', 'chồng', 'chiết khấu'])
  })

  it('knows what was typed from what it expanded', () => {
    expect(normalise('ko tra tien').syllables.map((each) => each.source)).toEqual(['expanded', 'typed', 'typed'])
  })

  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.array(fc.constantFrom(
    'ko', 'ddc', 'hoà', 'hòan', 'nhaaa', 'ddoongf', 'chuwa', 'ck', '2tr5', 'k', '50', 'qúy', 'Ð', 'kì', 'tp.hcm', '.', '\u0301', 'thuw')).map((parts) => parts.join(' ')))

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anything, (text) => {
      const once = normalise(text).text
      expect(normalise(once).text).toBe(once)
    }), { numRuns: 2000 })
  })

  it('never loses a digit and never loses the original', () => {
    fc.assert(fc.property(anything, (text) => {
      const result = normalise(text)
      expect(result.original).toBe(text)
      expect(result.text.match(/\d/gu) ?? []).toEqual(text.replace(/[\uff10-\uff19]/gu, (digit) => digit.normalize('NFKC')).match(/\d/gu) ?? [])
    }), { numRuns: 1000 })
  })
})

describe('fold', () => {
  it('drops every diacritic, đ included, and nothing else', () => {
    expect(fold('Đặt cọc 2,5 triệu – “bùng”')).toBe('Dat coc 2,5 trieu – “bung”')
    expect(hasAccents('xe may')).toBe(false)
    expect(hasAccents('xe máy')).toBe(true)
  })

  it('offers what sounds alike', () => {
    expect(soundAlternatives('nừa')).toEqual(['lừa'])
    expect(soundAlternatives('chả')).toEqual(['trả'])
    expect(soundAlternatives('ăn')).toEqual([])
  })
})

describe('amounts', () => {
  it.each([
    ['ck 2tr5', 2_500_000], ['mất 500k', 500_000], ['1 củ', 1_000_000], ['1,5 triệu', 1_500_000], ['350.000đ', 350_000],
    ['2 triệu rưỡi', 2_500_000], ['1tr250', 1_250_000], ['1.200.000 đồng', 1_200_000], ['3 tỷ', 3e9],
  ])('reads "%s"', (text, value) => {
    expect(readAmounts(text).map((each) => each.value)).toEqual([value])
  })

  it.each(['Điều 15 khoản 2', 'năm 2024', '3 lít xăng', 'số 0912345678', '19/2023/QH15'])('reads no amount in "%s"', (text) => {
    expect(readAmounts(text)).toEqual([])
  })
})

describe('noise', () => {
  it.each(NOISES)('%s is the same for the same seed', (noise) => {
    const text = 'Người tiêu dùng không được trả lại hàng thì phải làm như thế nào?'
    expect(addNoise(text, noise, 5)).toBe(addNoise(text, noise, 5))
  })

  it('in teencode is mostly undone by normalising', () => {
    expect(words(normalise('ntd ko dc trả hàng').text)).toEqual(words('người tiêu dùng không được trả hàng'))
  })
})
