/** Deadlines of a case, each with its start, its end (two where a day off is not confirmed) and its basis. Those not begun are folded away. */
import { formatWeekday } from '../../corpus/time/day.ts'
import type { CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import { html, type Html } from '../pages/html.ts'
import { citationLinks, type LabelOf } from './route-view.ts'
import { T } from './text.ts'

export function deadlinesView(deadlines: readonly CaseDeadline[], label: LabelOf): Html {
  if (deadlines.length === 0) return html`<p class="muted">${T.deadlines.none}</p>`
  const waiting = deadlines.filter(({ state }) => state === 'not-started')
  const started = deadlines.filter(({ state }) => state !== 'not-started')
  return html`${started.length > 0 && listView(started, label)}${waiting.length > 0 && html`<details><summary>${T.deadlines.waiting(waiting.length)}</summary>${listView(waiting, label)}</details>`}`
}

/** Whether the calendar file would have an entry. */
export function hasDays(deadlines: readonly CaseDeadline[]): boolean {
  return deadlines.some(({ state }) => state === 'running')
}

function listView(deadlines: readonly CaseDeadline[], label: LabelOf): Html {
  return html`<ul class="cards">${deadlines.map((deadline) => html`<li class="deadline ${deadline.state}">
<strong>${deadline.label}</strong>
<span>${deadline.who}: ${deadline.length}. ${T.deadlines.from} ${deadline.startLabel}${deadline.startsOn !== null && html` (<time datetime="${deadline.startsOn}">${formatWeekday(deadline.startsOn)}</time>)`}.</span>
<span><span class="tag">${T.deadlines[deadline.state]}</span>${deadline.endsOn !== null && html` ${T.deadlines.until} <time datetime="${deadline.endsOn}"><strong>${formatWeekday(deadline.endsOn)}</strong></time>`}${deadline.latestEndsOn !== null && html`${deadline.party === 'consumer' && html`. ${T.deadlines.safe}`} (${T.deadlines.latest} <time datetime="${deadline.latestEndsOn}">${formatWeekday(deadline.latestEndsOn)}</time>, ${T.deadlines.because})`}</span>
${deadline.condition !== undefined && html`<span class="muted">${T.deadlines.condition}: ${deadline.condition}</span>`}
${citationLinks([deadline.provision], label)}
</li>`)}</ul>`
}
