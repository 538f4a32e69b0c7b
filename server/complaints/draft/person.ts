/** Who speaks: name, age, e-mail, and whom they speak for. */
import { nameAt } from './person-name.ts'
import { ofStory, type Reader, type Spoken, type Values } from './reader.ts'
import { readRepresented } from './represented.ts'
import type { Sentence } from './sentence.ts'
import { everyMatch, KIN, ME, TRADER, words } from './words.ts'

/** The word is looked for before the relative that must not precede it, which costs more. */
const OWN_NAME = words(`(?=${ME} |tên|họ|người|khách)(?<!${KIN} )(?:${ME} (?:tên|tên là|xin tự giới thiệu là|tên đầy đủ là|họ tên là)|tên (?:của )?${ME}(?: là)?|họ (?:và )?tên(?: (?:của )?${ME})?(?: là)?|tên(?= ?:)|(?:người (?:gửi|khiếu nại|viết đơn|làm đơn|mua|tiêu dùng)|khách hàng)(?= ?:))(?: là)?[: -]*(?=\\p{L})`, 'gu')
const I_AM = words(`(?=${ME} )(?<!${KIN} )${ME}(?: là)? (?=\\p{L})`, 'gu')
/** Bounded on both sides (RFC 5321, 4.5.3.1), and never tried from the middle of a run: a hostile text costs no time. */
const EMAIL = /(?<![\w.+-])[\p{L}\d][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/u
const OF_TRADER = words(`${TRADER}[^,;]{0,25}$`)
const YEARS = '(?<age>\\d{1,3}) ?(?:tuổi|t(?= |$|[,.;]))'
const OWN_AGE = words(`(?:(?<me>${ME})(?: năm nay| hiện| mới| đã| được| nay)* ${YEARS}|năm nay ${ME}(?: đã| mới)? ${YEARS.replace('<age>', '<now>')})`, 'gu')
const AGE_ALONE = words(`^ ?(?:năm nay |hiện )?${YEARS}`)

export const readPerson: Reader = (spoken) => ({ ...readName(spoken), ...readOwnAge(spoken), ...readEmail(spoken), ...readRepresented(spoken) })

function readName({ sentence, told }: Spoken): Values {
  for (const pattern of [OWN_NAME, I_AM, elderNamed(told)]) {
    for (const { index, 0: cue } of pattern === null ? [] : everyMatch(pattern, sentence.text)) {
      if (OF_KIN.test(sentence.text.slice(0, index)) || OF_TRADER.test(sentence.text.slice(Math.max(0, index - 12), index))) continue
      const name = nameAt(sentence, index + cue.length, pattern === I_AM)
      // "con chau biet thi …": without accents only "toi la …" makes a name sure.
      if (name !== null && (name.isCapital || pattern !== I_AM || /l[aà] $/u.test(cue))) return { name: name.value }
    }
  }
  return {}
}

const ELDERS = ['cô', 'bác', 'chú', 'dì', 'bà', 'ông', 'chị', 'anh', 'cụ', 'thím', 'cậu'] as const

/** An elder who says "cô" or "bác" of themself, as the young are spoken to; only in a story where nobody says "tôi" or "em". */
const elderOf = ofStory((told): string | null => {
  if (told.some(({ text }) => SAYS_I.test(text))) return null
  return ELDERS.find((elder) => told.some(({ text }) => words(`^(?:dạ |chào \\p{L}+,? |alo )?${elder} (?:cho hỏi|hỏi|muốn|tên|mua|bị|ở|nhờ|chỉ|có|năm nay|đặt|là|\\d{2} tuổi|cần|xin|đã|mới)`).test(text))) ?? null
})
const SAYS_I = words('(?:tôi|em|mình|tớ|tao|e|mk)')

function elderNamed(told: readonly Sentence[]): RegExp | null {
  const elder = elderOf(told)
  return elder === null ? null : words(`(?<=^|[,.] ?)${elder} tên(?: là)? (?=\\p{L})`)
}
/** "mẹ tôi tên là", "tên con tôi". */
const OF_KIN = words(`(?:${KIN}|chủ|chủ shop|bé) $`)

function readOwnAge(spoken: Spoken): Values {
  const { sentence } = spoken
  const elder = elderOf(spoken.told)
  const elderAge = elder === null ? undefined : words(`(?<=^|[,.] ?)${elder}(?: năm nay| hiện| mới| đã| được| nay)* ${YEARS}`).exec(sentence.text)?.groups?.['age']
  if (elderAge !== undefined) return ageOf(elderAge)
  for (const match of sentence.text.matchAll(OWN_AGE)) {
    if (OF_KIN.test(sentence.text.slice(0, match.index)) || (match.groups?.['me'] === undefined && match.groups?.['now'] === undefined)) continue
    if (/^(?:con|cháu)$/u.test(match.groups['me'] ?? '') && Number(match.groups['age']) < 14) continue
    return ageOf(match.groups['age'] ?? match.groups['now'])
  }
  const name = readName(spoken).name
  const close = name === undefined ? undefined : NAME_AND_AGE.exec(sentence.text)?.groups?.['age']
  if (close !== undefined) return ageOf(close)
  // "tôi tên là Huy, 17 tuổi": right behind the resident's own name.
  const at = sentence.clauses.findIndex(({ text }, i) => i > 0 && AGE_ALONE.test(text))
  const before = sentence.clauses[at - 1]
  return name !== undefined && before !== undefined && sentence.cut(before.from, before.to).includes(name) ? ageOf(AGE_ALONE.exec(sentence.clauses[at]?.text ?? '')?.groups?.['age']) : {}
}

/** "e tên Quân 20t" */
const NAME_AND_AGE = words(`(?<!${KIN} )${ME} (?:tên|tên là|là) (?:\\p{L}+ ){1,5}${YEARS}`)

function ageOf(said: string | undefined): Values {
  const age = Number(said)
  return Number.isInteger(age) && age > 5 && age <= 120 ? { age } : {}
}

function readEmail({ sentence }: Spoken): Values {
  const found = EMAIL.exec(sentence.said)
  if (found === null || OF_TRADER.test(sentence.text.slice(0, sentence.text.indexOf('@')).replace(/\S*$/u, '').trimEnd())) return {}
  return { email: found[0] }
}
