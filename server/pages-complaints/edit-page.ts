/** Step 2: the form as read from the story, to be set right. What is asked and what is wrong stands on top and leads to its field. */
import type { Draft } from '../complaints/draft.ts'
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { writeCarried } from './carried.ts'
import { fieldId, fieldView } from './field-view.ts'
import type { FieldGroup } from './fields.ts'
import { hidden, wizardPage } from './frame.ts'
import type { Look } from './look.ts'
import type { FieldFaults, Typed } from './read-form.ts'
import { callsView, elsewhereView, type LabelOf } from './route-view.ts'
import { T } from './text.ts'

export interface EditView {
  readonly draft: Draft
  readonly groups: readonly FieldGroup[]
  readonly look: Look
  readonly faults?: FieldFaults
  readonly typed?: Typed
  readonly label: LabelOf
}

export function editPage({ draft, groups, look, faults = {}, typed = {}, label }: EditView): Page {
  const state = { form: draft.form, sources: draft.sources, faults, typed }
  const asked = new Set<string>([...look.asks.map(({ field }) => field), ...Object.keys(faults)])
  return wizardPage(2, T.steps[1], html`<p class="lead">${T.edit.lead}</p>
${callsView(look.route)}${elsewhereView(look.route, label)}
${summary(groups, faults, look)}
<form method="post" action="/lap-don/soan" class="sheet" novalidate>
${hidden({ step: 'check', case: writeCarried(draft) })}
${groups.map((group) => groupView(group, group.fields.map((spec) => fieldView(spec, state)), group.fields.some(({ name }) => asked.has(name))))}
<p class="actions"><button class="button main" type="submit">${T.edit.check}</button>${look.isShowable && look.asks.length > 0 && html`<button class="button" type="submit" name="anyway" value="yes">${T.edit.anyway}</button>`}</p>
</form>`)
}

function groupView(group: FieldGroup, fields: readonly Html[], isWanted: boolean): Html {
  if (group.isExtra) return html`<details class="group"${isWanted && html` open`}><summary>${group.title}</summary>${fields}</details>`
  return html`<section class="group" aria-labelledby="g-${group.id}"><h2 id="g-${group.id}">${group.title}</h2>${fields}</section>`
}

/** Every fault and every question, each a link to its field. */
function summary(groups: readonly FieldGroup[], faults: FieldFaults, { asks }: Look): Html {
  const labels = new Map<string, string>(groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label] as const)))
  const wrong = Object.entries(faults)
  // What is wrong is said once.
  const open = asks.filter(({ field }) => faults[field] === undefined)
  return html`${wrong.length > 0 && html`<section class="faults" role="alert"><h2>${T.edit.faults}</h2><ul>${wrong.map(([name, { message }]) => html`<li><a href="#${fieldId(name)}">${labels.get(name)}</a>: ${message}</li>`)}</ul></section>`}
${open.length > 0 && html`<section class="asks"><h2>${T.edit.missing}</h2><ul>${open.map(({ field, ask }) => html`<li><a href="#${fieldId(field)}">${ask}</a></li>`)}</ul></section>`}`
}
