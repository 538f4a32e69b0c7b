/** Reads the facts of routing out of a story, by the phrases of corpus/routing-words.yaml. What it cannot tell it leaves null. */
import { Danger, Matter, Wants, type Tried } from '../../../corpus/content/complaint-kind.ts'
import type { StoryWords } from '../../../corpus/content/routing.ts'
import { findPlaces, placeLabel, type Place, type PlaceMention } from '../../../corpus/places.ts'
import { fold } from '../../../corpus/text/fold.ts'
import { canonicalSpelling } from '../../../corpus/text/spelling.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import { NO_FACTS, type RouteFacts } from './facts.ts'

/** "chợ" is told from "cho" by its accent only. */
const MARKET = /(?<!\p{L})chợ(?! ơi)(?!\p{L})/u

/** Words before a place that make it the resident's home, or where it happened. */
const HOME = /(?:nha (?:toi|em|minh|chung toi)? ?o|(?:toi|em|minh|chau|con|bac|chi|anh|tui|song|dang|thuong tru|tam tru|nguoi|que|dan) (?:o|song o|song tai|tai)|song tai|thuong tru tai)$/u
const SHOP = /(?:cua hang|shop|tiem|quan|cong ty|sieu thi|cho|mua|cay xang|dai ly|spa|phong kham|nguoi ban|ben ban|doi dien|trung tam|ban|tap hoa|showroom|nha thuoc|gara) (?:[a-z0-9]+ ){0,4}(?:o|tai|tren|ben|duoi|trong)?$/u

export function createReadStory(phrases: StoryWords): (story: string, day: string, locality?: Place) => RouteFacts {
  const words = comparablePhrases(phrases)
  return (story, day, locality) => {
    const read = normalise(story)
    const folded = comparable(fold(read.text))
    // Both readings, so that a phrase finds its own: folded ones any text, accented ones a text typed with accents.
    const text = `${folded}|${comparable(read.text)}`
    const danger = best(words.danger, text)
    const conduct = best(words.conduct, text)
    const places = readPlaces(story, folded)
    const wants = readWants(text)
    return {
      ...NO_FACTS, day,
      matter: Matter.safeParse(best(words.matter, text)).data ?? 'consumer',
      danger: Danger.safeParse(danger).data ?? null,
      sector: readSector(text, read.text, conduct),
      conduct: has(words.conduct['lua-dao'], text) && !has(words.conduct['hang-gia'], text) ? 'lua-dao' : conduct,
      wants,
      tried: readTried(text),
      online: readOnline(text) ?? (MARKET.test(read.text) ? false : null),
      manyUncounted: has(words.many, text),
      value: read.amounts.reduce<number | null>((most, { value }) => (most === null || value > most ? value : most), null),
      residence: places.residence ?? locality ?? null,
      happened: places.happened ?? (places.unclear.length > 0 ? null : places.residence ?? locality ?? null),
      unclearPlaces: places.unclear,
    }
  }

  function readWants(text: string): RouteFacts['wants'] {
    const hits = Wants.options.filter((wish) => has(words.wants[wish], text))
    if (hits.includes('court')) return 'court'
    if (hits.includes('mediation')) return 'mediation'
    if (hits.includes('claim') && hits.includes('report')) return 'both'
    return hits[0] ?? null
  }

  /** How something was sold (market, street, at the door) decides who supervises it, before what was sold; unsafe food stays food. */
  function readSector(text: string, accented: string, conduct: string | null): string | null {
    if (conduct === 'an-toan' && has(words.sector['thuc-pham'], text)) return 'thuc-pham'
    return has(words.sector['ban-tan-noi'], text) || MARKET.test(accented) ? 'ban-tan-noi' : best(words.sector, text)
  }

  /** The furthest step wins: who was refused had asked before. */
  function readTried(text: string): RouteFacts['tried'] {
    return (['mediation-failed', 'failed', 'refused-with-reason', 'nothing', 'refused', 'no-answer', 'waiting'] as const satisfies readonly Tried[]).find((step) => has(words.tried[step], text)) ?? null
  }

  function readOnline(text: string): boolean | null {
    const online = score(words.online['true'], text)
    const offline = score(words.online['false'], text)
    return online > 0 ? true : offline > 0 ? false : null
  }
}

function readPlaces(story: string, text: string): { residence: Place | null; happened: Place | null; unclear: { asked: string; options: string[] }[] } {
  let residence: Place | null = null
  let happened: Place | null = null
  const unclear: { asked: string; options: string[] }[] = []
  for (const mention of findPlaces(story)) {
    const role = roleOf(mention, text)
    if (mention.place.kind === 'ambiguous') unclear.push({ asked: mention.mention, options: mention.place.options.slice(0, 5).map(placeLabel) })
    else if (role === 'happened') happened ??= mention.place
    else residence ??= mention.place
  }
  return { residence, happened, unclear }
}

function roleOf({ mention }: PlaceMention, text: string): 'residence' | 'happened' {
  const at = text.indexOf(` ${fold(mention)} `)
  const before = text.slice(0, Math.max(at, 0)).trim()
  return !HOME.test(before) && SHOP.test(before) ? 'happened' : 'residence'
}

/** One spelling, words only, and with the compounds of "bảo" kept whole: "muốn bảo hành" is not "muốn báo". */
function comparable(text: string): string {
  return ` ${canonicalSpelling(text.toLowerCase().normalize('NFC')).replace(/[^\p{L}0-9]+/gu, ' ').trim()} `.replace(/ bao (hanh|hiem|ve)(?= )/gu, ' bao$1')
}

function comparablePhrases({ many, ...facts }: StoryWords): StoryWords {
  const list = (phrases: readonly string[]) => phrases.map((phrase) => comparable(phrase).trim())
  const all = Object.fromEntries(Object.entries(facts).map(([fact, values]) => [fact, Object.fromEntries(Object.entries(values).map(([value, phrases]) => [value, list(phrases)]))])) as Omit<StoryWords, 'many'>
  return { ...all, many: list(many) }
}

/** The value with most words matched; null when none, or when two tie. */
function best(values: Readonly<Record<string, readonly string[]>>, text: string): string | null {
  const [first, second] = Object.entries(values).map(([value, phrases]) => ({ value, points: score(phrases, text) })).sort((a, b) => b.points - a.points)
  return first === undefined || first.points === 0 || first.points === second?.points ? null : first.value
}

function score(phrases: readonly string[] | undefined, text: string): number {
  return (phrases ?? []).reduce((sum, phrase) => sum + (text.includes(` ${phrase} `) ? phrase.split(' ').length : 0), 0)
}

const has = (phrases: readonly string[] | undefined, text: string): boolean => score(phrases, text) > 0
