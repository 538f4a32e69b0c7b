/** Step 4: the two keys, large enough to copy by hand; what to do now, letter by letter; files to take along. */
import type { CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import type { ComplaintView } from '../complaints/view.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { deadlinesView, hasDays } from './deadlines-view.ts'
import { wizardPage } from './frame.ts'
import { downloadsView, keyButton } from './keys-view.ts'
import { goesOut } from './now-text.ts'
import { recipientName } from './recipient-name.ts'
import type { LabelOf } from './route-view.ts'
import { T } from './text.ts'

export function receiptPage(complaint: ComplaintView, secret: string, deadlines: readonly CaseDeadline[], label: LabelOf): Page {
  const keys = { code: complaint.code, secret }
  return wizardPage(4, T.receipt.title, html`<p class="lead">${T.receipt.lead}</p>
<dl class="keys" data-keys><div><dt>${T.receipt.code}</dt><dd><output data-code>${complaint.code}</output></dd></div><div><dt>${T.receipt.secret}</dt><dd><output data-secret>${secret}</output></dd></div></dl>
<p class="actions" data-scripted hidden><button class="button" type="button" data-copy data-done="${T.receipt.copied}">${T.receipt.copy}</button><button class="button" type="button" data-print>${T.receipt.print}</button></p>
<section class="group"><h2>${T.receipt.next}</h2>${nextView(complaint)}</section>
${downloadsView(complaint, keys, hasDays(deadlines))}
<p>${T.receipt.followHint}</p>${keyButton('/tra-cuu/ho-so', T.receipt.follow, keys)}
${deadlines.length > 0 && html`<section><h2>${T.review.deadlines}</h2>${deadlinesView(deadlines, label)}</section>`}`)
}

/** One step for each letter, saying to whom and who carries it. */
function nextView(complaint: ComplaintView): Html {
  const sends = goesOut(complaint.timeline)
  return html`<ol>${complaint.filings.map((filing) => html`<li><strong>${recipientName(filing, complaint.form)}</strong>: ${nextOf(filing.kind, sends)}</li>`)}${complaint.group !== null && html`<li>${T.receipt.nextGroup} <strong>${complaint.group.code}</strong></li>`}</ol>`
}

function nextOf(kind: ComplaintView['filings'][number]['kind'], sends: boolean): string {
  switch (kind) {
    case 'trader-claim':
      return T.receipt.nextToTrader
    case 'court':
      return T.now.court
    case 'crime-report':
      return `${sends ? T.receipt.nextToOffice : T.now.handIn} ${T.receipt.nextToPolice}`
    default:
      return sends ? T.receipt.nextToOffice : T.now.handIn
  }
}
