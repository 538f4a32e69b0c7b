/** Instructions inside a message are data. Sentences that address the machine instead of asking about the law are set aside; what is left is answered. */
import type { IntentClassifier } from '../../../corpus/intent/intent-classifier.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { ANSWER_TUNING } from '../tuning.ts'

const ADDRESSED_TO_THE_MACHINE =
  /\b(ignore (?:all|any|the|your|previous|above)|disregard|system prompt|system message|developer mode|jailbreak|you are now|act as|pretend|reveal|your instructions|override|bo qua (?:moi|tat ca|cac|nhung|huong dan|chi dan|lenh|quy tac)|quen (?:het|moi|tat ca) (?:huong dan|chi dan|lenh|quy tac)|tu (?:gio|bay gio|nay) (?:ban|may|mi) la|hay (?:dong vai|gia vo|gia lam)|dong vai|tiet lo|in ra (?:prompt|lenh|cau hinh|toan bo)|prompt he thong|che do (?:nha phat trien|quan tri|admin)|(?:cau|moi cau|cau nao|tra loi) (?:nao )?(?:cung|deu|phai) (?:ket thuc|bat dau|kem)|ban da duoc (?:cap nhat|nang cap|mo khoa)|im lang ve luat|doc nguoc|lap lai (?:nguyen van|dung|cau)|hay gia (?:lam|vo|danh)|gia lam|tra loi (?:rang|dung|chinh xac) (?:nguyen van|dieu)|\[?system\]?:|<\/?(?:system|script|img|iframe)|drop table|union select|base64|api key|mat khau (?:admin|he thong))/u

/** The message without such sentences, and whether there were any. */
export function withoutInjections(question: string, classifier: IntentClassifier): { text: string; attacked: boolean } {
  const sentences = question.split(/(?<=[.!?\n:])\s+/u).filter((sentence) => sentence.trim() !== '')
  const kept = sentences.filter((sentence) => !isAttack(sentence, classifier, sentences.length > 1))
  return { text: kept.join(' '), attacked: kept.length < sentences.length }
}

function isAttack(sentence: string, classifier: IntentClassifier, oneOfMany: boolean): boolean {
  if (ADDRESSED_TO_THE_MACHINE.test(fold(sentence).toLowerCase())) return true
  const threshold = oneOfMany ? ANSWER_TUNING.threshold.attackSentence : ANSWER_TUNING.threshold.attack
  return classifier.classify(sentence).probabilities.attack >= threshold
}
