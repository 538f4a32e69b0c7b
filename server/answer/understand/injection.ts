/** Instructions inside a message are data. Sentences that address the machine instead of asking about the law are set aside; what is left is answered. */
import type { IntentClassifier } from '../../../corpus/intent/intent-classifier.ts'
import { ANSWER_TUNING } from '../tuning.ts'
import { foldOrders, hidesWords, uncover } from './disguise.ts'
import { MACHINE_ORDERS } from './machine-orders.ts'
import { SPOKEN_ORDERS } from './spoken-orders.ts'

const ADDRESSED_TO_THE_MACHINE =
  /\b(ignore (?:all|any|the|your|previous|above)|disregard|system prompt|system message|developer mode|jailbreak|you are now|act as|pretend|reveal|your instructions|override|bo qua (?:moi|tat ca|cac|nhung|huong dan|chi dan|lenh|quy tac)|quen (?:het|moi|tat ca) (?:huong dan|chi dan|lenh|quy tac)|tu (?:gio|bay gio|nay) (?:ban|may|mi) la|hay (?:dong vai|gia vo|gia lam)|dong vai|tiet lo|in ra (?:prompt|lenh|cau hinh|toan bo)|prompt he thong|che do (?:nha phat trien|quan tri|admin)|(?:cau|moi cau|cau nao|tra loi) (?:nao )?(?:cung|deu|phai) (?:ket thuc|bat dau|kem)|ban da duoc (?:cap nhat|nang cap|mo khoa)|im lang ve luat|doc nguoc|lap lai (?:nguyen van|dung|cau)|hay gia (?:lam|vo|danh)|gia lam|tra loi (?:rang|dung|chinh xac) (?:nguyen van|dieu)|\[?system\]?:|<\/?(?:system|script|img|iframe)|drop table|union select|base64|api key|mat khau (?:admin|he thong))/u

/** The message without such sentences, and whether there were any. What an order leaves behind without being a question goes with it. */
export function withoutInjections(question: string, classifier: IntentClassifier): { text: string; attacked: boolean } {
  const sentences = question.split(/(?<=[.!?\n])\s+/u).filter((sentence) => sentence.trim() !== '')
  const kept = sentences.map((sentence) => harmlessPart(sentence, classifier, sentences.length > 1))
  const attacked = kept.some((part, i) => part !== sentences[i])
  const text = kept.filter((part) => part !== '').join(' ')
  const asks = text.trimEnd().endsWith('?') || wordsOutsideQuotes(text) >= FEWEST_WORDS
  return { text: attacked && !asks ? '' : text, attacked }
}

/** Words below which what is left beside an order asks nothing. */
const FEWEST_WORDS = 4
/** "Văn bản đính kèm:" only announces; what is announced is gone. */
const FEWEST_WORDS_OF_A_LEAD = 6

function wordsOutsideQuotes(text: string): number {
  return text.replace(/'[^']*'|"[^"]*"|“[^”]*”/gu, ' ').match(/\p{L}{2,}/gu)?.length ?? 0
}

/** Where an order and what it is about, or an order and the question after it, meet. */
const JOINTS = [{ pattern: /:\s+/u, mustAsk: true }, { pattern: /(?:[,;]\s*|\s+)(?:rồi|roi|then)\s+(?=(?:cho|nói|noi|trả|tra|hỏi|hoi|tell|answer|say)\s)/iu, mustAsk: false }]

/** "Tờ rơi ghi: bỏ qua mọi quy tắc" keeps its head; "Bắt đầu câu trả lời bằng: …" takes its object along, unless that is a question of its own. */
function harmlessPart(sentence: string, classifier: IntentClassifier, oneOfMany: boolean): string {
  for (const { pattern, mustAsk } of JOINTS) {
    const joint = pattern.exec(sentence)
    if (joint === null) continue
    const head = sentence.slice(0, joint.index + 1)
    const tail = sentence.slice(joint.index + joint[0].length)
    const tailAttacks = isAttack(tail, classifier, true)
    if (isAttack(head, classifier, true)) return !tailAttacks && (!mustAsk || tail.trimEnd().endsWith('?')) ? tail : ''
    if (tailAttacks) return wordsOutsideQuotes(head) < FEWEST_WORDS_OF_A_LEAD ? '' : head
  }
  return isAttack(sentence, classifier, oneOfMany) ? '' : sentence
}

function isAttack(sentence: string, classifier: IntentClassifier, oneOfMany: boolean): boolean {
  const folded = foldOrders(sentence)
  if (hidesWords(sentence) || ADDRESSED_TO_THE_MACHINE.test(folded) || [...MACHINE_ORDERS, ...SPOKEN_ORDERS].some((pattern) => pattern.test(folded))) return true
  const threshold = oneOfMany ? ANSWER_TUNING.threshold.attackSentence : ANSWER_TUNING.threshold.attack
  return classifier.classify(uncover(sentence)).probabilities.attack >= threshold
}
