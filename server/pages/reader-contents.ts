/** Table of contents: chapters and sections with their articles; for plans their numbered parts. */
import type { LegalNode } from '../../corpus/law/document.ts'
import { html, type Html } from './html.ts'
import { fragmentOf, headingOf } from './reading.ts'

export function contentsOf(nodes: readonly LegalNode[], depth = 0): Html | undefined {
  const entries = nodes.filter(isEntry)
  if (entries.length === 0 || depth > 3) return undefined
  return html`<ul>${entries.map((node) => html`<li>${entry(node)}${contentsOf(node.children, depth + 1)}</li>`)}</ul>`
}

function isEntry(node: LegalNode): boolean {
  if (node.level === 'item') return node.title !== undefined && node.title !== ''
  return node.level === 'chapter' || node.level === 'section' || node.level === 'article' || node.level === 'annex'
}

function entry(node: LegalNode): Html {
  const name = headingOf(node)
  return node.id === undefined ? html`<span>${name}</span>` : html`<a href="#${fragmentOf(node.id)}">${name}</a>`
}
