/** /tra-cuu/ho-so: the case of whoever has the code and the secret: where it stands, what runs, what can be added or said. */
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { formatDay } from '../../corpus/time/day.ts'
import type { CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import { NOTED_EVENTS, type NotedEvent } from '../complaints/calendar/record-events.ts'
import { vietnamDay } from '../complaints/vietnam-day.ts'
import type { Previews } from '../complaints/evidence/preview.ts'
import { nextSteps, type NextStep } from '../complaints/next-step.ts'
import { mayFollow } from '../complaints/states.ts'
import type { ComplaintView } from '../complaints/view.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { deadlinesView, hasDays } from './deadlines-view.ts'
import { hidden, plainPage } from './frame.ts'
import { downloadsView, isPassedOn, keyButton, type CaseKeys } from './keys-view.ts'
import { nowText } from './now-text.ts'
import { recipientName } from './recipient-name.ts'
import { citationLinks, type LabelOf } from './route-view.ts'
import { T } from './text.ts'

const PATH = '/tra-cuu'

export function openCasePage(message?: string, code = ''): Page {
  return plainPage(T.case.title, PATH, html`<p class="lead">${T.case.lead}</p>
${message !== undefined && html`<p class="faults" role="alert">${message}</p>`}
<form method="post" action="/tra-cuu/ho-so" class="status">
<label for="ma">${T.case.code}</label><input id="ma" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" value="${code}">
<label for="bi-mat">${T.case.secret}</label><input id="bi-mat" name="secret" required autocomplete="off" spellcheck="false">
<button class="button main" type="submit">${T.case.open}</button>
</form>`)
}

export interface CaseView {
  readonly complaint: ComplaintView
  readonly secret: string
  readonly deadlines: readonly CaseDeadline[]
  /** Days the resident may note. */
  readonly notable: readonly NotedEvent[]
  readonly label: LabelOf
  readonly previews: Previews
  readonly zaloUrl?: string | undefined
  readonly message?: string | undefined
}

export function casePage({ complaint, secret, deadlines, notable, label, previews, zaloUrl, message }: CaseView): Page {
  const keys = { code: complaint.code, secret }
  const steps = nextSteps(complaint, deadlines)
  // Who has an answer says first what came of it.
  const isAnswered = complaint.state === 'answered'
  return plainPage(`${T.case.title} ${complaint.code}`, PATH, html`${message !== undefined && html`<p class="gap" role="status">${message}</p>`}
<p class="case-state"><span class="muted">${T.case.state}:</span> <strong>${complaint.stateLabel}</strong></p>
<p class="lead"><strong>${T.case.now}:</strong> ${nowText(complaint, steps.some(({ isDue }) => isDue))}</p>
${latestView(complaint)}
${isAnswered && resultView(complaint, keys)}
<p class="actions"><a class="button" href="/">${T.case.chat}</a>${zaloUrl !== undefined && html`<a class="button" href="${zaloUrl}" rel="noopener">${T.case.zalo}</a>`}</p>
${nextView(steps, keys, label)}
${groupView(complaint, keys)}
<section><h2>${T.case.letters}</h2>${complaint.filings.map((filing) => html`<p><strong>${KIND_LABELS[filing.kind]}</strong> → ${recipientName(filing, complaint.form)}${filing.kind !== 'trader-claim' && filing.kind !== 'court' && html` <span class="tag">${isPassedOn(filing) && filing.state === 'confirmed' ? T.case.awaits : filing.stateLabel}</span>`}<br><span class="muted">${filing.why}</span></p>`)}</section>
<section><h2>${T.case.deadlines}</h2>${deadlinesView(deadlines, label)}${noteView(complaint, notable, keys)}</section>
<section><h2>${T.case.timeline}</h2><ol class="timeline">${complaint.timeline.map(({ at, text }) => html`<li><time datetime="${at}">${formatDay(vietnamDay(new Date(at)))}</time> ${text}</li>`)}</ol></section>
${evidenceView(complaint, previews, keys)}
${downloadsView(complaint, keys, hasDays(deadlines))}
${!isAnswered && resultView(complaint, keys)}
<section><h2>${T.case.data}</h2><div class="downloads">${keyButton('/tra-cuu/ho-so/ban-sao', T.case.copy, keys)}${complaint.form.noticeByEmail === true && keyButton('/tra-cuu/ho-so/im', T.case.silence, keys)}</div>
<details><summary>${T.case.erase}</summary><p>${T.case.eraseHint}</p>${keyButton('/tra-cuu/ho-so/xoa', T.case.eraseSure, keys)}</details></section>`)
}

/** @param proof entry of the audit trail that says the case was deleted. */
export function erasedPage(proof: string): Page {
  return plainPage(T.case.erased, PATH, html`<p>${T.case.erasedText}</p><p class="muted">${T.case.proof}: <code class="proof">${proof}</code></p>`)
}

/** The last news of an office, so that nobody has to look for it further down. */
function latestView({ state, timeline }: ComplaintView): Html | undefined {
  const news = state === 'confirmed' ? undefined : timeline.findLast(({ kind }) => kind === 'state' || kind === 'delivery' || kind === 'reminder')
  return news === undefined ? undefined : html`<p class="gap">${T.case.latest}, ${formatDay(vietnamDay(new Date(news.at)))}: ${news.text}</p>`
}

/** What the law leaves open now. The one that is due stands out; the others wait folded until they fit. */
function nextView(steps: readonly NextStep[], keys: CaseKeys, label: LabelOf): Html | undefined {
  if (steps.length === 0) return undefined
  const due = steps.filter(({ isDue }) => isDue)
  const open = steps.filter(({ isDue }) => !isDue)
  return html`<section class="group"><h2>${T.case.next}</h2><p class="muted">${T.case.nextLead}</p>
${stepsView(due, keys, label)}
${open.length > 0 && html`<details><summary>${T.case.nextOther}</summary>${stepsView(open, keys, label)}</details>`}</section>`
}

function stepsView(steps: readonly NextStep[], keys: CaseKeys, label: LabelOf): Html {
  return html`${steps.map(({ tried, label: name, why, citations, isDue }) => html`<div class="step"><p>${isDue && html`<span class="tag">${T.case.due}</span> `}${why}</p>${citationLinks(citations, label)}${keyButton('/lap-don/tiep', name, keys, tried === null ? {} : { tried }, isDue ? 'main' : '')}</div>`)}`
}

function groupView({ group }: ComplaintView, keys: CaseKeys): Html | undefined {
  if (group === null) return undefined
  return html`<section class="group"><h2>${T.case.group}</h2><p>${T.case.groupLead}</p><p>${T.case.groupCode}: <strong>${group.code}</strong>. ${group.isCounted ? T.case.groupCounted : T.case.groupCount(group.members, group.declared)}</p>
${group.isOpener && !group.isCounted && html`<details><summary>${T.case.groupSure}</summary><p>${T.case.groupHint}</p>${keyButton('/tra-cuu/ho-so/nhom', T.case.groupSure, keys)}</details>`}</section>`
}

/** From the day something was received a period runs: the resident notes it here. */
function noteView({ state }: ComplaintView, events: readonly NotedEvent[], keys: CaseKeys): Html | undefined {
  if (events.length === 0 || state === 'draft') return undefined
  return html`<details><summary>${T.case.note}</summary><form method="post" action="/tra-cuu/ho-so/ngay" class="sheet">${hidden({ ...keys })}
<div class="field"><label for="viec">${T.case.noteWhat}</label><select id="viec" name="event">${events.map((event) => html`<option value="${event}">${NOTED_EVENTS[event].label}</option>`)}</select></div>
<div class="field"><label for="ngay">${T.case.noteDay}</label><input id="ngay" type="date" name="day" required></div>
<p class="actions"><button class="button" type="submit">${T.case.noteSave}</button></p></form></details>`
}

function evidenceView({ evidence, state }: ComplaintView, previews: Previews, keys: CaseKeys): Html {
  const takesMore = state !== 'withdrawn' && state !== 'closed'
  return html`<section><h2>${T.case.evidence}</h2>
${evidence.length > 0 && html`<ul class="files">${evidence.map(({ id, name, bytes }) => html`<li>${previews[id] !== undefined && html`<img src="${previews[id]}" alt="" width="80" height="80">`}<span>${name} (${Math.max(1, Math.round(bytes / 1024))} KB)</span>${keyButton('/tra-cuu/ho-so/tep', T.case.download, keys, { id })}</li>`)}</ul>`}
${takesMore && html`<form method="post" action="/tra-cuu/ho-so/bang-chung" enctype="multipart/form-data" class="sheet">${hidden({ ...keys })}
<div class="field"><label for="tep">${T.case.add}</label><span class="hint" id="tep-goi-y">${T.case.addHint}</span><input id="tep" type="file" name="files" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="tep-goi-y"></div>
<p class="actions"><button class="button" type="submit">${T.case.send}</button></p></form>`}</section>`
}

/** Only the steps that the state allows. */
function resultView({ state }: ComplaintView, keys: CaseKeys): Html | undefined {
  const can = (next: Parameters<typeof mayFollow>[1]) => state !== 'draft' && mayFollow(state, next)
  if (!can('solved') && !can('unsolved') && !can('withdrawn')) return undefined
  return html`<section><h2>${T.case.result}</h2><div class="downloads">
${can('solved') && keyButton('/tra-cuu/ho-so/ket-qua', T.case.solved, keys, { result: 'solved' })}
${can('unsolved') && keyButton('/tra-cuu/ho-so/ket-qua', T.case.unsolved, keys, { result: 'unsolved' })}</div>
${can('withdrawn') && html`<details><summary>${T.case.withdraw}</summary><p>${T.case.withdrawHint}</p>${keyButton('/tra-cuu/ho-so/ket-qua', T.case.withdrawSure, keys, { result: 'withdrawn' })}</details>`}</section>`
}
