import { describe, expect, it } from 'vitest'
import { createNotation } from './pattern.ts'

const notation = createNotation({ wish: ['muốn', 'đề nghị'], back: ['đổi ~2 khác', '!trả', 'lấy #'] }, ['bảo hành', 'cửa hàng', 'hàng xóm'])
const found = (entry: string, clause: string, accented = true) => notation.compile([entry]).at(` ${notation.join(clause)} `, accented)

describe('the notation of stories', () => {
  it.each([
    ['{wish} ~2 {back}', 'tôi muốn được đổi cái tivi khác', true],
    ['{wish} ~2 {back}', 'tôi muốn gì cũng được miễn đổi cái khác', false],
    ['muốn|đề_nghị đổi', 'kính đề nghị đổi', true],
    ['^ tôi', 'hôm qua tôi', false],
    ['không có? lý do', 'không lý do', true],
    ['lấy #', 'lấy 350k', true],
    ['báo', 'muốn bảo hành', false],
    ['cửa hàng', 'của hàng xóm', false],
  ])('%s in "%s": %s', (entry, clause, isFound) => {
    expect(found(entry, clause) >= 0).toBe(isFound)
  })

  it('compares folded where no accents were typed, but for entries that would then be another word', () => {
    expect(found('không chịu trả', 'ho khong chiu tra', false)).toBeGreaterThanOrEqual(0)
    expect(found('!trả', 'ho khong tra', false)).toBe(-1)
    expect(found('không|!đừng trả', 'dung tra', false)).toBe(-1)
  })

  it('forgives forgotten accents inside a phrase, not in a word that stands alone', () => {
    expect(found('phản ánh', 'muốn phản anh')).toBeGreaterThanOrEqual(0)
    expect(found('bán', 'ban')).toBe(-1)
  })

  it('tells where the first stands and how many words are said', () => {
    expect(found('đổi', 'tôi muốn đổi')).toBe(' tôi muốn '.length)
    expect(notation.compile(['hàng giả', 'nhái']).words(' bán hàng giả hàng nhái ', true)).toBe(3)
  })

  it('names a class that is not there', () => {
    expect(() => notation.compile(['{nowhere}'])).toThrow('nowhere')
  })
})
