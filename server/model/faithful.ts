/**
 * Whether a sentence in a model's words still says what its sources say, as far as words can tell. The gate compares numbers written in
 * digits; this adds numbers in words, the polarity of duties and rights, and how many of its words the sources know at all.
 */

export type Unfaithful = 'off-source' | 'other-polarity' | 'foreign-number-word'

/** Share of a sentence's words, without the small ones, that its sources must have. */
const LEAST_KNOWN = 0.55

const SMALL_WORDS = new Set(
  ('bạn mình nhé ạ à ơi cứ hãy để và hoặc hay là thì của cho với về ở tại từ đến khi nếu mà nên vì do bởi các những một cái này đó kia ấy như cũng đã đang sẽ vẫn còn lại ra vào lên xuống rồi thôi đây đấy nữa rất khá theo trong ngoài trên dưới ' +
    'việc điều luật pháp quy định họ người bên có được phải không yên tâm đừng lo nhớ thêm trước sau tiếp giúp thử đúng rõ luôn mọi mỗi nào gì ai sao bằng cùng giữa hơn nhất').split(' '),
)
const NEGATIONS = new Set(['không', 'chưa', 'chẳng', 'cấm', 'đừng', 'miễn', 'khỏi'])
const MODALS = new Set(['được', 'phải', 'quyền', 'bị', 'cần', 'chịu', 'bắt'])
const NUMBER_WORD = 'một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|chục|rưỡi'
const NUMBER_IN_WORDS = new RegExp(`(?<!\\p{L})((?:(?:${NUMBER_WORD})\\s+)+)(ngày|tháng|năm|giờ|tuần|phút|triệu|tỷ|nghìn|ngàn|lần|phần trăm|đồng|%)(?!\\p{L})`, 'giu')

/** undefined when nothing speaks against the sentence. */
export function findUnfaithful(sentence: string, sources: string): Unfaithful | undefined {
  const source = tidy(sources)
  const foreign = [...tidy(sentence).matchAll(NUMBER_IN_WORDS)].some(([phrase]) => !source.includes(phrase))
  if (foreign) return 'foreign-number-word'
  const known = wordsOf(source)
  const said = wordsOf(tidy(sentence))
  if (saysOtherwise(said, known)) return 'other-polarity'
  const vocabulary = new Set(known)
  const content = said.filter((word) => !SMALL_WORDS.has(word))
  const share = content.filter((word) => vocabulary.has(word)).length / Math.max(1, content.length)
  return share < LEAST_KNOWN ? 'off-source' : undefined
}

/** "được từ chối" where the sources only know "không được từ chối", or the reverse. */
function saysOtherwise(said: readonly string[], known: readonly string[]): boolean {
  const sourced = modalUses(known)
  return modalUses(said).some((use) => {
    const same = sourced.filter((other) => other.pair === use.pair)
    if (same.length > 0) return !same.some((other) => other.negated === use.negated)
    return use.negated && !sourced.some((other) => other.modal === use.modal && other.negated)
  })
}

interface ModalUse {
  readonly modal: string
  /** The modal and the word after it: "phải đổi". */
  readonly pair: string
  readonly negated: boolean
}

function modalUses(words: readonly string[]): ModalUse[] {
  return words.flatMap((modal, i) => {
    if (!MODALS.has(modal)) return []
    const negated = words.slice(Math.max(0, i - 2), i).some((word) => NEGATIONS.has(word))
    return [{ modal, pair: `${modal} ${words[i + 1] ?? ''}`, negated }]
  })
}

function tidy(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}+|\d[\d.,]*/gu) ?? []
}
