import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { createSender } from './delivery/senders.ts'
import { exportRow, toCsv, toJson, toXlsx } from './export.ts'
import { runReminders } from './reminders.ts'
import { runRetention } from './retention.ts'
import { confirmedCase, OFFICE, SECRET, STORY, workerOf } from './testing.ts'

describe('jobs', () => {
  it('deletes what its time has run out for, files included, and records it', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const draft = await desk.service.draft({ clientId: 'client-2', secret: SECRET, entries: [{ clientId: 'm', role: 'user', text: STORY }] })
    expect(draft.ok).toBe(true)
    await desk.storage.conversations.open('conversation-old', SECRET, undefined)
    const report = await runRetention(desk.storage, desk.files, new Date('2027-03-01T00:00:00.000Z'))
    expect(report).toMatchObject({ conversations: 1, files: 0 })
    expect(report.cases).toHaveLength(1)
    expect(draft.ok && (await desk.service.read(draft.value.code, SECRET)).ok).toBe(false)
    expect((await desk.service.read(desk.code, SECRET)).ok).toBe(true)
    expect(await desk.storage.audit.verify()).toBeUndefined()
    await desk.storage.close()
  })

  it('reminds before the day, once; after it marks the office late and tells someone', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const { worker } = workerOf(desk, { ...createSender(undefined), mail: async () => 'ok' })
    await worker.runOnce()
    await desk.service.officeUpdate(desk.id, { officeId: OFFICE, state: 'accepted', text: 'Đã nhận', events: { 'support-request-received': '2026-11-24' } }, 'officer-1')
    const run = (today: string) => runReminders({ storage: desk.storage, today: () => today, now: desk.now,
      deadlinesOf: () => [{ id: '57.4', label: 'cơ quan chuyển yêu cầu cho bên kinh doanh', who: 'Cơ quan', endsOn: '2026-12-03', latestEndsOn: '2026-12-04', isOffice: true }] })
    expect([await run('2026-11-28'), await run('2026-12-01'), await run('2026-12-01'), await run('2026-12-04')]).toEqual([0, 1, 0, 0])
    expect(await run('2026-12-05')).toBe(1)
    const told = await desk.service.read(desk.code, SECRET)
    expect(told.ok && told.value.timeline.some(({ text }) => text === 'Sắp đến hạn 03/12/2026 (hoặc 04/12/2026, vì có ngày nghỉ chưa được xác nhận): cơ quan chuyển yêu cầu cho bên kinh doanh.')).toBe(true)
    const alerts = (await desk.storage.outbox.of(desk.id)).filter(({ target }) => target === 'operator').map(({ payload }) => (JSON.parse(payload) as { text: string }).text)
    expect(alerts).toEqual(['Ủy ban nhân dân tỉnh Thái Nguyên (qua Sở Công Thương): Đã quá hạn 04/12/2026: cơ quan chuyển yêu cầu cho bên kinh doanh.'])
    const view = await desk.service.read(desk.code, SECRET)
    expect(view.ok && view.value.state).toBe('office-late')
    await desk.storage.close()
  })

  it('exports cases without who complains; a formula stays text', async () => {
    const desk = await confirmedCase({ channel: 'email', address: 'office@example.vn' })
    const stored = await desk.storage.complaints.byId(desk.id)
    if (stored === undefined) throw new Error('lost')
    const row = exportRow({ ...stored.complaint, form: { ...stored.complaint.form, traderName: '=HYPERLINK("x")' } })
    expect(toCsv([row])).toContain(`"'=HYPERLINK(""x"")"`)
    expect(toCsv([row]).startsWith('\ufeffMã hồ sơ,')).toBe(true)
    expect(toJson([row]) + toCsv([row])).not.toMatch(/Bưởi|0912/u)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await toXlsx([row])) as unknown as ArrayBuffer)
    expect(book.worksheets[0]?.getRow(2).getCell(6).value).toBe('Thái Nguyên')
    await desk.storage.close()
  })
})
