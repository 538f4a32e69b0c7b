/** Where it goes and why: offices, the rule that fired, its citations. */
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import type { ComplaintForm } from '../complaints/complaint.ts'
import type { Route, RoutedFiling } from '../complaints/routing/route.ts'
import { html, type Html } from '../pages/html.ts'
import { recipientName } from './recipient-name.ts'
import { T } from './text.ts'

/** "khoản 2 Điều 31 Luật 19/2023/QH15" by provision id. */
export type LabelOf = (provisionId: string) => string

export function citationLinks(ids: readonly string[], label: LabelOf): Html | undefined {
  return ids.length === 0 ? undefined : html`<span class="basis">${T.review.basis}: ${ids.map((id, i) => html`<span class="cite"><a href="${provisionUrl(id)}">${label(id)}</a>${i < ids.length - 1 && ';'}</span> `)}</span>`
}

function provisionUrl(id: string): string {
  const [document = '', fragment = ''] = id.split('#')
  return `/van-ban/${encodeURIComponent(document)}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`
}

export function callsView({ calls }: Route): Html | undefined {
  return calls.length === 0 ? undefined : html`<section class="urgent"><h2>${T.edit.urgent}</h2><ul>${calls.map(({ office, why }) => html`<li><strong>${office.name}</strong>: ${why}</li>`)}</ul></section>`
}

export function elsewhereView({ elsewhere }: Route, label: LabelOf): Html | undefined {
  return elsewhere === null ? undefined : html`<section class="gap" role="alert"><h2>${T.edit.elsewhere}: ${elsewhere.office.name}</h2><p>${elsewhere.why}</p>${citationLinks(elsewhere.citations, label)}</section>`
}

export function filingView(filing: RoutedFiling, label: LabelOf, showRule: boolean, form: Pick<ComplaintForm, 'traderName'> = {}): Html {
  return html`<p class="filing-kind">${KIND_LABELS[filing.kind]}</p>
<p><strong>${T.review.to[filing.kind]}: ${recipientName(filing, form)}</strong></p>
<p>${filing.why}${showRule && html` <span class="muted">(${T.review.rule} <code>${filing.ruleId}</code>)</span>`}</p>
${filing.note !== null && html`<p class="muted">${filing.note}</p>`}
${citationLinks(filing.citations, label)}
${filing.alternatives.length > 0 && html`<p class="muted">${T.review.or}: ${filing.alternatives.map(({ name }) => name).join('; ')}</p>`}`
}
