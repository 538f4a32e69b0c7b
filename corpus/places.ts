/**
 * Where: today's province or ward for a name as people say it. Old names redirect; a name that leads to several places,
 * or nowhere, is a question to the resident and never a guess.
 */
import { mentionsIn, type Mention } from './places/mentions.ts'
import { keyOf, readGazetteer, type Named, type Unit } from './places/units.ts'

export interface Place extends Unit {
  /** The old name that led here ("Xã Bạch Đằng, Thành phố Thuỷ Nguyên, Thành phố Hải Phòng"). */
  readonly formerName?: string
}

export type ResolvedPlace =
  | Place & { readonly kind: 'province' | 'ward' }
  /** Without options: the name is known, the unit it became is not. */
  | { readonly kind: 'ambiguous'; readonly asked: string; readonly options: readonly Place[] }

export interface PlaceMention {
  /** The words of the story, lower case: "phường bạch đằng". */
  readonly mention: string
  readonly place: ResolvedPlace
}

/** Places named inside a story, the most exact first; a province that a named ward lies in is not repeated. */
export function findPlaces(text: string): PlaceMention[] {
  const mentions = mentionsIn(text)
  const found = mentions.wards.map((ward) => ({ mention: ward.text, place: choose(ward, mentions.provinces, mentions.districts) }))
  const covered = new Set(found.flatMap(({ place }) => (place.kind === 'ambiguous' ? place.options : [place])).map((place) => place.provinceCode))
  const around = [...mentions.provinces, ...mentions.districts].map((mention) => ({ mention: mention.text, place: choose(mention, [], []) }))
  const further = around.filter(({ place }) => place.kind === 'ambiguous' || !covered.has(place.provinceCode))
  return unique([...found, ...further])
}

/** One place given as such: "phường Bạch Đằng, Hải Phòng", "Bắc Kạn", "hai phong", a slug; undefined when no place is recognised. */
export function resolvePlace(text: string): ResolvedPlace | undefined {
  const bySlug = placeBySlug(text.trim())
  if (bySlug !== undefined) return bySlug
  const [first] = findPlaces(text.replaceAll('-', ' '))
  if (first !== undefined && (first.place.kind !== 'province' || !hasWardAbove(text, first.mention))) return first.place
  return bareWard(text) ?? first?.place
}

export function placeBySlug(slug: string): Place | undefined {
  const { provinces, wards } = readGazetteer()
  return provinces.find((unit) => unit.slug === slug) ?? wards.find((unit) => unit.slug === slug)
}

export function placeByCode(kind: Unit['kind'], code: string): Place | undefined {
  const { provinces, wards } = readGazetteer()
  return (kind === 'province' ? provinces : wards).find((unit) => unit.code === code)
}

export const provinces = (): readonly Place[] => readGazetteer().provinces
export const wardsOf = (provinceCode: string): readonly Place[] => readGazetteer().wards.filter((unit) => unit.provinceCode === provinceCode)

/** "phường Bạch Đằng, thành phố Hải Phòng" */
export function placeLabel(place: Unit): string {
  const province = readGazetteer().provinces.find((unit) => unit.code === place.provinceCode)
  return place.kind === 'province' ? place.name : `${place.name}, ${province?.name ?? place.provinceName}`
}

/**
 * Today's unit before an old one. What stands right behind a name decides between units of one name ("phường Minh Khai, quận Hồng Bàng");
 * a province elsewhere in the story may be the shop's, so it only chooses among today's units.
 */
function choose(mention: Mention, provinceMentions: readonly Mention[], districts: readonly Mention[]): ResolvedPlace {
  const behind = nextTo(mention, [...districts, ...provinceMentions])
  const districtKeys = new Set(districts.filter((other) => behind.includes(other)).map((district) => keyOf(district.bare)))
  const oldProvinces = new Set(behind.filter((other) => provinceMentions.includes(other)).flatMap((other) => other.named.filter((named) => named.isOld).map((named) => keyOf(named.words.join(' ')))))
  const near = codesOf(behind)
  const far = codesOf(provinceMentions)
  const pools = [
    mention.named.filter((named) => districtKeys.has(named.within[0] ?? '')),
    mention.named.filter((named) => oldProvinces.has(named.within[1] ?? '')),
    mention.named.filter((named) => named.units.some((unit) => near.has(unit.provinceCode))),
    mention.named.filter((named) => !named.isOld && named.units.some((unit) => far.has(unit.provinceCode))),
    mention.named,
  ]
  const pool = pools.find((candidates) => candidates.length > 0) ?? []
  const current = pool.filter((named) => !named.isOld)
  const chosen = current.length > 0 ? current : pool
  const options = distinct(chosen.flatMap((named) => named.units.map((unit) => withFormer(unit, named))))
  const [only] = options
  return only !== undefined && options.length === 1 && chosen.every((named) => named.units.length > 0) ? only : { kind: 'ambiguous', asked: mention.text, options }
}

/** Mentions that follow each other with at most one word between ("phường X, quận Y, tỉnh Z"). */
function nextTo(mention: Mention, others: readonly Mention[]): Mention[] {
  const next = others.find((other) => other.at >= mention.end && other.at - mention.end <= 1)
  return next === undefined ? [] : [next, ...nextTo(next, others)]
}

function codesOf(mentions: readonly Mention[]): Set<string> {
  return new Set(mentions.flatMap((mention) => mention.named.flatMap((named) => named.units.map((unit) => unit.provinceCode))))
}

/** Each unit once, under today's name where it still has it. */
function distinct(places: readonly Place[]): Place[] {
  const bySlug = new Map<string, Place>()
  for (const place of places) if (place.formerName === undefined || !bySlug.has(place.slug)) bySlug.set(place.slug, place)
  return [...bySlug.values()]
}

function withFormer(unit: Unit, named: Named): Place {
  return named.isOld ? { ...unit, formerName: named.written } : unit
}

/** A ward given without its kind ("Bạch Đằng, Hải Phòng"): every kind is tried. */
function bareWard(text: string): ResolvedPlace | undefined {
  const [head = '', ...rest] = text.split(',')
  const found = ['phường', 'xã', 'thị trấn', 'đặc khu'].flatMap((kind) => findPlaces(`${kind} ${head}, ${rest.join(' ')}`).filter(({ place, mention }) => place.kind !== 'province' && keyOf(mention) === keyOf(`${kind} ${head}`)))
  const options = distinct(found.flatMap(({ place }) => (place.kind === 'ambiguous' ? place.options : [place])))
  const current = options.filter((place) => place.formerName === undefined)
  const [only] = current.length > 0 ? current : options
  if (only === undefined) return found[0]?.place
  return current.length === 1 || options.length === 1 ? only : { kind: 'ambiguous', asked: head.trim(), options }
}

/** Whether words stand before the province that may name a ward: "Bạch Đằng, Hải Phòng". */
function hasWardAbove(text: string, province: string): boolean {
  const head = text.split(',')[0] ?? ''
  return text.includes(',') && !keyOf(head).includes(keyOf(province))
}

function unique(mentions: readonly PlaceMention[]): PlaceMention[] {
  return [...new Map(mentions.map((mention) => [mention.place.kind === 'ambiguous' ? `?${mention.mention}` : mention.place.slug, mention])).values()]
}
