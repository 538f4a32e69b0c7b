/** /van-ban: what the library holds, and what of it is in force on a day. */
import type { DocumentMetadata } from '../../corpus/law/document.ts'
import { validityOn } from '../../corpus/law/validity.ts'
import type { Library } from '../../corpus/library.ts'
import { formatDay } from './dates.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { TEXT } from './text.ts'

const GROUPS = ['luat', 'nghi-dinh', 'quyet-dinh', 'ke-hoach'] as const

export function documentsPage(library: Library, day: string): Page {
  const all = library.documents.map((document) => document.metadata)
  const withOfficial = new Set(Object.keys(library.officialTexts).map((id) => id.split('#')[0]))
  const body = html`<div class="wide">
<h1>${TEXT.documents.title}</h1>
<p class="lead">${TEXT.documents.lead}</p>
<form class="on-day" method="get" action="/van-ban"><label for="ngay">${TEXT.documents.date}</label><span class="row"><input id="ngay" name="ngay" type="date" value="${day}"><button class="button" type="submit">${TEXT.documents.show}</button></span></form>
${GROUPS.map((kind) => group(kind, all.filter((metadata) => metadata.kind === kind), day, withOfficial))}
</div>`
  return { title: TEXT.documents.title, path: '/van-ban', description: TEXT.documents.lead, body }
}

function group(kind: (typeof GROUPS)[number], documents: readonly DocumentMetadata[], day: string, withOfficial: ReadonlySet<string | undefined>): Html | undefined {
  if (documents.length === 0) return undefined
  return html`<section class="documents"><h2>${TEXT.documents.groups[kind]}</h2><ul>${documents.map((metadata) => html`<li class="document">
<h3><a href="/van-ban/${metadata.id}">${metadata.title}</a></h3>
<p class="states">${stateTag(metadata, day)}${withOfficial.has(metadata.id) && html` <span class="tag">${TEXT.documents.withOfficial}</span>`}</p>
${facts(metadata)}
${gaps(metadata)}
</li>`)}</ul></section>`
}

/** "Đang có hiệu lực", by colour and by word. */
export function stateTag(metadata: DocumentMetadata, day: string): Html {
  const { state } = validityOn(metadata, day)
  return html`<span class="tag ${state}">${TEXT.documents.state[state]}</span>`
}

export function facts(metadata: DocumentMetadata): Html {
  const t = TEXT.documents
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [t.number, metadata.number ?? t.noNumber], [t.issuer, metadata.issuer], [t.place, metadata.kind === 'ke-hoach' ? metadata.place : null],
    [t.signed, metadata.signedOn], [t.from, metadata.effectiveFrom], [t.to, metadata.effectiveTo],
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => value != null && html`<div><dt>${name}</dt><dd>${formatDay(value)}</dd></div>`)}
${metadata.officialUrl !== null && html`<div><dt>${t.source}</dt><dd><a href="${metadata.officialUrl}" rel="noopener external">${new URL(metadata.officialUrl).hostname}</a></dd></div>`}</dl>`
}

export function gaps(metadata: DocumentMetadata): Html | undefined {
  if (!metadata.extract && metadata.missing.length === 0) return undefined
  return html`<p class="gap">${metadata.extract && `${TEXT.documents.extract} `}${metadata.missing.length > 0 && `${TEXT.documents.missing} ${metadata.missing.join('; ')}.`}</p>`
}
