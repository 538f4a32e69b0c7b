/** The list of an office: what came, what is new, late or to be taken first; what could not be delivered; the export. */
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { formatDay } from '../../corpus/time/day.ts'
import type { DeskRow } from '../complaints/desk/desk-case.ts'
import { PAGE_SIZE, type OfficeDesk } from '../complaints/desk/office-desk.ts'
import { EXPORT_FORMATS } from '../complaints/export.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import type { Officer } from '../storage/repositories/officers.ts'
import { deskPage } from './frame.ts'
import { officerWords } from './officer-words.ts'
import { T } from './text.ts'

type Failures = Awaited<ReturnType<OfficeDesk['failures']>>

export interface ListView {
  readonly officer: Officer
  readonly officeNames: readonly string[]
  readonly rows: readonly DeskRow[]
  readonly total: number
  readonly page: number
  readonly failures: Failures
}

export function loginPage(message?: string): Page {
  return deskPage(T.title, html`<p class="lead">${T.login.lead}</p>
${message !== undefined && html`<p class="faults" role="alert">${message}</p>`}
<form method="post" action="${T.path}/vao" class="sheet"><div class="field"><label for="ma">${T.login.token}</label><input id="ma" name="token" type="password" required autocomplete="current-password"></div>
<p class="actions"><button class="button main" type="submit">${T.login.open}</button></p></form>`)
}

export function listPage({ officer, officeNames, rows, total, page, failures }: ListView): Page {
  return deskPage(T.title, html`<p class="lead">${T.list.hello} ${officer.label}. ${T.list.offices}: <strong>${officeNames.join('; ')}</strong></p>
${failuresView(failures)}
<p class="muted">${rows.length === 0 ? T.list.none : T.list.count(rows.length, total)}</p>
<ul class="desk-rows">${rows.map(rowView)}</ul>
<p class="actions">${page > 0 && html`<a class="button" href="${T.path}?trang=${page - 1}">${T.list.newer}</a>`}${(page + 1) * PAGE_SIZE < total && html`<a class="button" href="${T.path}?trang=${page + 1}">${T.list.older}</a>`}</p>
<section><h2>${T.list.export}</h2><p class="muted">${T.list.exportHint}</p><div class="downloads">${EXPORT_FORMATS.map((format) => html`<a class="button" href="${T.path}/xuat.${format}" download>${format.toUpperCase()}</a>`)}</div></section>
<form method="post" action="${T.path}/thoat"><button class="button" type="submit">${T.list.leave}</button></form>`)
}

function rowView(row: DeskRow): Html {
  const tags = [row.isNew && T.list.new, row.isLate && T.list.late, row.isVulnerable && T.list.first, row.groupCode !== null && `${T.list.group} ${row.groupCode}`].filter((tag) => tag !== false)
  return html`<li class="desk-row${row.isLate && ' late'}"><a href="${T.path}/ho-so/${row.code}"><strong>${row.code}</strong> ${KIND_LABELS[row.kind]}</a>
<span>${officerWords(row.stateLabel)}${tags.map((tag) => html` <span class="tag">${tag}</span>`)}</span>
<span class="muted">${T.list.sentOn} ${formatDay(row.confirmedOn)}${row.dueOn !== null && html` · ${T.list.due} ${formatDay(row.dueOn)}`}${row.traderName !== '' && html` · ${T.list.trader}: ${row.traderName}`}</span></li>`
}

function failuresView(failures: Failures): Html | undefined {
  return failures.length === 0 ? undefined : html`<section class="faults" role="alert"><h2>${T.list.failures}</h2><p>${T.list.failuresHint}</p>
<ul>${failures.map(({ id, target, lastError }) => html`<li>${target}: ${lastError} <form method="post" action="${T.path}/gui-lai"><input type="hidden" name="id" value="${id}"><button class="button" type="submit">${T.list.revive}</button></form></li>`)}</ul></section>`
}
