/** The ways residents type, made from clean text with a seed: to train on, and to measure what each costs. */
import { fold } from './fold.ts'
import { seededRandom } from './random.ts'
import { shorthandEntries } from './teencode.ts'

export const NOISES = ['clean', 'no-accents', 'half-accents', 'teencode'] as const
export type Noise = (typeof NOISES)[number]

export function addNoise(text: string, noise: Noise, seed: number): string {
  switch (noise) {
    case 'clean': return text
    case 'no-accents': return fold(text)
    case 'half-accents': return dropHalf(text, seed)
    case 'teencode': return writeTeencode(text, seed)
  }
}

/** Share of words that lose their accents in half-accented text. */
const HALF = 0.5
/** Share of phrases with a shorthand that are written with it. */
const SHORTHAND = 0.85
/** Share of other words in teencode that lose their accents, and that have their last letter drawn out. */
const LOST = 0.15
const DRAWN_OUT = 0.02

function dropHalf(text: string, seed: number): string {
  const random = seededRandom(seed)
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (random() < HALF ? fold(word) : word))
}

/** Meaning → keys, longest meaning first, so that "không biết" is tried before "không". */
const KEYS = new Map<string, string[]>()
for (const [key, meaning] of shorthandEntries()) KEYS.set(meaning, [...(KEYS.get(meaning) ?? []), key])
const PHRASES = [...KEYS.keys()].sort((a, b) => b.length - a.length)
const PHRASE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${PHRASES.map((each) => each.replace('.', '\\.')).join('|')})(?![\\p{L}\\p{M}])`, 'giu')

/** Spellings by sound, as in messages. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [[/^ph/u, 'f'], [/^qu(?=[áàảãạa])/u, 'w'], [/^gì$/u, 'j'], [/ng$/u, 'g']]
const BY_SOUND = 0.05

function writeTeencode(text: string, seed: number): string {
  const random = seededRandom(seed)
  const shortened = text.normalize('NFC').replace(PHRASE, (phrase) => {
    const keys = KEYS.get(phrase.toLowerCase()) ?? [phrase]
    return random() < SHORTHAND ? keys[Math.floor(random() * keys.length)]! : phrase
  })
  return shortened.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const draw = random()
    if (draw < LOST) return fold(word)
    if (draw < LOST + DRAWN_OUT) return word + word.slice(-1).repeat(3)
    if (draw < LOST + DRAWN_OUT + BY_SOUND) return SOUNDS.reduce((each, [from, to]) => each.replace(from, to), word)
    return word
  })
}
