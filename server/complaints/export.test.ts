/** The export says nothing of who reports, and no cell of it is a formula. */
import { expect, it } from 'vitest'
import { exportRow, toCsv } from './export.ts'
import { Complaint } from './complaint.ts'

const filing = (kind: 'tip-off' | 'support-request', officeId: string) => ({ kind, officeId, officeName: officeId, ruleId: 'r', why: '', citations: [] })
const caseWith = (traderName: string) => Complaint.parse({
  id: 'c', code: 'K7M2-4XRA-H', state: 'confirmed', form: { staysUnnamed: true, residence: 'phuong-bac-kan-thai-nguyen', vulnerableGroups: ['elderly'], traderName }, sources: {}, filings: [filing('support-request', 'office-a'), filing('tip-off', 'office-b')],
  evidence: [], timeline: [], consent: null, conversationId: null, events: {}, createdAt: '2026-11-24T00:00:00.000Z', confirmedAt: '2026-11-24T00:00:00.000Z', updatedAt: '2026-11-24T00:00:00.000Z',
})

it('an unnamed report has no ward and no group of people, the named request beside it has', () => {
  const { filings, ...rest } = caseWith('Minh Phát')
  const [named, unnamed] = filings.map((letter) => exportRow({ ...rest, filings }, letter))
  expect([named?.ward, named?.vulnerable]).toEqual(['phường Bắc Kạn', 'elderly'])
  expect([unnamed?.province, unnamed?.ward, unnamed?.vulnerable, unnamed?.trader]).toEqual(['', '', '', 'Minh Phát'])
})

it.each(['=1+1', '+1', '@SUM(A1)', 'x;=HYPERLINK("http://evil.example")', 'x; -2+3', '＝1+1'])('%s is text, also where a table is split at the semicolon', (traderName) => {
  const row = toCsv([exportRow(caseWith(traderName))]).split('\n').at(1) ?? ''
  expect(row).toContain("'")
  for (const cell of row.split(/[,;]/u)) expect(cell.replace(/^"/u, '').trim()).not.toMatch(/^[=+\-@＝]/u)
})
