/** Folding that keeps every character in its place, so that what is found in the folded text can be cut out of the original. */

export function foldInPlace(text: string): string {
  return [...Array(text.length).keys()].map((i) => foldUnit(text.charAt(i))).join('')
}

function foldUnit(unit: string): string {
  if (unit <= '\u007F') return unit
  if (unit === 'đ') return 'd'
  if (unit === 'Đ') return 'D'
  if (unit >= '\uD800' && unit <= '\uDFFF') return unit
  return unit.normalize('NFD').charAt(0)
}

/** A regular expression for folded words in any case, with any spacing: "so nha" → "[sS][oO]\s+[nN][hH][aA]". */
export function anyCase(words: string): string {
  return words.split(' ').map((word) => [...word].map((letter) => (/[a-z]/u.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter)).join('')).join('\\s+')
}

/** Any one of the words, each folded and in any case. */
export function anyOf(...words: readonly string[]): string {
  return `(?:${words.map(anyCase).join('|')})`
}
