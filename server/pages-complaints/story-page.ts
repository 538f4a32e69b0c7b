/** Step 1, /lap-don: the story. With a conversation in the address the script fetches the draft from it; the secret never leaves the fragment. */
import { html } from '../pages/html.ts'
import type { Page } from '../pages/layout.ts'
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { hidden, wizardPage } from './frame.ts'
import { T } from './text.ts'

export interface StoryView {
  readonly conversationId?: string | undefined
  readonly story?: string
  readonly message?: string
  /** The step that the conversation offered. */
  readonly kind?: ComplaintKind | undefined
}

export function storyPage({ conversationId, story = '', message, kind }: StoryView): Page {
  const wish = kind !== undefined && hidden({ kind })
  return wizardPage(1, T.title, html`<p class="lead">${T.story.lead}</p>
${message !== undefined && html`<p class="gap" role="alert">${message}</p>`}
${conversationId !== undefined && html`<form method="post" action="/lap-don/soan" data-conversation hidden><input type="hidden" name="step" value="conversation"><input type="hidden" name="conversation" value="${conversationId}"><input type="hidden" name="secret" value="">${wish}</form>`}
<form method="post" action="/lap-don/soan" class="sheet">
<input type="hidden" name="step" value="story">${wish}
<div class="field"><label for="chuyen">${T.story.label}</label><span class="hint" id="chuyen-goi-y">${T.story.hint}</span>
<textarea id="chuyen" name="story" rows="9" maxlength="10000" aria-describedby="chuyen-goi-y">
${story}</textarea></div>
<p class="actions"><button class="button main" type="submit">${T.story.go}</button><button class="button" type="submit" name="blank" value="yes">${T.story.blank}</button></p>
</form>`)
}
