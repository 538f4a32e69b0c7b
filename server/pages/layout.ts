/** The frame of every page. */
import { assetUrl } from './assets.ts'
import { html, type Html } from './html.ts'
import { TEXT } from './text.ts'

export interface Page {
  readonly title: string
  /** Path of the navigation entry this page belongs to. */
  readonly path: string
  readonly body: Html
  readonly description?: string
  /** Scripts from the assets folder; none is needed to read. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
  /** Tag of the embedded widget. */
  readonly widget?: Html
}

const LINKS = [
  { path: '/', label: TEXT.nav.home },
  { path: '/lap-don', label: TEXT.nav.complaint },
  { path: '/van-ban', label: TEXT.nav.documents },
  { path: '/tra-cuu', label: TEXT.nav.status },
  { path: '/gioi-thieu', label: TEXT.nav.about },
] as const

export function renderPage(page: Page): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.path === '/' ? TEXT.siteName : `${page.title} – ${TEXT.siteName}`}</title>
${page.description !== undefined && html`<meta name="description" content="${page.description}">`}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
${['style.css', ...(page.styles ?? [])].map((name) => html`<link rel="stylesheet" href="${assetUrl(name)}">`)}
${(page.scripts ?? []).map((name) => html`<script src="${assetUrl(name)}" defer></script>`)}
</head>
<body>
<a class="skip" href="#noi-dung">${TEXT.skip}</a>
<header class="site-header">
<div class="wide">
<a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 3 5 7v8c0 7 4.6 11.6 11 14 6.4-2.4 11-7 11-14V7L16 3Z"/><path d="m10.5 15.5 4 4 7.5-8"/></svg><span>${TEXT.siteName}</span></a>
<nav aria-label="${TEXT.nav.label}"><ul>${LINKS.map(({ path, label }) => html`<li><a href="${path}"${path === page.path && html` aria-current="page"`}>${label}</a></li>`)}</ul></nav>
</div>
</header>
<main id="noi-dung" tabindex="-1">
${page.body}
</main>
<footer class="site-footer">
<div class="wide">
<p>${TEXT.footer.ai}</p>
<p>${TEXT.footer.hotline}<a href="tel:18006838">1800.6838</a> · <a href="/nhung">${TEXT.footer.embed}</a></p>
</div>
</footer>
${page.widget}
</body>
</html>`.toString()
}
