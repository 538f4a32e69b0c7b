/** The tree of a document as HTML. Every provision carries its permanent anchor: the fragment of its id. */
import type { LegalNode } from '../../corpus/law/document.ts'
import { html, type Html } from './html.ts'
import { amendmentNotes } from './reader-notes.ts'
import { fragmentOf, headingOf, type Reading } from './reading.ts'
import { TEXT } from './text.ts'

export function renderNodes(reading: Reading, nodes: readonly LegalNode[]): Html[] {
  return nodes.map((node) => renderNode(reading, node))
}

function renderNode(reading: Reading, node: LegalNode): Html {
  switch (node.level) {
    case 'title':
    case 'signature':
      return html``
    case 'chapter':
      return html`<section class="chapter"><h2>${node.marker} ${node.title}</h2>${paragraphs(node.text)}${renderNodes(reading, node.children)}</section>`
    case 'section':
      return html`<section class="section"><h3>${node.marker} ${node.title}</h3>${paragraphs(node.text)}${renderNodes(reading, node.children)}</section>`
    case 'article':
    case 'item':
    case 'annex':
      return titled(reading, node)
    case 'row':
      return row(reading, node)
    case 'clause':
    case 'point':
      return numbered(reading, node)
    case 'omission':
      return html`<p class="omission">${TEXT.reader.omitted}</p>`
    case 'recipients':
      return html`<details class="recipients"><summary>${TEXT.reader.recipients}</summary>${paragraphs(node.text)}</details>`
    case 'footnote':
      return html`<p class="footnote">${node.marker} ${node.text}</p>`
    case 'preamble':
    case 'paragraph':
      return html`${paragraphs(node.text)}${renderNodes(reading, node.children)}`
  }
}

/** Article, part of a plan, annex: a heading, then what is below it. A part without a title reads like a clause. */
function titled(reading: Reading, node: LegalNode): Html {
  if (node.level === 'item' && (node.title ?? '') === '') return numbered(reading, node)
  const name = headingOf(node)
  const level = node.level === 'item' && /^\d/u.test(node.label) ? html`<h4>${name}${permalink(reading, node)}</h4>` : html`<h3>${name}${permalink(reading, node)}</h3>`
  return html`<section class="provision ${node.level}"${anchor(node)}>${level}${wordings(reading, node, paragraphs(node.text))}${notes(reading, node)}${renderNodes(reading, node.children)}</section>`
}

function numbered(reading: Reading, node: LegalNode): Html {
  const own = html`<p><span class="marker">${node.marker}</span> ${node.text.split('\n')[0] ?? ''}${permalink(reading, node)}</p>${paragraphs(node.text.split('\n').slice(1).join('\n'))}`
  return html`<div class="provision ${node.level}"${anchor(node)}>${wordings(reading, node, own)}${notes(reading, node)}${renderNodes(reading, node.children)}</div>`
}

function row(reading: Reading, node: LegalNode): Html {
  const fields = node.fields
  if (fields === undefined) return numbered(reading, node)
  const names = ['lead', 'cooperating', 'product', 'time'] as const
  return html`<div class="provision row-of-annex"${anchor(node)}><p><span class="marker">${node.marker}</span> ${fields.task}${permalink(reading, node)}</p>
<dl class="facts">${names.map((name) => fields[name] !== undefined && html`<div><dt>${TEXT.reader.row[name]}</dt><dd>${fields[name]}</dd></div>`)}</dl>${renderNodes(reading, node.children)}</div>`
}

/** Ours beside the official wording where the operator supplied it; the quotation is marked as what it is. */
function wordings(reading: Reading, node: LegalNode, own: Html | readonly Html[]): Html | readonly Html[] {
  const official = node.id === undefined ? undefined : reading.library.officialText(node.id)
  if (official === undefined || official.trim() === '') return own
  return html`<div class="wordings"><div class="own"><span class="wording-name">${TEXT.reader.restatement}</span>${own}</div><blockquote class="official"><span class="wording-name">${TEXT.reader.official}</span>${paragraphs(official)}</blockquote></div>`
}

function paragraphs(text: string): Html[] {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => (line.startsWith('- ') ? html`<p class="dash">${line.slice(2)}</p>` : html`<p>${line}</p>`))
}

function anchor(node: LegalNode): Html | undefined {
  return node.id === undefined ? undefined : html` id="${fragmentOf(node.id)}" tabindex="-1"`
}

function permalink(reading: Reading, node: LegalNode): Html | undefined {
  if (node.id === undefined) return undefined
  return html`<a class="permalink" href="#${fragmentOf(node.id)}" data-copied="${TEXT.reader.copied}" aria-label="${TEXT.reader.link} ${reading.library.label(node.id)}">#</a>`
}

function notes(reading: Reading, node: LegalNode): Html[] {
  return node.id === undefined ? [] : amendmentNotes(reading, node.id)
}
