import { describe, expect, it } from 'vitest'
import { fold } from '../../../corpus/text/fold.ts'
import { isVague } from './vague.ts'
import { detectLanguage } from './language.ts'
import type { Wants } from './understanding.ts'
import { readWants } from './wants.ts'

const wantsOf = (text: string) => Object.entries(readWants(fold(text).toLowerCase())).flatMap(([name, wanted]) => (wanted ? [name] : []))

describe('readWants', () => {
  it.each<readonly [string, readonly (keyof Wants)[]]>([
    ['Shop bán hàng giả bị phạt bao nhiêu tiền?', ['fine']],
    ['muc phat voi san khong xoa danh gia gia', ['fine']],
    ['Shop phải trả lời khiếu nại trong mấy ngày?', ['deadline']],
    ['bao lâu thì được hoàn tiền', ['deadline']],
    ['Người tiêu dùng dễ bị tổn thương là gì?', ['definition']],
    ['Tôi gửi đơn ở đâu?', ['office']],
    ['Kế hoạch của phường năm nay có gì', ['plan']],
    ['Luật 19/2023 có hiệu lực từ khi nào?', ['deadline', 'effect']],
    ['how long until a refund and where do i complain', ['deadline', 'office']],
    ['Shop phát hiện lỗi mà giấu', []],
    ['Mua phải hàng lỗi', []],
  ])('"%s" → %j', (text, wanted) => {
    expect(wantsOf(text)).toEqual(wanted)
  })
})

describe('detectLanguage', () => {
  it.each([
    ['What can I do if the shop refuses a refund?', 'en'],
    ['the seller did not deliver my order', 'en'],
    ['Shop không giao hàng', 'vi'],
    ['shop ko giao hang cho toi', 'vi'],
    ['shop Online Store refund', 'vi'],
    ['ok', 'vi'],
    ['', 'vi'],
  ])('"%s" is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })
})

describe('isVague', () => {
  it.each([['tôi bị lừa'], ['shop ko chịu'], ['giờ sao'], ['giúp với'], ['shop k giai quyet cho minh']])('"%s" says nothing to look up', (text) => {
    expect(isVague(text)).toBe(true)
  })

  it.each([['bảo hành'], ['shop không giao hàng'], ['phí ẩn'], ['đa cấp là gì'], ['hàng giả'], ['']])('"%s" can be looked up', (text) => {
    expect(isVague(text)).toBe(false)
  })
})
