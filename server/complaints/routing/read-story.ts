/** Reads the facts of routing out of a story, by the grammar of corpus/routing-grammar.yaml. What it cannot tell it leaves null. */
import type { StoryGrammar } from '../../../corpus/content/routing.ts'
import type { Place } from '../../../corpus/places.ts'
import { NO_FACTS, type RouteFacts } from './facts.ts'
import { readConduct } from './story/conduct.ts'
import { readDanger } from './story/danger.ts'
import { compileGrammar } from './story/grammar.ts'
import { readMany } from './story/many.ts'
import { readMatter } from './story/matter.ts'
import { readOnline } from './story/online.ts'
import { readPlaces } from './story/places.ts'
import { createReading } from './story/reading.ts'
import { readSector } from './story/sector.ts'
import { readTried } from './story/tried.ts'
import { readWants } from './story/wants.ts'

export function createReadStory(phrases: StoryGrammar): (story: string, day: string, locality?: Place) => RouteFacts {
  const grammar = compileGrammar(phrases)
  const read = createReading(grammar.notation, grammar.voices)
  return (story, day, locality) => {
    const reading = read(story)
    const conduct = readConduct(reading, grammar)
    const places = readPlaces(reading)
    return {
      ...NO_FACTS, day, conduct,
      matter: readMatter(reading, grammar),
      danger: readDanger(reading, grammar),
      sector: readSector(reading, conduct, grammar),
      wants: readWants(reading, grammar),
      tried: readTried(reading, grammar),
      online: readOnline(reading, grammar, places.hasStand),
      manyUncounted: readMany(reading, grammar),
      value: reading.amounts.reduce<number | null>((most, { value }) => (most === null || value > most ? value : most), null),
      residence: places.residence ?? locality ?? null,
      happened: places.happened ?? (places.unclear.length > 0 ? null : places.residence ?? locality ?? null),
      unclearPlaces: places.unclear,
    }
  }
}
