/** /nhung: how a ward's web officer adds the assistant, with the very line to copy and a live preview. */
import type { Library } from '../../corpus/library.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { placesWithPlans } from './places.ts'
import { TEXT } from './text.ts'

export interface EmbedChoice {
  readonly locality: string | undefined
  readonly language: 'vi' | 'en'
  readonly position: 'right' | 'left'
  readonly mode: 'launcher' | 'inline'
}

/** Only known values pass; the rest becomes the default. */
export function readEmbedChoice(library: Library, query: Readonly<Record<string, unknown>>): EmbedChoice {
  return {
    locality: placesWithPlans(library).find(({ slug }) => slug === query['noi'])?.slug,
    language: query['ngon-ngu'] === 'en' ? 'en' : 'vi',
    position: query['vi-tri'] === 'left' ? 'left' : 'right',
    mode: query['kieu'] === 'inline' ? 'inline' : 'launcher',
  }
}

export function embedPage(library: Library, choice: EmbedChoice, origin: string): Page {
  const t = TEXT.embed
  const host = new URL(origin).host
  const body = html`<div class="text embed">
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<section><h2>${t.step1}</h2>
<form class="choices" method="get" action="/nhung">
${select('noi', t.place, choice.locality ?? '', [['', TEXT.home.wholeCountry], ...placesWithPlans(library).map(({ slug, name }) => [slug, name] as const)])}
${select('ngon-ngu', t.language, choice.language, [['vi', 'Tiếng Việt'], ['en', 'English']])}
${select('vi-tri', t.position, choice.position, [['right', t.right], ['left', t.left]])}
${select('kieu', t.mode, choice.mode, [['launcher', t.launcher], ['inline', t.inline]])}
<button class="button" type="submit">${t.update}</button>
</form></section>
<section><h2>${t.step2}</h2>${code('dong-ma', snippet(origin, choice))}</section>
<section><h2>${t.preview}</h2><iframe class="preview" src="/nhung/xem-thu?${previewQuery(choice)}" title="${t.previewTitle}"></iframe></section>
<section><h2>${t.step3}</h2><p>${t.step3Text}</p></section>
<section><h2>${t.step4}</h2><p>${t.step4Text}</p>${code('csp', `script-src 'self' ${origin}; connect-src 'self' ${origin} ${origin.replace(/^http/u, 'ws')}`)}</section>
<section><h2>${t.themeTitle}</h2><p>${t.themeText}</p>${code('mau', `tu-van-widget {\n  --tu-van-accent: #7a1f1f;\n  --tu-van-accent-text: #ffffff;\n  --tu-van-accent-dark: #f2b8b5;\n  --tu-van-radius: 8px;\n  --tu-van-z: 1000;\n}`)}</section>
<section><h2>${t.apiTitle}</h2>${code('goi', `TuVan.open()\nTuVan.close()\nTuVan.ask('Mua hàng online bị lỗi, đổi thế nào?')\nconst stop = TuVan.on('answer', ({ outcome }) => console.log(outcome))`)}</section>
<p class="muted">${host}</p>
</div>`
  return { title: t.title, path: '/nhung', description: t.lead, body, scripts: ['copy.js'] }
}

/** A page as a ward's could be, with nothing of ours but the script. */
export function previewPage(choice: EmbedChoice, stylesheet: string): string {
  const t = TEXT.embed
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.previewTitle}</title><link rel="stylesheet" href="${stylesheet}"></head>
<body class="sample"><main><h1>${t.sampleTitle}</h1><p>${t.sampleText}</p></main>${tag('/widget.js', choice)}</body></html>`.toString()
}

function snippet(origin: string, choice: EmbedChoice): string {
  return tag(`${origin}/widget.js`, choice).toString()
}

function tag(src: string, { locality, language, position, mode }: EmbedChoice): Html {
  return html`<script src="${src}"${locality !== undefined && html` data-locality="${locality}"`}${language === 'en' && html` data-lang="en"`}${position === 'left' && html` data-position="left"`}${mode === 'inline' && html` data-mode="inline"`} async></script>`
}

function previewQuery(choice: EmbedChoice): string {
  return new URLSearchParams({ noi: choice.locality ?? '', 'ngon-ngu': choice.language, 'vi-tri': choice.position, kieu: choice.mode }).toString()
}

function select(name: string, label: string, chosen: string, options: readonly (readonly [string, string])[]): Html {
  return html`<span class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`)}</select></span>`
}

function code(id: string, text: string): Html {
  return html`<div class="code"><pre tabindex="0" id="${id}"><code>${text}</code></pre><button class="button" type="button" hidden data-copy="${id}" data-copied="${TEXT.embed.copied}">${TEXT.embed.copy}</button></div>`
}
