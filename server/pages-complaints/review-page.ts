/** Step 3: the letters as they will be, where they go and why, what may stand in the way; consent and truth, each its own box. */
import { CONSENT, TRUTHFULNESS } from '../complaints/consent.ts'
import type { Draft } from '../complaints/draft.ts'
import type { Letter } from '../complaints/letter/letter.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { writeCarried } from './carried.ts'
import { deadlinesView } from './deadlines-view.ts'
import { hidden, wizardPage } from './frame.ts'
import { lettersChoice } from './letters-choice.ts'
import { letterView } from './letter-view.ts'
import type { Look } from './look.ts'
import { callsView, citationLinks, filingView, type LabelOf } from './route-view.ts'
import { T } from './text.ts'

export interface ReviewView {
  readonly draft: Draft
  readonly look: Look
  /** One for each filing, in its order. */
  readonly letters: readonly Letter[]
  /** Makes a second press of the button the same case. */
  readonly clientId: string
  readonly secret: string
  readonly message?: string
  /** What was chosen before the page had to be shown again. */
  readonly chosen?: readonly string[] | undefined
  readonly label: LabelOf
}

export function reviewPage({ draft, look, letters, clientId, secret, message, chosen, label }: ReviewView): Page {
  const carried = writeCarried(draft)
  return wizardPage(3, T.steps[2], html`<p class="lead">${T.review.lead}</p>
${message !== undefined && html`<p class="faults" role="alert">${message}</p>`}
${callsView(look.route)}
<h2>${T.review.letters}</h2>
${look.route.filings.map((filing, i) => html`<section class="filing">${filingView(filing, label, false, draft.form)}${letterFold(letters[i], i === 0)}</section>`)}
${gatesView(look, label)}
<form method="post" action="/lap-don/soan" class="actions">${hidden({ step: 'edit', case: carried })}<button class="button" type="submit">${T.review.back}</button></form>
${look.isReady ? confirmation({ case: carried, clientId, secret }, look, draft, chosen) : html`<p class="gap">${T.review.stops}</p>`}
${look.deadlines.length > 0 && html`<section><h2>${T.review.deadlines}</h2>${deadlinesView(look.deadlines, label)}</section>`}`)
}

function letterFold(letter: Letter | undefined, isOpen: boolean): Html | undefined {
  return letter === undefined ? undefined : html`<details${isOpen && html` open`}><summary>${T.review.preview}</summary>${letterView(letter)}</details>`
}

function gatesView({ gates }: Look, label: LabelOf): Html | undefined {
  return gates.length === 0 ? undefined : html`<section class="gap"><h2>${T.review.gates}</h2><ul>${gates.map(({ text, citations }) => html`<li>${text} ${citationLinks(citations, label)}</li>`)}</ul></section>`
}

function confirmation(values: Readonly<Record<string, string>>, { filings }: Look, { form }: Draft, chosen: readonly string[] | undefined): Html {
  return html`<form method="post" action="/lap-don/xac-nhan" enctype="multipart/form-data" class="sheet">
${hidden(values)}
${lettersChoice(filings, chosen, form)}
<div class="field"><label for="tep">${T.review.proof}</label><span class="hint" id="tep-goi-y">${T.case.addHint}</span><input id="tep" type="file" name="files" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="tep-goi-y"></div>
<label class="tick"><input type="checkbox" name="consent" value="${CONSENT.version}" required> <span>${CONSENT.text}</span></label>
<label class="tick"><input type="checkbox" name="truthful" value="yes" required> <span>${TRUTHFULNESS} ${T.review.fine}</span></label>
<p class="hint">${T.review.after}</p>
<p class="actions"><button class="button main" type="submit">${T.review.confirm}</button></p>
</form>`
}
