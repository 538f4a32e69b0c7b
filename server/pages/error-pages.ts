/** What a lost or unlucky visitor sees. */
import { html } from './html.ts'
import type { Page } from './layout.ts'
import { TEXT } from './text.ts'

export function notFoundPage(): Page {
  return message(TEXT.errors.notFoundTitle, TEXT.errors.notFoundText)
}

export function faultPage(): Page {
  return message(TEXT.errors.faultTitle, TEXT.errors.faultText)
}

function message(title: string, text: string): Page {
  const body = html`<div class="text"><h1>${title}</h1><p class="lead">${text}</p><p class="links"><a class="button main" href="/">${TEXT.errors.home}</a> <a class="button" href="/van-ban">${TEXT.errors.documents}</a></p></div>`
  return { title, path: '', body }
}
