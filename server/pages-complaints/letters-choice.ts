/** The letters a story leads to: the main one stands, further ones go only when chosen, and an office may be another that takes it too. */
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { filingKey, type ComplaintForm } from '../complaints/complaint.ts'
import { html, type Html } from '../pages/html.ts'
import type { AssessedFiling } from './look.ts'
import { recipientName } from './recipient-name.ts'
import { T } from './text.ts'

/** One select for each letter, all named "letters"; an empty value is a letter not made. */
export function lettersChoice(filings: readonly AssessedFiling[], chosen: readonly string[] | undefined, form: Pick<ComplaintForm, 'traderName'>): Html {
  return html`<fieldset class="field"><legend>${T.review.choose}</legend><span class="hint">${T.review.chooseHint}</span>
${filings.map(({ filing, gates }, i) => {
    const isStopped = gates.some(({ verdict }) => verdict === 'stops')
    const options = [{ key: filingKey(filing), name: recipientName(filing, form), kind: filing.kind }, ...filing.alternatives.map(({ id, name, kind }) => ({ key: filingKey({ kind, officeId: id }), name, kind }))]
    const taken = chosen === undefined ? (filing.isLinked ? '' : filingKey(filing)) : (options.find(({ key }) => chosen.includes(key))?.key ?? '')
    return html`<div class="field"><label for="don-${i}">${KIND_LABELS[filing.kind]}${filing.isLinked && html` <span class="muted">${T.review.further}</span>`}${isStopped && html` <span class="muted">${T.review.stopped}</span>`}</label>
<select id="don-${i}" name="letters">${options.map(({ key, name, kind }) => html`<option value="${key}"${key === taken && html` selected`}>${kind === filing.kind ? name : `${KIND_LABELS[kind]}: ${name}`}</option>`)}<option value=""${taken === '' && html` selected`}>${T.review.notThis}</option></select></div>`
  })}</fieldset>`
}
