/** What the answer leads with, over the real library, on Tuesday 24/11/2026 (a day off that is not settled). */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Brain } from '../../brain.ts'
import type { Answer, Turn } from '../../protocol/index.ts'
import { openTestBrain } from '../../testing/open-test-brain.ts'

let brain: Brain
beforeAll(async () => {
  brain = await openTestBrain()
})

async function ask(question: string, ...before: string[]): Promise<Answer> {
  const history: Turn[] = before.map((text) => ({ role: 'user', text }))
  const result = await brain.answerQuestion({ question, history, explain: true })
  if (!result.ok) throw new Error(`bad input: ${result.code}`)
  return result.answer
}

const leadOf = (answer: Answer) => answer.blocks[0]?.sentences.map(({ text }) => text).join(' ') ?? ''

describe('an answer after an act that the law counts from', () => {
  it.each<readonly [string, readonly string[], { kind: string; readyOn: string | null } | null]>([
    ['Tôi gửi đơn khiếu nại cho shop, họ nhận ngày 10/11/2026, đến nay im lặng', ['13/11/2026, đã qua', '19/11/2026, đã qua'], { kind: 'support-request', readyOn: '2026-11-20' }],
    ['gui don shop nhan 10/11 roi ma k tra loi', ['13/11/2026, đã qua', '19/11/2026, đã qua'], { kind: 'support-request', readyOn: '2026-11-20' }],
    ['Cửa hàng ký nhận đơn khiếu nại của tôi ngày 18/11/2026', ['23/11/2026, đã qua', '27/11/2026 (hoặc 30/11/2026', 'còn chạy', 'Hết hạn thương lượng mà họ vẫn im lặng'], { kind: 'support-request', readyOn: '2026-12-01' }],
    ['Tôi gửi đơn khiếu nại cho shop ngày 10/11/2026, họ im lặng', ['tính từ ngày họ nhận được, không phải ngày bạn gửi'], { kind: 'support-request', readyOn: null }],
    ['Tôi đã thương lượng với shop không thành', ['không phải là nhờ hỗ trợ thương lượng'], { kind: 'mediation', readyOn: null }],
    ['Hòa giải với công ty không thành', ['Hòa giải đã không thành'], { kind: 'court', readyOn: null }],
    ['Tôi gửi khiếu nại rồi, họ từ chối bằng văn bản, nêu lý do lỗi người dùng', ['có chính đáng hay không'], { kind: 'mediation', readyOn: null }],
    ['hôm qua tôi vừa báo hủy hợp đồng mua online', ['23/11/2026', '23/12/2026, còn chạy'], { kind: 'trader-claim', readyOn: '2026-12-24' }],
    ['minh ky hop dong mua tan nha hom qua gio muon huy', ['bạn còn đến hết ngày 26/11/2026 (hoặc 27/11/2026'], { kind: 'trader-claim', readyOn: null }],
    ['Tôi ký hợp đồng mua máy tận nhà ngày 2/11/2026, giờ muốn hủy', ['hạn đã hết ngày 05/11/2026'], null],
    ['Em nhận hàng đa cấp ngày 1/11/2026, muốn trả lại', ['bạn còn đến hết ngày 01/12/2026'], { kind: 'trader-claim', readyOn: null }],
    ['Mẹ em mua giường ở hội thảo ngày 12/11/2026 hết 15 triệu', ['bạn còn đến hết ngày 14/12/2026'], { kind: 'trader-claim', readyOn: null }],
    ['tôi vừa gửi đơn yêu cầu xóa dữ liệu cho công ty', ['quyền với thông tin của mình', 'không phải ngày bạn gửi'], null],
  ])('"%s"', async (question, says, step) => {
    const answer = await ask(question)
    for (const text of says) expect(leadOf(answer)).toContain(text)
    if (step !== null) expect(answer.nextStep).toMatchObject(step)
    expect(answer.trace?.gate.every(({ verdict }) => verdict === 'kept')).toBe(true)
  })

  it('counts nothing from a day of sending', async () => {
    const answer = await ask('Tôi gửi đơn khiếu nại cho shop ngày 10/11/2026, họ im lặng')
    expect(answer.deadlines.filter(({ endsOn }) => endsOn !== null)).toEqual([])
    expect(answer.clarifications.map((each) => each.ask)).toEqual(['Họ nhận được đơn của bạn ngày nào?'])
  })

  it('takes the day from this message and the act from an earlier one', async () => {
    const answer = await ask('họ nhận ngày 10/11/2026', 'Tôi gửi đơn khiếu nại cho shop mà họ im lặng')
    expect(leadOf(answer)).toContain('19/11/2026, đã qua')
  })

  it.each([
    ['Tôi gửi đơn khiếu nại cho shop mà họ im lặng', 'Họ nhận hôm qua', '26/11/2026 (hoặc 27/11/2026'],
    ['Hôm trước tôi đã báo hủy hợp đồng mua online rồi', 'Tôi báo hôm qua', 'hết ngày 23/12/2026'],
    ['Tôi gửi khiếu nại rồi, họ từ chối bằng văn bản, nêu lý do lỗi người dùng', 'Lý do họ nêu vô lý', 'Lập đơn đề nghị hỗ trợ thương lượng'],
  ])('asks after "%s" what its own reply "%s" answers', async (before, reply, says) => {
    expect((await ask(before)).clarifications[0]?.options).toContain(reply)
    const answer = await ask(reply, before)
    expect([leadOf(answer), answer.nextStep?.label].join(' ')).toContain(says)
  })

  it('names the province\'s committee with the decree that made it competent, and the association with the law', async () => {
    const answer = await ask('Tôi gửi đơn khiếu nại cho shop, họ nhận ngày 10/11/2026, đến nay im lặng')
    const sentence = answer.blocks.find((block) => block.title === 'Bước tiếp theo')?.sentences[0]
    const ids = answer.citations.filter(({ token }) => sentence?.citations.includes(token)).map(({ id }) => id)
    expect(sentence?.text).toMatch(/Ủy ban nhân dân cấp tỉnh.*hội bảo vệ người tiêu dùng/u)
    expect(ids).toEqual(expect.arrayContaining(['nghi-dinh-146-2025-nd-cp#dieu-46.khoan-1', 'luat-19-2023-qh15#dieu-56.khoan-3']))
  })

  it('starts no period of the door for a purchase on the net', async () => {
    const answer = await ask('Tôi mua máy lọc nước qua mạng ngày 5/11/2026, máy không đúng mô tả, tôi muốn hủy hợp đồng')
    expect(answer.deadlines.filter(({ endsOn }) => endsOn !== null).map(({ citation, endsOn }) => [citation, endsOn])).toEqual([['luat-19-2023-qh15#dieu-38.khoan-3.diem-b', '2026-12-07']])
  })

  it.each([['Cửa hàng không trả lời khiếu nại thì bị phạt bao nhiêu?'], ['Bán hàng tận cửa là gì?'], ['Chào bạn'], ['Thời tiết hôm nay thế nào?']])('offers no letter on "%s"', async (question) => {
    expect((await ask(question)).nextStep).toBeNull()
  })

  it.each([['Viết giúp tôi đơn khiếu nại cửa hàng', 'trader-claim'], ['viet giup em don khoi kien ra toa', 'court'], ['Shop giao sai hàng, không chịu hoàn tiền', 'trader-claim']])('offers on "%s" a letter: %s', async (question, kind) => {
    expect((await ask(question)).nextStep?.kind).toBe(kind)
  })
})
