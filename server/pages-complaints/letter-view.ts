/** A letter on the page, before it is a file: same content, same order. */
import type { Letter, LetterLine } from '../complaints/letter/letter.ts'
import { LETTER_WORDS } from '../complaints/letter/words.ts'
import { html, type Html } from '../pages/html.ts'

export function letterView(letter: Letter): Html {
  return html`<article class="letter" lang="vi">
<p class="letter-day">${letter.placeAndDay}</p>
<p class="letter-title">${letter.title}</p><p class="letter-subject">${letter.subject}</p>
${letter.recipients.map((recipient) => html`<p class="letter-to">${LETTER_WORDS.to}: ${recipient}</p>`)}
${letter.sections.map(({ heading, lines }) => html`<section><h4>${heading}</h4>${lines.map(line)}</section>`)}
${letter.signature !== null && html`<p class="letter-sign"><strong>${letter.signature.role}</strong><br>${LETTER_WORDS.sign}<br><strong>${letter.signature.name}</strong></p>`}
</article>`
}

function line(content: LetterLine): Html {
  switch (content.kind) {
    case 'text':
      return html`<p>${content.text}</p>`
    case 'field':
      return html`<p>${content.label}: ${content.value}</p>`
    case 'item':
      return html`<p class="letter-item">– ${content.text}</p>`
  }
}
