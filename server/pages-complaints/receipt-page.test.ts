/** The receipt says, letter by letter, to whom it goes and who carries it. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { ComplaintForm } from '../complaints/complaint.ts'
import { addCase, OFFICE, openDesk, SECRET, type TestDesk } from '../complaints/testing.ts'
import { receiptPage } from './receipt-page.ts'

let desks: { connected: TestDesk; alone: TestDesk }
beforeAll(async () => {
  desks = { connected: await openDesk({ [OFFICE]: { channel: 'desk' } }), alone: await openDesk() }
})

async function receiptOf(which: keyof typeof desks, name: string, form: ComplaintForm): Promise<string> {
  const desk = desks[which]
  const { code } = await addCase(desk, name, form)
  const found = await desk.service.read(code, SECRET)
  if (!found.ok) throw new Error(found.problem)
  return receiptPage(found.value, SECRET, [], (id) => id).body.toString()
}

describe('the receipt', () => {
  it.each<[string, keyof typeof desks, ComplaintForm, RegExp]>([
    ['a claim is sent by the resident, to the trader by name', 'connected', { tried: 'nothing' }, /<strong>Minh Phát<\/strong>: in đơn, ký tên, tự gửi/u],
    ['a connected office gets its letter', 'connected', {}, /<strong>Ủy ban nhân dân tỉnh Thái Nguyên[^<]*<\/strong>: đơn đang chờ gửi đi/u],
    ['to another the resident carries it', 'alone', {}, /<strong>Ủy ban nhân dân tỉnh Thái Nguyên[^<]*<\/strong>: in đơn, ký, .*nộp hoặc gửi bưu điện/u],
    ['who opens a group hears of the office and of the others harmed', 'connected', { harmedCount: 30 }, /đơn đang chờ gửi đi.*Gửi mã nhóm này/su],
    ['money just sent to a swindler is a call to the bank', 'alone', { conduct: 'lua-dao' }, /<strong>Công an phường Bắc Kạn<\/strong>: .*gọi ngay ngân hàng/u],
    ['nothing goes to a court', 'connected', { wants: 'court' }, /Hệ thống không gửi gì cho Tòa án/u],
  ])('%s', async (name, which, form, words) => {
    expect(await receiptOf(which, name, form)).toMatch(words)
  })

  it('offers no calendar where no day is known', async () => {
    expect(await receiptOf('alone', 'calendar', {})).not.toContain('/tra-cuu/ho-so/lich')
  })
})
