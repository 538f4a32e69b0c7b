/** /tuyen, for officers: a story in, how it is understood and which rule sends it where out. Nothing is kept. */
import type { Taxonomy } from '../../corpus/content/taxonomy.ts'
import { placeLabel } from '../../corpus/places.ts'
import type { RouteFacts } from '../complaints/routing/facts.ts'
import type { Route } from '../complaints/routing/route.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { TRIED, WANTS } from './fields.ts'
import { plainPage } from './frame.ts'
import { callsView, elsewhereView, filingView, type LabelOf } from './route-view.ts'
import { T } from './text.ts'

export interface RouteView {
  readonly story: string
  readonly place: string
  readonly result?: { readonly facts: RouteFacts; readonly route: Route }
  readonly message?: string
  readonly taxonomy: Taxonomy
  readonly label: LabelOf
}

export function routePage({ story, place, result, message, taxonomy, label }: RouteView): Page {
  return plainPage(T.route.title, '/tuyen', html`<p class="lead">${T.route.lead}</p>
<form method="post" action="/tuyen" class="sheet">
<div class="field"><label for="chuyen">${T.route.story}</label><textarea id="chuyen" name="story" rows="7" required maxlength="10000">
${story}</textarea></div>
<div class="field"><label for="noi">${T.route.place}</label><input id="noi" name="place" value="${place}" autocomplete="off">${message !== undefined && html`<span class="fault">${message}</span>`}</div>
<p class="actions"><button class="button main" type="submit">${T.route.show}</button></p>
</form>
${result !== undefined && resultView(result, taxonomy, label)}`)
}

function resultView({ facts, route }: NonNullable<RouteView['result']>, taxonomy: Taxonomy, label: LabelOf): Html {
  return html`<section aria-live="polite">
${callsView(route)}${elsewhereView(route, label)}
${route.filings.map((filing) => html`<section class="filing">${filingView(filing, label, true)}</section>`)}
${route.questions.length > 0 && html`<section class="asks"><h2>${T.route.questions}</h2><ul>${route.questions.map(({ ask, options }) => html`<li>${ask}${options.length > 0 && html` <span class="muted">(${options.map((option) => option.label).join('; ')})</span>`}</li>`)}</ul></section>`}
<h2>${T.route.facts}</h2><dl class="facts">${factLines(facts, taxonomy).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</section>`
}

function factLines(facts: RouteFacts, { sectors, conducts }: Taxonomy): readonly (readonly [string, string])[] {
  const { names, unknown } = T.route
  const truth = (value: boolean | null) => (value === null ? unknown : value ? T.edit.yes : T.edit.no)
  return [
    [names.matter, T.route.values[facts.matter] ?? facts.matter], [names.danger, facts.danger === null ? unknown : (T.route.values[facts.danger] ?? facts.danger)],
    [names.sector, facts.sector === null ? unknown : (sectors[facts.sector]?.label ?? facts.sector)], [names.conduct, facts.conduct === null ? unknown : (conducts[facts.conduct]?.label ?? facts.conduct)],
    [names.wants, facts.wants === null ? unknown : WANTS[facts.wants]], [names.tried, facts.tried === null ? unknown : TRIED[facts.tried]], [names.online, truth(facts.online)], [names.manyUncounted, truth(facts.manyUncounted)],
    [names.value, facts.value === null ? unknown : `${facts.value.toLocaleString('vi-VN')} đồng`],
    [names.residence, facts.residence === null ? unknown : placeLabel(facts.residence)], [names.happened, facts.happened === null ? unknown : placeLabel(facts.happened)],
  ]
}
