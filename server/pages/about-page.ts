/** /gioi-thieu */
import type { Library } from '../../corpus/library.ts'
import { ABOUT } from './about-text.ts'
import { formatDay } from './dates.ts'
import { stateTag } from './documents-page.ts'
import { html } from './html.ts'
import type { Page } from './layout.ts'

export function aboutPage(library: Library, today: string): Page {
  const body = html`<div class="text">
<h1>${ABOUT.title}</h1>
<p class="lead">${ABOUT.lead}</p>
${ABOUT.sections.map(({ title, items }) => html`<section><h2>${title}</h2><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></section>`)}
<section><h2>${ABOUT.person}</h2><p>${ABOUT.personText}</p></section>
<section><h2>${ABOUT.sources}</h2><p>${ABOUT.sourcesLead} ${formatDay(today)}.</p>
<ul class="sources">${library.documents.map(({ metadata }) => html`<li><a href="/van-ban/${metadata.id}">${metadata.shortTitle}</a> ${stateTag(metadata, today)}</li>`)}</ul></section>
</div>`
  return { title: ABOUT.title, path: '/gioi-thieu', description: ABOUT.lead, body }
}
