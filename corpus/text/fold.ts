/** Folding: the same text without diacritics (đ included), as people type it in a hurry. */

const MARKS = /[\u0300-\u036f]/gu

/** "Bảo hành đúng hạn" → "bao hanh dung han"; case is kept, digits and punctuation too. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC')
}

/** Whether the text carries any Vietnamese diacritic. */
export function hasAccents(text: string): boolean {
  return fold(text) !== text.normalize('NFC')
}

/** Pairs of onsets that regional speech mixes up: l/n in the Red River delta, tr/ch, x/s and r/d/gi elsewhere. */
const SOUND_ALIKE: readonly (readonly string[])[] = [['l', 'n'], ['ch', 'tr'], ['s', 'x'], ['d', 'gi', 'r']]

/** Other spellings of a syllable that sound the same to someone: "nừa" → ["lừa"], "chả" → ["trả"]. Without the syllable itself. */
export function soundAlternatives(syllable: string): string[] {
  const onset = ONSET.exec(syllable)?.[0] ?? ''
  const rime = syllable.slice(onset.length)
  if (rime === '') return []
  return SOUND_ALIKE.filter((group) => group.includes(onset)).flatMap((group) =>
    group.filter((other) => other !== onset).map((other) => other + rime))
}

const ONSET = /^(?:ngh|nh|ng|ch|tr|th|ph|kh|gh|gi(?=[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự])|qu|[bcdđghklmnprstvx])/u
