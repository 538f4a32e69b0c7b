/** The frame of the desk's pages. */
import { html, type Html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import { T } from './text.ts'

export function deskPage(title: string, body: Html): Page {
  return { title, path: T.path, body: html`<div class="text complaint desk"><h1>${title}</h1>${body}</div>`, styles: ['complaint.css', 'desk.css'] }
}
