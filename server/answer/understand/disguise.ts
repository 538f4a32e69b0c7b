/** Reads past tricks of writing: letters of other scripts that look Latin, digits for letters, letters set apart, text in code. For matching only; what was typed stays. */
import { cleanCharacters } from '../../../corpus/text/spelling.ts'
import { fold, hasAccents } from '../../../corpus/text/fold.ts'

/** Cyrillic and Greek letters drawn like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhқkмmтtвbнnкkқkαaοoρpνvιiκkτtυuεeηnАAВBЕEКKМMНHОOРPСCТTУYХXІIΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXΖZ'].reduce<[string, string][]>((pairs, letter, i, all) => (i % 2 === 0 ? [...pairs, [letter, all[i + 1] ?? letter]] : pairs), []),
)
const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's' }

/** A word of at least three signs that mixes letters with digits inside: "1gn0re", "pr3v1ous". Codes, sizes and models start or end so, and are left alone. */
const LEET = /(?<![\p{L}\p{N}])(?=[\p{L}\d@$]*\p{L}[\d@$]+\p{L})(?=(?:[\d@$]*\p{L}){2})[\p{L}013457@$]{3,}(?![\p{L}\p{N}])/gu
/** A sign between letters: "ig.no.re", "b-ỏ q-u-a". One or two are an address or an abbreviation. */
const SPLIT = /(?<=\p{L})[.\-_*·|](?=\p{L})/gu
const FEWEST_SPLITS = 3

/** The text as a reader would say it aloud. */
export function uncover(text: string): string {
  const latin = cleanCharacters(text.normalize('NFKC'))
    .replace(OTHER_LETTER, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(LEET, (word) => word.replace(/[013457@$]/gu, (sign) => DIGIT_LETTERS[sign] ?? sign))
  return (latin.match(SPLIT)?.length ?? 0) >= FEWEST_SPLITS ? latin.replace(SPLIT, '') : latin
}

/** Folded for patterns. Where accents are typed, words that only look like the pattern's once folded get a letter more: "bạn" is addressed, "bán" is not; a case is "thắng", "tháng" is a month. */
export function foldOrders(text: string): string {
  const plain = uncover(text)
  return fold(!hasAccents(plain) ? plain : plain.replace(/(?<!văn )(?<!\p{L})(?:bán|bàn|bản|bận|máy|mây|mấy|may|có|cố|tháng|thang|họ|hồ(?! sơ)|hố|ba|bá|ảnh|muốn)(?!\p{L})/giu, '$&x')).toLowerCase()
}

const BASE64 = /(?<![\w/+.-])[A-Za-z0-9+/]{16,}={0,2}(?![\w/+])/gu
const HEX = /(?<![\w])(?:[0-9a-f]{2}[\s,:]?){8,}(?![\w])/giu
const PERCENT = /(?:%[0-9a-f]{2}[\w.+-]{0,6}){3,}/iu

/** Whether a stretch of the text is words in code: it can be decoded, and says something once it is. */
export function hidesWords(text: string): boolean {
  const bare = text.replace(/https?:\S+/giu, ' ')
  const inBase64 = (bare.match(BASE64) ?? []).some((run) => /[a-z]/u.test(run) && /[A-Z]/u.test(run) && isProse(Buffer.from(run, 'base64').toString('utf8')))
  const inHex = (bare.match(HEX) ?? []).some((run) => isProse(Buffer.from(run.replace(/[\s,:]/gu, ''), 'hex').toString('utf8')))
  return inBase64 || inHex || PERCENT.test(bare)
}

/** Two words at least, and nothing but letters, spaces and marks. */
function isProse(text: string): boolean {
  return /\p{L}{2,}\s+\p{L}{2,}|\p{L}{8,}/u.test(text) && !/[^\p{L}\p{M}\p{N}\p{P}\p{S}\s]|\ufffd/u.test(text)
}
