/** The home page: the assistant in the page, and a plain form that asks without JavaScript. */
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import type { PagesDeps } from './pages-deps.ts'
import { placesWithPlans, type PlaceOption } from './places.ts'
import { TEXT } from './text.ts'

export function homePage(deps: PagesDeps, slug: string | undefined): Page {
  const places = placesWithPlans(deps.library)
  const place = places.find((each) => each.slug === slug)
  return {
    title: TEXT.siteName,
    path: '/',
    description: TEXT.home.lead,
    scripts: ['home.js'],
    body: html`<div class="wide home">
<section class="intro">
<h1>${TEXT.home.title}</h1>
<p class="lead">${TEXT.home.lead}</p>
${placeForm(places, place)}
<ul class="points">${TEXT.home.points.map(({ title, text }) => html`<li><h2>${title}</h2><p>${text}</p></li>`)}</ul>
</section>
<section class="assistant" id="tro-ly" aria-label="${TEXT.siteName}">
${questionForm(place?.slug)}
</section>
${examples(deps.suggestions(place?.slug), place?.slug)}
</div>`,
    widget: html`<script src="/widget.js" data-mode="inline" data-target="#tro-ly"${place !== undefined && html` data-locality="${place.slug}"`} async></script>`,
  }
}

/** Shown until the widget takes its place, and for good where it cannot. */
export function questionForm(slug: string | undefined, question = ''): Html {
  return html`<form class="ask" method="get" action="/hoi" data-fallback>
<label for="cau-hoi">${TEXT.home.question}</label>
<textarea id="cau-hoi" name="q" rows="4" maxlength="6000" required placeholder="${TEXT.home.placeholder}">${question}</textarea>
${slug !== undefined && html`<input type="hidden" name="noi" value="${slug}">`}
<button class="button main" type="submit">${TEXT.home.ask}</button>
</form>`
}

function placeForm(places: readonly PlaceOption[], chosen: PlaceOption | undefined): Html | undefined {
  if (places.length === 0) return undefined
  return html`<form class="place" method="get" action="/">
<label for="noi">${TEXT.home.place}</label>
<span class="row"><select id="noi" name="noi" aria-describedby="noi-goi-y"><option value="">${TEXT.home.wholeCountry}</option>${places.map(({ slug, name }) => html`<option value="${slug}"${slug === chosen?.slug && html` selected`}>${name}</option>`)}</select>
<button class="button" type="submit">${TEXT.home.choosePlace}</button></span>
<span class="hint" id="noi-goi-y">${TEXT.home.placeHint}</span>
</form>`
}

function examples(questions: readonly string[], slug: string | undefined): Html | undefined {
  if (questions.length === 0) return undefined
  return html`<section class="examples"><h2>${TEXT.home.examples}</h2><ul>${questions.map((question) => html`<li><a href="${askUrl(question, slug)}">${question}</a></li>`)}</ul></section>`
}

export function askUrl(question: string, slug: string | undefined): string {
  return `/hoi?${new URLSearchParams({ q: question, ...(slug === undefined ? {} : { noi: slug }) })}`
}
