/** Whether a query's words mean what they show: "bao hanh" is "bảo hành", but "hai xe" is "hai xe". */
import { fold } from '../../text/fold.ts'
import { type Syllable } from '../../text/normalise.ts'
import { type Vocabulary } from './vocabulary.ts'

/** Chance that a writer who drops accents here and there drops one. */
const DROP_RATE = 0.5
/** Keeps a word never seen without accents from ruling out that it was meant so. */
const FLOOR = 1e-3
/** Prior chance of a query written in full, in part and entirely without accents. */
const PRIOR = { full: 0.8, part: 0.05, none: 0.15 }

export type AccentHabit = keyof typeof PRIOR

/** The likeliest habit of the writer, from how often the corpus writes each word with and without accents. */
export function accentHabit(syllables: readonly Syllable[], vocabulary: Vocabulary, counts: Uint32Array): AccentHabit {
  const log = { full: Math.log(PRIOR.full), part: Math.log(PRIOR.part), none: Math.log(PRIOR.none) }
  for (const { text, source } of syllables) {
    if (source === 'expanded' || !/^\p{L}+$/u.test(text)) continue
    const group = vocabulary.foldedLike(text)
    if (group.length === 0) continue
    const total = group.reduce((sum, id) => sum + counts[id]!, 0)
    const bare = group.find((id) => vocabulary.words[id] === fold(text))
    const bareShare = Math.min(1 - FLOOR, Math.max(FLOOR, (bare === undefined ? 0 : counts[bare]!) / Math.max(1, total)))
    const shown = text === fold(text)
    log.full += Math.log(shown ? bareShare : 1 - bareShare)
    log.part += Math.log(shown ? bareShare + (1 - bareShare) * DROP_RATE : (1 - bareShare) * (1 - DROP_RATE))
    log.none += shown ? 0 : Math.log(FLOOR)
  }
  return log.full >= log.part && log.full >= log.none ? 'full' : log.none >= log.part ? 'none' : 'part'
}
