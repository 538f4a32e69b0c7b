/** Deadlines and offices of an answer. */
import type { Answer } from '../protocol/index.ts'
import { formatDay } from './dates.ts'
import { html, type Html } from './html.ts'
import { TEXT } from './text.ts'

export function deadlineList(answer: Answer): Html | undefined {
  if (answer.deadlines.length === 0) return undefined
  return html`<section class="block deadlines"><h2>${TEXT.answer.deadlines}</h2><ul class="cards">${answer.deadlines.map((deadline) => html`<li>
<strong>${deadline.label}</strong><span>${deadline.who}: ${deadline.length}</span>
${deadline.endsOn !== null && html`<span>${TEXT.answer.until} <time datetime="${deadline.endsOn}">${formatDay(deadline.endsOn)}</time>${deadline.latestEndsOn !== null && deadline.latestEndsOn !== deadline.endsOn && ` (${TEXT.answer.latest} ${formatDay(deadline.latestEndsOn)})`}</span>`}
</li>`)}</ul></section>`
}

export function officeList(answer: Answer): Html | undefined {
  if (answer.offices.length === 0) return undefined
  return html`<section class="block offices"><h2>${TEXT.answer.offices}</h2><ul class="cards">${answer.offices.map((office) => html`<li>
<strong>${office.name}</strong><span>${office.why}</span>
${office.contacts.length === 0 ? html`<span class="muted">${TEXT.answer.noContact}</span>` : html`<span class="links">${office.contacts.map(contact)}</span>`}
</li>`)}</ul></section>`
}

function contact({ kind, value }: { readonly kind: string; readonly value: string }): Html {
  if (kind === 'phone' && /^[+\d][\d .()-]+$/u.test(value)) return html`<a href="tel:${value.replace(/[^+\d]/gu, '')}">${value}</a>`
  return html`<span>${value}</span>`
}
