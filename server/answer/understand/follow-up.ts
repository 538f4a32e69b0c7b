/** Follow-ups are understood from the conversation: "thế còn hàng điện tử thì sao?" asks the last question again, of something else. */
import type { Intent } from '../../../corpus/intent/intent.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import type { Turn as Said } from '../../protocol/index.ts'
import { ANSWER_TUNING } from '../tuning.ts'

const OPENERS = /^(the con|con |the |vay |vay thi|vay neu|the thi|the neu|neu (?:ho|no|shop|ben|khong|vay|minh|em|toi)|roi |u |ua |nhung|nhung ma|rua |a |con neu|nho |ma |and |what if|what about|how about|then |so )/u
const POINTING = /\b(ho|no|cai do|cai nay|viec do|viec nay|truong hop (?:do|nay)|nhu vay|nhu the|vay do|them nua|con gi|bao lau|o dau|ai giai quyet|can gi|giay to gi|that khong|it|they|that)\b/u

/** Asking after one's own filed case, not after the law: "vụ của tôi 140 triệu cơ" goes on with the question. */
const NAMES_A_CASE = /\b(ho so|ma (?:so|ho so|tra cuu)|don (?:cua|so|da|toi|minh)|tra cuu|den dau roi)\b/u

/** The question with the words it leans on. Self-contained questions come back unchanged. */
export function standAlone(question: string, history: readonly Said[], p: Readonly<Record<Intent, number>>, lean = false): { text: string; isFollowUp: boolean } {
  const before = history.findLast((said) => said.role === 'user' && said.text.trim().split(/\s+/u).length >= 4)?.text
  if (before === undefined) return { text: question, isFollowUp: false }
  const folded = fold(normalise(question).text).trim()
  const words = folded.split(/\s+/u).length
  const social = p.thanks + p.greeting + p.person + p['about-bot'] + p.complaint + p.abuse + p.attack + (NAMES_A_CASE.test(folded) ? p.status : 0)
  if (social >= ANSWER_TUNING.threshold.social) return { text: question, isFollowUp: false }
  const leans = lean || OPENERS.test(folded) || (words <= ANSWER_TUNING.shortQuestion && POINTING.test(folded)) || p['follow-up'] >= ANSWER_TUNING.threshold.followUp || words <= ANSWER_TUNING.fragment
  if (!leans || words > ANSWER_TUNING.longFollowUp) return { text: question, isFollowUp: false }
  return { text: `${question}\n${before}`, isFollowUp: true }
}
