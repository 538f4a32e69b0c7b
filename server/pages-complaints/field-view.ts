/** One field of the form: label, hint, fault, where its value came from. Native controls only, so that keyboards and readers know them. */
import type { ComplaintForm, FieldSources } from '../complaints/complaint.ts'
import { html, type Html } from '../pages/html.ts'
import type { FieldSpec } from './fields.ts'
import type { FieldFault, FieldFaults, Typed } from './read-form.ts'
import { chosenValues, shownValue } from './show-value.ts'
import { T } from './text.ts'

export interface FormState {
  readonly form: ComplaintForm
  readonly sources: FieldSources
  readonly faults: FieldFaults
  /** What was typed where it could not be read, so that nobody types it again. */
  readonly typed: Typed
}

export const fieldId = (name: string) => `f-${name}`

export function fieldView(spec: FieldSpec, state: FormState): Html {
  const fault = state.faults[spec.name]
  const source = state.sources[spec.name]
  const notes = html`${spec.hint !== undefined && html`<span class="hint" id="${fieldId(spec.name)}-hint">${spec.hint}</span>`}
${spec.name !== 'happened' && source?.by === 'conversation' && sourceView(source.utterance, shownValue(spec, state.form), state.form.happened)}
${fault !== undefined && html`<span class="fault" id="${fieldId(spec.name)}-fault">${fault.message}</span>`}`
  const marks = describedBy(spec, fault)
  if (spec.kind === 'choices' || spec.kind === 'yes-no') {
    return html`<fieldset class="field" id="${fieldId(spec.name)}"${marks}><legend>${spec.label}</legend>${notes}${options(spec, state)}</fieldset>`
  }
  return html`<div class="field"><label for="${fieldId(spec.name)}">${spec.label}</label>${notes}${control(spec, state, marks, fault)}</div>`
}

/** What was read from the story as a whole need not repeat it. */
function sourceView(utterance: string, value: string, story: string | undefined): Html {
  if (story?.startsWith(utterance) === true && utterance.length > LONG_QUOTE) return html`<span class="said-by-you">${T.edit.fromStory}</span>`
  return html`<span class="said-by-you">${T.edit.from} <q>${beginningAt(utterance, value)}</q></span>`
}

/** Only two lines are shown: a long sentence begins shortly before the words that count. */
function beginningAt(utterance: string, value: string): string {
  const at = value === '' ? -1 : utterance.toLocaleLowerCase('vi').indexOf(value.toLocaleLowerCase('vi'))
  return at <= WORDS_BEFORE ? utterance : `…${utterance.slice(utterance.lastIndexOf(' ', at - WORDS_BEFORE) + 1)}`
}

/** In characters. */
const WORDS_BEFORE = 24

const LONG_QUOTE = 160

function describedBy(spec: FieldSpec, fault: FieldFault | undefined): Html {
  const ids = [...(spec.hint === undefined ? [] : [`${fieldId(spec.name)}-hint`]), ...(fault === undefined ? [] : [`${fieldId(spec.name)}-fault`])]
  return html`${ids.length > 0 && html` aria-describedby="${ids.join(' ')}"`}${fault !== undefined && html` aria-invalid="true"`}`
}

function control(spec: FieldSpec, state: FormState, marks: Html, fault: FieldFault | undefined): Html {
  const value = currentText(spec, state)
  const id = fieldId(spec.name)
  switch (spec.kind) {
    case 'text':
    case 'lines':
      return html`<textarea id="${id}" name="${spec.name}" rows="${spec.name === 'happened' ? 7 : 3}"${marks}>
${value}</textarea>`
    case 'choice':
      return html`<select id="${id}" name="${spec.name}"${marks}><option value="">${T.edit.unknown}</option>${Object.entries(spec.options ?? {}).map(([key, label]) => html`<option value="${key}"${key === value && html` selected`}>${label}</option>`)}</select>`
    case 'day':
      return html`<input id="${id}" name="${spec.name}" type="date" value="${value}"${marks}>`
    case 'place':
      return html`<input id="${id}" name="${spec.name}" value="${value}" autocomplete="off"${fault !== undefined && fault.options.length > 0 && html` list="${id}-list"`}${marks}>
${fault !== undefined && fault.options.length > 0 && html`<datalist id="${id}-list">${fault.options.map((option) => html`<option value="${option}">`)}</datalist><span class="hint">${fault.options.join('; ')}</span>`}`
    default:
      return html`<input id="${id}" name="${spec.name}" type="${spec.type ?? 'text'}" value="${value}"${(spec.kind === 'number' || spec.kind === 'money') && html` inputmode="numeric"`} autocomplete="${spec.autocomplete ?? 'off'}"${marks}>`
  }
}

function options(spec: FieldSpec, state: FormState): Html {
  const isMany = spec.kind === 'choices'
  const chosen = state.faults[spec.name] !== undefined ? typedTexts(state.typed[spec.name]) : isMany ? chosenValues(spec, state.form) : [shownValue(spec, state.form)]
  const entries = isMany ? Object.entries(spec.options ?? {}) : [['yes', T.edit.yes], ['no', T.edit.no]]
  const look = entries.every(([, label = '']) => label.length <= SHORT_LABEL) ? 'ticks short' : 'ticks'
  return html`<div class="${look}">${entries.map(([key, label]) => html`<label class="tick"><input type="${isMany ? 'checkbox' : 'radio'}" name="${spec.name}" value="${key}"${key !== undefined && chosen.includes(key) && html` checked`}> <span>${label}</span></label>`)}</div>`
}

/** Fits half a telephone's width. */
const SHORT_LABEL = 22

function currentText(spec: FieldSpec, { form, faults, typed }: FormState): string {
  return faults[spec.name] === undefined ? shownValue(spec, form) : (typedTexts(typed[spec.name])[0] ?? '')
}

function typedTexts(value: Typed[string]): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
