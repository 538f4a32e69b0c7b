/** Step 4: the two keys, large enough to copy by hand; files to take along; what to do now. */
import type { CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import type { ComplaintView } from '../complaints/view.ts'
import { html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { deadlinesView } from './deadlines-view.ts'
import { wizardPage } from './frame.ts'
import { downloadsView, keyButton } from './keys-view.ts'
import type { LabelOf } from './route-view.ts'
import { T } from './text.ts'

export function receiptPage(complaint: ComplaintView, secret: string, deadlines: readonly CaseDeadline[], label: LabelOf): Page {
  const keys = { code: complaint.code, secret }
  const toTrader = complaint.filings[0]?.kind === 'trader-claim'
  return wizardPage(4, T.receipt.title, html`<p class="lead">${T.receipt.lead}</p>
<dl class="keys" data-keys><div><dt>${T.receipt.code}</dt><dd><output data-code>${complaint.code}</output></dd></div><div><dt>${T.receipt.secret}</dt><dd><output data-secret>${secret}</output></dd></div></dl>
<p class="actions" data-scripted hidden><button class="button" type="button" data-copy data-done="${T.receipt.copied}">${T.receipt.copy}</button><button class="button" type="button" data-print>${T.receipt.print}</button></p>
${downloadsView(complaint, keys)}
<section><h2>${T.receipt.next}</h2><p>${toTrader ? T.receipt.nextToTrader : (complaint.timeline.at(-1)?.text ?? T.receipt.nextToOffice)}</p>${keyButton('/tra-cuu/ho-so', T.receipt.follow, keys)}</section>
<section><h2>${T.review.deadlines}</h2>${deadlinesView(deadlines, label)}</section>`)
}
