/** Forms that open a case again: code and secret travel in the body, never in an address. */
import type { ComplaintView } from '../complaints/view.ts'
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { html, type Html } from '../pages/html.ts'
import { hidden } from './frame.ts'
import { recipientName } from './recipient-name.ts'
import { T } from './text.ts'

export interface CaseKeys {
  readonly code: string
  readonly secret: string
}

/** A button that posts the keys and what else it needs. */
export function keyButton(action: string, label: string, keys: CaseKeys, more: Readonly<Record<string, string>> = {}, look = ''): Html {
  return html`<form method="post" action="${action}">${hidden({ ...keys, ...more })}<button class="button ${look}" type="submit">${label}</button></form>`
}

/** A letter that an office has handed on itself: nothing for the resident to print and sign. */
export function isPassedOn({ ruleId }: Pick<ComplaintView['filings'][number], 'ruleId'>): boolean {
  return ruleId === 'chuyen-co-quan-khac'
}

/** @param hasDays whether there is a day for the calendar file */
export function downloadsView({ filings, form }: Pick<ComplaintView, 'filings' | 'form'>, keys: CaseKeys, hasDays: boolean): Html {
  return html`<section><h2>${T.receipt.downloads}</h2>
${filings.map((filing, i) => !isPassedOn(filing) && html`<div class="downloads"><p><strong>${KIND_LABELS[filing.kind]}</strong> → ${recipientName(filing, form)}</p>
${keyButton('/tra-cuu/ho-so/don', filing.kind === 'court' ? T.receipt.note : T.receipt.pdf, keys, { filing: String(i), format: 'pdf' }, 'main')}${keyButton('/tra-cuu/ho-so/don', T.receipt.docx, keys, { filing: String(i), format: 'docx' })}</div>`)}
${hasDays && html`<div class="downloads">${keyButton('/tra-cuu/ho-so/lich', T.receipt.calendar, keys)}</div>`}</section>`
}
