/** The complaint button: named after the letter the answer offers, and leading to the page that drafts it. */
import type { Answer } from '../server/protocol/index.ts'
import { formatDay } from './dates.ts'
import type { Texts } from './text.ts'

/** @param today ISO day; a letter that can only be used later says from when. */
export function complaintLabel({ nextStep }: Pick<Answer, 'nextStep'>, texts: Texts, today: string): string {
  if (nextStep == null) return texts.complaint
  return nextStep.readyOn !== null && nextStep.readyOn > today ? `${nextStep.label} (${texts.usableFrom} ${formatDay(nextStep.readyOn)})` : nextStep.label
}

/** The secret travels in the fragment, which no server log and no referrer sees. */
export function complaintLink(server: string, session: { readonly conversationId: string; readonly secret: string }, { nextStep }: Pick<Answer, 'nextStep'>): string {
  const kind = nextStep == null ? '' : `&kind=${encodeURIComponent(nextStep.kind)}`
  return `${server}/lap-don?conversation=${session.conversationId}${kind}#${session.secret}`
}
