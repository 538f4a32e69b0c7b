/** /tra-cuu: where a complaint stands. The code and its secret travel in the body of a request, never in an address. */
import { html } from './html.ts'
import type { Page } from './layout.ts'
import { TEXT } from './text.ts'

export function statusPage(): Page {
  const t = TEXT.status
  const body = html`<div class="text">
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<noscript><p class="gap">${t.noScript}</p></noscript>
<form class="status" data-status data-not-found="${t.notFound}" data-failed="${t.failed}">
<label for="ma">${t.code}</label><input id="ma" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="ma-goi-y"><span class="hint" id="ma-goi-y">${t.codeHint}</span>
<label for="bi-mat">${t.secret}</label><input id="bi-mat" name="secret" required autocomplete="off" spellcheck="false">
<button class="button main" type="submit">${t.check}</button>
</form>
<section class="status-result" aria-live="polite" data-result hidden><h2 tabindex="-1">${t.resultTitle}</h2><div data-content></div></section>
<p class="muted">${t.lost}</p>
</div>`
  return { title: t.title, path: '/tra-cuu', description: t.lead, body, scripts: ['status.js'] }
}
