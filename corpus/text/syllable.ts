/** The shape of a Vietnamese syllable: onset + rime, tone aside. Tells a word from leaked keystrokes. */
import { fold } from './fold.ts'

const ONSETS = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')])

/** Rimes with their vowel quality but without tone. */
const RIMES = new Set(`a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh`.split(/\s+/u))
const BARE_RIMES = new Set([...RIMES].map(fold))

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a lower-case word is a possible Vietnamese syllable. With `bare`, vowel quality is not asked for ("duoc" passes). */
export function isSyllable(word: string, bare = false): boolean {
  const toneless = word.normalize('NFD').replace(TONES, '').normalize('NFC')
  const target = bare ? fold(toneless) : toneless
  const rimes = bare ? BARE_RIMES : RIMES
  for (let cut = 0; cut <= Math.min(3, target.length - 1); cut++) {
    if (ONSETS.has(target.slice(0, cut)) && rimes.has(target.slice(cut))) return true
  }
  return target === 'gi' || target === 'gin'
}
