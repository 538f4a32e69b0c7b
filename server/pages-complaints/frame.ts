/** The frame of the wizard's pages: where the reader stands, and the style and script all of them share. */
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { T } from './text.ts'

export function wizardPage(step: 1 | 2 | 3 | 4, title: string, body: Html): Page {
  const content = html`<div class="text complaint">
<ol class="wizard" aria-label="${T.stepOf(step)}">${T.steps.map((name, i) => html`<li${i + 1 === step && html` aria-current="step"`}>${name}</li>`)}</ol>
<h1>${title}</h1>
${body}
</div>`
  return { title: T.title, path: '/lap-don', body: content, ...SHARED }
}

export function plainPage(title: string, path: string, body: Html): Page {
  return { title, path, body: html`<div class="text complaint"><h1>${title}</h1>${body}</div>`, ...SHARED }
}

const SHARED = { styles: ['complaint.css'], scripts: ['complaint.js'] } as const

/** Fields that travel with a form unseen. */
export function hidden(values: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}
