/** Vietnamese or English: by the small words only one of them has. */
import { hasAccents } from '../../../corpus/text/fold.ts'

const ENGLISH = new Set('the is are was my i me you what how can could should do does did they it this that and or of for with to from have has had will would if when where who which not they their a an in on at be been by your we he she'.split(' '))

/** "ạ" without its accent ends a Vietnamese sentence; no English one ends so. */
const FINAL_PARTICLE = /\ba[\s.!?]*$/u

/** English when at least a third of an accent-free text are English function words. */
export function detectLanguage(text: string): 'vi' | 'en' {
  if (hasAccents(text)) return 'vi'
  const words = text.toLowerCase().replace(FINAL_PARTICLE, '').match(/[a-z']+/gu) ?? []
  const english = words.filter((word) => ENGLISH.has(word)).length
  return words.length >= 3 && english / words.length >= 0.3 ? 'en' : 'vi'
}
