/** Keystrokes of the Telex input method that reached the text undecoded: "hopwj ddoongf" → "hợp đồng". */
import { fold } from './fold.ts'
import { isSyllable } from './syllable.ts'

const TONE_OF: Readonly<Record<string, string>> = { f: '\u0300', s: '\u0301', x: '\u0303', r: '\u0309', j: '\u0323' }

/** Words people write in Vietnamese text that would decode to something else. */
const FOREIGN = new Set(('as ads app apps are ask auto bank bass best bill book boss box bus cash chat class clear code coin cool cost '
  + 'credit cross data deal door error exam express facebook fake fast feedback feel food free gas google goods has his hot host '
  + 'inbox is its jeans job last less list live look loss lost max mix news ok order party pass pay phone plus post press pro '
  + 'room scam seal sell seller server service ship shipper shop sms store super tax test text this toom top tour us user vas '
  + 'view voucher was web week wifi with world you zalo zoom need see been seen good took too moon soon school').split(' '))

/** Keys that plain text hardly ever has: with one of them in it, the whole text is taken for leaked Telex. */
const STRONG = /dd|aa|ee|oo|aw|ow|uw/u

/** Decodes the words that are leaked Telex; `text` is lower case. Words that are already words stay. */
export function repairTelex(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? []
  if (!words.some((word) => STRONG.test(word) && decodeWord(word) !== undefined)) return text
  return text.replace(/\p{L}+/gu, (word) => decodeWord(word) ?? word)
}

function decodeWord(word: string): string | undefined {
  if (word.length < 2 || word.length > 9 || FOREIGN.has(word) || !/[sfrxjwdaeo]/u.test(word.slice(1))) return undefined
  if (isSyllable(word)) return undefined
  const decoded = decode(word)
  return decoded !== undefined && decoded !== word && fold(decoded) !== decoded && isSyllable(decoded) ? decoded : undefined
}

/** Applies the keys in any order people hit them; undefined when two tones compete. */
function decode(word: string): string | undefined {
  const quality = word
    .replace(/dd/u, 'đ').replace(/^d(.+)d$/u, 'đ$1')
    .replace(/a(\p{L}*?)a/u, 'â$1').replace(/e(\p{L}*?)e/u, 'ê$1').replace(/o(\p{L}*?)o/u, 'ô$1')
  const horned = /w/u.test(quality) ? horn(quality) : quality
  const tones = [...horned.slice(1)].filter((letter, i) => letter in TONE_OF && !(letter === 'r' && horned.slice(0, i + 2) === 'tr'))
  if (tones.length > 1) return undefined
  const tone = tones[0]
  const bare = tone === undefined ? horned : horned[0]! + horned.slice(1).replace(tone, '')
  return tone === undefined ? bare : placeTone(bare, TONE_OF[tone]!)
}

function horn(word: string): string {
  const bare = word.replaceAll('w', '')
  if (/uo/u.test(bare)) return bare.replace('uo', 'ươ')
  if (/oa/u.test(bare)) return bare.replace('oa', 'oă')
  const vowel = /[auo]/u.exec(bare)?.[0]
  const horned: Readonly<Record<string, string>> = { a: 'ă', u: 'ư', o: 'ơ' }
  return vowel === undefined ? word : bare.replace(vowel, horned[vowel]!)
}

/** Puts the tone on the vowel that carries it; {@link canonicalSpelling} settles glides afterwards. */
function placeTone(word: string, tone: string): string {
  const start = /^(?:qu|gi(?=[aăâeêoôơuư]))/u.exec(word)?.[0].length ?? 0
  const cluster = /[aăâeêioôơuưy]+/u.exec(word.slice(start))
  if (cluster === null) return word
  const at = start + cluster.index
  const vowels = cluster[0]
  const marked = [...vowels].map((vowel, i) => (/[ăâêôơư]/u.test(vowel) ? i : -1)).filter((i) => i >= 0).at(-1)
  const closed = at + vowels.length < word.length
  const offset = marked ?? (vowels.length === 1 ? 0 : closed || vowels.length === 3 ? 1 : 0)
  return (word.slice(0, at + offset + 1) + tone + word.slice(at + offset + 1)).normalize('NFC')
}
