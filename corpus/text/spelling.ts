/** One spelling per word: Unicode form, invisible characters, tone placement and i/y, so that query and law compare equal. */

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/** NFC, compatibility widths (ＡＢ → AB), no invisible characters, plain quotes, dashes and spaces. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replaceAll('ð', 'đ').replaceAll('Ð', 'Đ')
    .replace(/[“”„«»]/gu, '"').replace(/[‘’‚]/gu, "'").replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, ' ')
}

/** Tone on the glide or on the main vowel ("hoà", "hòa"): written on the glide in an open syllable, on the vowel in a closed one. */
const OPEN_FROM = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ']
const OPEN_TO = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy']
const TO_GLIDE = new Map(OPEN_FROM.map((from, i) => [from, OPEN_TO[i]!]))
const TO_VOWEL = new Map(OPEN_TO.map((to, i) => [to, OPEN_FROM[i]!]))

const OPEN = new RegExp(`(?<!q)(?:${OPEN_FROM.join('|')})(?!\\p{L})`, 'gu')
const CLOSED = new RegExp(`(?:${OPEN_TO.join('|')})(?=\\p{L})`, 'gu')
const AFTER_Q = /(?<=q)(?:ùy|úy|ủy|ũy|ụy)(?!\p{L})/gu

const I_OPEN = /(?<!\p{L})([hklmstv]|qu)([iìíỉĩị])(?!\p{L})/gu
const I_TO_Y: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' }

/** Canonical spelling of lower-case text: "hoà" → "hòa", "kì" → "kỳ", "qúy" → "quý". */
export function canonicalSpelling(text: string): string {
  return text
    .replace(OPEN, (cluster) => TO_GLIDE.get(cluster) ?? cluster)
    .replace(CLOSED, (cluster) => TO_VOWEL.get(cluster) ?? cluster)
    .replace(AFTER_Q, (cluster) => TO_VOWEL.get(cluster) ?? cluster)
    .replace(I_OPEN, (_whole, onset: string, vowel: string) => onset + (I_TO_Y[vowel] ?? vowel))
}

/** "nhanhhhh" → "nhanh", "okeeee" → "oke": no Vietnamese word has the same letter three times. Digits are left alone. */
export function collapseRepeats(text: string): string {
  return text.replace(/(\p{L})\1{2,}/gu, '$1')
}
