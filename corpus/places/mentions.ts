/** Recognises names of places in running text, typed with or without accents. */
import { fold } from '../text/fold.ts'
import { words } from '../text/normalise.ts'
import { readGazetteer, type Named } from './units.ts'

export interface Mention {
  /** Words of the text: "phường bạch đằng". */
  readonly text: string
  /** Without its kind: "bạch đằng". */
  readonly bare: string
  readonly named: readonly Named[]
  /** Where it stands among the words of the text. */
  readonly at: number
  readonly end: number
}

export interface Mentions {
  readonly wards: readonly Mention[]
  readonly provinces: readonly Mention[]
  readonly districts: readonly Mention[]
}

const LONGEST_NAME = 6
/** How kinds are written, folded, and what they stand for. */
const WARD_KINDS: Readonly<Record<string, string>> = { phuong: 'phuong', p: 'phuong', f: 'phuong', xa: 'xa', 'thi tran': 'thi tran', tt: 'thi tran', 'dac khu': 'dac khu' }
const DISTRICT_KINDS = new Set(['quan', 'q', 'huyen', 'h', 'thi xa', 'tx', 'thanh pho', 'tp'])
const PROVINCE_KINDS = new Set(['tinh', 'thanh pho', 'tp'])
/** Names that are also ordinary words: read as a province only after a kind or a word of place. */
const ORDINARY = new Set(['hue', 'hoa binh', 'thai binh', 'cao bang', 'ca mau', 'gia lai', 'ben tre', 'son la', 'nam dinh', 'lam dong', 'phu yen', 'phu tho', 'can tho', 'lao cai', 'long an', 'sg', 'hn', 'hp'])
const BEFORE_PLACE = new Set(['o', 'tai', 'tinh', 'tp', 'pho', 'que', 've', 'den', 'tu', 'ra', 'vao', 'len', 'xuong'])

export function mentionsIn(text: string): Mentions {
  const { wardNames, provinceNames, districtNames } = readGazetteer()
  const typed = words(text)
  const bare = typed.map(fold)
  const wards: Mention[] = []
  const provinces: Mention[] = []
  const districts: Mention[] = []

  for (let at = 0; at < typed.length;) {
    const found = wardAt(at) ?? provinceAt(at) ?? districtAt(at)
    if (found === undefined) at++
    else {
      found.into.push(found.mention)
      at = found.end
    }
  }
  return { wards, provinces, districts }

  function wardAt(at: number) {
    for (const length of [2, 1]) {
      const kind = WARD_KINDS[bare.slice(at, at + length).join(' ')]
      if (kind === undefined) continue
      // "phường 01" is "Phường 1".
      const found = longest(at + length, (key) => wardNames.get(`${kind} ${key.replace(/^0+(?=\d+$)/u, '')}`), kind.split(' ').length)
      if (found !== undefined) return { into: wards, mention: mention(at, at + length, found), end: found.end }
    }
    return undefined
  }

  function provinceAt(at: number) {
    const kindLength = [2, 1].find((length) => PROVINCE_KINDS.has(bare.slice(at, at + length).join(' '))) ?? 0
    const found = longest(at + kindLength, (key) => provinceNames.get(key), 0)
    if (found === undefined) return undefined
    const name = bare.slice(at + kindLength, found.end).join(' ')
    if (kindLength === 0 && ORDINARY.has(name) && !isPlace(at, found.end) && typed.length > found.end - at && !wards.length) return undefined
    return { into: provinces, mention: mention(at, at + kindLength, found), end: found.end }
  }

  /** A word of place stands before, a district of that name's province, or "cũ" behind: "Đông Hưng, Thái Bình cũ". */
  function isPlace(at: number, end: number): boolean {
    return BEFORE_PLACE.has(bare[at - 1] ?? '') || bare[end] === 'cu' || [1, 2, 3].some((length) => at >= length && districtNames.has(bare.slice(at - length, at).join(' ')))
  }

  function districtAt(at: number) {
    const kindLength = [2, 1].find((length) => DISTRICT_KINDS.has(bare.slice(at, at + length).join(' '))) ?? 0
    if (kindLength === 0) return undefined
    const found = longest(at + kindLength, (key) => districtNames.get(key), 0)
    return found === undefined ? undefined : { into: districts, mention: mention(at, at + kindLength, found), end: found.end }
  }

  function mention(at: number, nameAt: number, found: { named: readonly Named[]; end: number }): Mention {
    return { text: typed.slice(at, found.end).join(' '), bare: typed.slice(nameAt, found.end).join(' '), named: found.named, at, end: found.end }
  }

  function longest(from: number, look: (key: string) => readonly Named[] | undefined, skip: number): { named: readonly Named[]; end: number } | undefined {
    for (let end = Math.min(typed.length, from + LONGEST_NAME); end > from; end--) {
      const said = typed.slice(from, end)
      const named = (look(bare.slice(from, end).join(' ')) ?? []).filter((candidate) => agrees(said, candidate.words.slice(skip)))
      if (named.length > 0) return { named, end }
    }
    return undefined
  }
}

/** A typed syllable agrees with a name's when equal, or when its writer left the accents out. */
function agrees(said: readonly string[], name: readonly string[]): boolean {
  return said.length === name.length && said.every((word, i) => word === name[i] || word === fold(name[i] ?? '') || /^\d+$/u.test(word))
}
