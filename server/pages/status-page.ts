/**
 * /tra-cuu: the door to a complaint. The form posts to the case page (`/tra-cuu/ho-so`), so that code and secret never stand in an
 * address, and no script is needed.
 */
import { html } from './html.ts'
import type { Page } from './layout.ts'
import { TEXT } from './text.ts'

export function statusPage(): Page {
  const t = TEXT.status
  const body = html`<div class="text">
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form class="status" method="post" action="/tra-cuu/ho-so">
<label for="ma">${t.code}</label><input id="ma" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ma-goi-y"><span class="hint" id="ma-goi-y">${t.codeHint}</span>
<label for="bi-mat">${t.secret}</label><input id="bi-mat" name="secret" required autocomplete="off" spellcheck="false">
<button class="button main" type="submit">${t.check}</button>
</form>
<p class="muted">${t.lost}</p>
</div>`
  return { title: t.title, path: '/tra-cuu', description: t.lead, body }
}
