/** One case at the desk: the letter, the proof, what the law gives as time, and one form to tell the resident where it stands. */
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { formatDay } from '../../corpus/time/day.ts'
import type { DeskCase, DeskLetter } from '../complaints/desk/desk-case.ts'
import type { Previews } from '../complaints/evidence/preview.ts'
import type { Letter } from '../complaints/letter/letter.ts'
import { vietnamDay } from '../complaints/vietnam-day.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { deadlinesView } from '../pages-complaints/deadlines-view.ts'
import { letterView } from '../pages-complaints/letter-view.ts'
import { citationLinks, type LabelOf } from '../pages-complaints/route-view.ts'
import { deskPage } from './frame.ts'
import { officerWords } from './officer-words.ts'
import { T } from './text.ts'

export interface DeskCaseView {
  readonly deskCase: DeskCase
  /** One for each letter of the case, in its order. */
  readonly letters: readonly Letter[]
  readonly previews: Previews
  readonly label: LabelOf
  readonly message?: { readonly text: string; readonly isFault: boolean } | undefined
  /** What was typed and refused. */
  readonly typed?: Readonly<Record<string, string>>
}

export function deskCasePage({ deskCase, letters, previews, label, message, typed = {} }: DeskCaseView): Page {
  return deskPage(`${T.title}: ${deskCase.code}`, html`<p><a href="${T.path}">← ${T.case.back}</a></p>
${message !== undefined && html`<p class="${message.isFault ? 'faults' : 'gap'}" role="${message.isFault ? 'alert' : 'status'}">${message.text}</p>`}
<p class="case-state"><span class="muted">${T.case.state}:</span> <strong>${officerWords(deskCase.stateLabel)}</strong></p>
${deskCase.form.staysUnnamed === true && html`<p class="gap">${T.case.unnamed}</p>`}
${deskCase.groupCode !== null && html`<p>${T.case.group} <strong>${deskCase.groupCode}</strong></p>`}
${deskCase.letters.map((letter, i) => letterSection(deskCase, letter, letters[i], label, typed))}
<section><h2>${T.case.evidence}</h2>${deskCase.evidence.length === 0 ? html`<p class="muted">${T.case.noEvidence}</p>` : html`<ul class="files">${deskCase.evidence.map(({ id, name, bytes }) => html`<li>${previews[id] !== undefined && html`<img src="${previews[id]}" alt="" width="80" height="80">`}<a href="${T.path}/ho-so/${deskCase.code}/tep/${id}" download>${name}</a> (${Math.max(1, Math.round(bytes / 1024))} KB)</li>`)}</ul>`}</section>
${deskCase.deadlines.length > 0 && html`<section><h2>${T.case.deadlines}</h2>${deadlinesView(deskCase.deadlines, label)}</section>`}
<section><h2>${T.case.timeline}</h2><ol class="timeline">${deskCase.timeline.map(({ at, text }) => html`<li><time datetime="${at}">${formatDay(vietnamDay(new Date(at)))}</time> ${officerWords(text)}</li>`)}</ol></section>`)
}

export function notFoundPage(): Page {
  return deskPage(T.title, html`<p class="gap" role="alert">${T.case.notFound}</p><p><a href="${T.path}">← ${T.case.back}</a></p>`)
}

function letterSection({ code }: DeskCase, filing: DeskLetter, letter: Letter | undefined, label: LabelOf, typed: Readonly<Record<string, string>>): Html {
  const link = (format: string) => `${T.path}/ho-so/${code}/don.${format}?don=${encodeURIComponent(filing.key)}`
  return html`<section class="filing"><h2>${KIND_LABELS[filing.kind]}</h2><p>${T.case.letters}: <strong>${filing.officeName}</strong> · ${officerWords(filing.stateLabel)}</p><p>${filing.why}</p>${citationLinks(filing.citations, label)}
${letter !== undefined && html`<details open><summary>${T.case.content}</summary>${letterView(letter)}</details>`}
<div class="downloads"><a class="button" href="${link('pdf')}" download>${T.case.pdf}</a><a class="button" href="${link('docx')}" download>${T.case.docx}</a></div>
${filing.mayBecome.length > 0 && updateForm(code, filing, typed)}</section>`
}

function updateForm(code: string, filing: DeskLetter, typed: Readonly<Record<string, string>>): Html {
  const id = (name: string) => `${name}-${filing.kind}`
  const isNegotiation = filing.kind === 'support-request'
  return html`<form method="post" action="${T.path}/ho-so/${code}" class="update"><h3>${T.case.update}</h3><input type="hidden" name="don" value="${filing.key}">
<div class="field"><label for="${id('buoc')}">${T.case.next}</label><select id="${id('buoc')}" name="state">${filing.mayBecome.map((state) => html`<option value="${state}"${typed['state'] === state && html` selected`}>${T.case.states[state]}</option>`)}</select></div>
<div class="field"><label for="${id('loi')}">${T.case.words}</label><span class="hint">${T.case.wordsHint}</span><textarea id="${id('loi')}" name="text" rows="3" maxlength="2000" required>
${typed['text']}</textarea></div>
<div class="field"><label for="${id('chuyen')}">${T.case.passedTo}</label><input id="${id('chuyen')}" name="passedTo" value="${typed['passedTo']}" list="co-quan" autocomplete="off"></div>
${isNegotiation && html`<div class="field"><label for="${id('nhan')}">${T.case.receivedOn}</label><input id="${id('nhan')}" type="date" name="receivedOn"></div>
<div class="field"><label for="${id('den')}">${T.case.forwardedOn}</label><input id="${id('den')}" type="date" name="forwardedOn"></div>`}
<p class="actions"><button class="button main" type="submit">${T.case.save}</button></p></form>`
}
