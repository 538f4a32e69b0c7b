/** /hoi: an answer without JavaScript. The same blocks as in the widget, with citations that open in place. */
import type { Answer, Block, Citation, Sentence } from '../protocol/index.ts'
import { deadlineList, officeList } from './answer-cards.ts'
import { formatDay } from './dates.ts'
import { askUrl, questionForm } from './home.ts'
import { html, type Html } from './html.ts'
import type { Page } from './layout.ts'
import { TEXT } from './text.ts'

export function answerPage(question: string, answer: Answer, slug: string | undefined): Page {
  const body = html`<div class="text answer-page">
<p class="eyebrow">${TEXT.answer.you}</p>
<h1 class="asked">${question}</h1>
<div class="answer ${answer.outcome}" lang="${answer.language}">
${answer.blocks.length === 0 && html`<p>${answer.text}</p>`}
${answer.blocks.map((block) => blockSection(answer, block))}
${deadlineList(answer)}
${officeList(answer)}
${answer.clarifications.map(({ ask, options }) => html`<section class="block"><h2>${ask}</h2><ul class="chips">${options.map((option) => html`<li><a class="button" href="${askUrl(`${question} ${option}`, slug)}">${option}</a></li>`)}</ul></section>`)}
<p class="muted">${TEXT.answer.asOf} ${formatDay(answer.asOf)}.</p>
<p><a class="button main" href="/lap-don${answer.nextStep == null ? '' : `?kind=${answer.nextStep.kind}`}">${answer.nextStep?.label ?? TEXT.answer.complaint}</a></p>
</div>
${answer.suggestions.length > 0 && html`<section class="examples"><h2>${TEXT.answer.next}</h2><ul>${answer.suggestions.map((next) => html`<li><a href="${askUrl(next, slug)}">${next}</a></li>`)}</ul></section>`}
<section class="again"><h2>${TEXT.answer.again}</h2>${questionForm(slug)}</section>
</div>`
  return { title: TEXT.answer.title, path: '/', body }
}

/** Nothing to answer: no question, or one that the screen turned away with a word why. */
export function emptyQuestionPage(slug: string | undefined, message: string = TEXT.answer.empty): Page {
  return { title: TEXT.answer.title, path: '/', body: html`<div class="text"><h1>${message}</h1>${questionForm(slug)}</div>` }
}

function blockSection(answer: Answer, block: Block): Html {
  const tag = block.kind === 'steps' ? html`<ol class="steps">${sentences(answer, block)}</ol>` : html`<ul>${sentences(answer, block)}</ul>`
  return html`<section class="block ${block.kind}">${block.title !== '' && html`<h2>${block.title}</h2>`}${tag}</section>`
}

function sentences(answer: Answer, block: Block): Html[] {
  return block.sentences.map((sentence) => html`<li>${sentence.text} ${citations(answer, sentence)}</li>`)
}

function citations(answer: Answer, sentence: Sentence): Html | undefined {
  const found = answer.citations.filter((citation) => sentence.citations.includes(citation.token))
  if (found.length === 0) return undefined
  return html`<details class="citation"><summary>${TEXT.answer.basis}: ${found.map((citation) => citation.label).join('; ')}</summary>${found.map(citationCard)}</details>`
}

function citationCard(citation: Citation): Html {
  return html`<div class="citation-card">
<p><strong><span class="layer ${citation.layer}">${TEXT.answer.layer[citation.layer]}</span> ${citation.label}</strong></p>
<p class="law-text"><span class="wording-name">${TEXT.answer.restatement}</span>${citation.restatement}</p>
<p class="law-text"><span class="wording-name">${TEXT.answer.official}</span>${citation.official ?? TEXT.answer.noOfficial}</p>
${citation.notes.map((note) => html`<p class="law-note">${note}</p>`)}
<p class="links">${citation.url.startsWith('/van-ban/') && html`<a href="${citation.url}">${TEXT.answer.open}</a>`}${citation.officialUrl?.startsWith('https://') === true && html`<a href="${citation.officialUrl}" rel="noopener external">${TEXT.answer.publication}</a>`}</p>
</div>`
}
