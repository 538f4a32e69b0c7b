/** Forms that open a case again: code and secret travel in the body, never in an address. */
import type { ComplaintView } from '../complaints/view.ts'
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { html, type Html } from '../pages/html.ts'
import { hidden } from './frame.ts'
import { T } from './text.ts'

export interface CaseKeys {
  readonly code: string
  readonly secret: string
}

/** A button that posts the keys and what else it needs. */
export function keyButton(action: string, label: string, keys: CaseKeys, more: Readonly<Record<string, string>> = {}, look = ''): Html {
  return html`<form method="post" action="${action}">${hidden({ ...keys, ...more })}<button class="button ${look}" type="submit">${label}</button></form>`
}

export function downloadsView({ filings }: Pick<ComplaintView, 'filings'>, keys: CaseKeys): Html {
  return html`<section><h2>${T.receipt.downloads}</h2>
${filings.map(({ kind, officeName }, i) => html`<div class="downloads"><p><strong>${KIND_LABELS[kind]}</strong> → ${officeName}</p>
${keyButton('/tra-cuu/ho-so/don', T.receipt.pdf, keys, { filing: String(i), format: 'pdf' }, 'main')}${keyButton('/tra-cuu/ho-so/don', T.receipt.docx, keys, { filing: String(i), format: 'docx' })}</div>`)}
<div class="downloads">${keyButton('/tra-cuu/ho-so/lich', T.receipt.calendar, keys)}</div></section>`
}
