/** /van-ban/:documentId: one document to read, search, link to and print. */
import { amendmentsOn } from '../../corpus/law/validity.ts'
import type { LegalDocument } from '../../corpus/law/document.ts'
import type { Library } from '../../corpus/library.ts'
import { facts, gaps, stateTag } from './documents-page.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { amendmentNotes } from './reader-notes.ts'
import { contentsOf } from './reader-contents.ts'
import { renderNodes } from './reader-nodes.ts'
import type { Reading } from './reading.ts'
import { TEXT } from './text.ts'

export function readerPage(library: Library, document: LegalDocument, day: string): Page {
  const { metadata } = document
  const hasOfficial = Object.keys(library.officialTexts).some((id) => id.startsWith(`${metadata.id}#`))
  const reading: Reading = { library, documentId: metadata.id, hasOfficial, amendments: amendmentsOnDocument(library, metadata.id, day) }
  const body = html`<div class="reader${hasOfficial && ' with-official'}">
<header class="document-head">
<p class="states">${stateTag(metadata, day)}</p>
<h1>${metadata.title}</h1>
${facts(metadata)}
${gaps(metadata)}
<p class="wording-note">${hasOfficial ? TEXT.reader.both : TEXT.reader.restatementOnly}${metadata.kind === 'ke-hoach' && ` ${TEXT.reader.plan}`}</p>
${amendmentNotes(reading, metadata.id)}
</header>
<div class="columns">
<aside class="side">
${searchBox()}
<details class="contents" open data-contents><summary>${TEXT.reader.contents}</summary><nav aria-label="${TEXT.reader.contents}">${contentsOf(document.children)}</nav></details>
</aside>
<article class="law" data-law>${renderNodes(reading, document.children)}</article>
</div>
<p class="said" role="status" data-said></p>
</div>`
  return { title: metadata.shortTitle, path: '/van-ban', description: metadata.title, body, scripts: ['reader.js'], styles: ['reader.css'] }
}

/** Notes stand where they bite: at the very provision that an amendment names, at the top when it names the document. */
function amendmentsOnDocument(library: Library, documentId: string, day: string): Reading['amendments'] {
  return library.amendments.filter((amendment) => amendment.affects.some((id) => id.split('#')[0] === documentId && amendmentsOn([amendment], id, day).length > 0))
}

/** Shown by its script: without it there is the browser's own search. */
function searchBox(): Html {
  return html`<form class="search" role="search" hidden data-search>
<label for="tim">${TEXT.reader.search}</label>
<span class="row"><input id="tim" type="search" autocomplete="off" placeholder="${TEXT.reader.searchHint}">
<button class="button" type="button" data-previous aria-label="${TEXT.reader.previous}">↑</button><button class="button" type="button" data-next aria-label="${TEXT.reader.next}">↓</button></span>
<span class="hint" role="status" data-count data-none="${TEXT.reader.none}" data-of="${TEXT.reader.of}"></span>
</form>`
}
