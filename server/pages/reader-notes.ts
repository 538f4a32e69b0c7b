/** What changed a provision or who is competent for it, in words, with its basis and its end. */
import { formatDay, dayBefore } from './dates.ts'
import { html, type Html } from './html.ts'
import { provisionUrl, type Reading } from './reading.ts'
import { TEXT } from './text.ts'

export function amendmentNotes(reading: Reading, id: string): Html[] {
  const { library } = reading
  return reading.amendments.filter((amendment) => amendment.affects.includes(id)).map((amendment) => html`<aside class="law-note" aria-label="${TEXT.reader.amendments}">
<p>${amendment.text} ${TEXT.reader.basisOf} <a href="${provisionUrl(amendment.basis)}">${library.label(amendment.basis)}</a>${amendment.to !== null && `, ${TEXT.reader.until} ${formatDay(dayBefore(amendment.to))}`}.</p>
${amendment.practice !== undefined && html`<p class="muted">${TEXT.reader.practice} ${amendment.practice}</p>`}
</aside>`)
}
