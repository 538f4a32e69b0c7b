/** Where the person lives and where it happened. A name behind a shop is the shop's, any other the person's. */
import { placeLabel, type Place, type PlaceMention } from '../../../../corpus/places.ts'
import { fold } from '../../../../corpus/text/fold.ts'
import type { Reading } from './reading.ts'

export interface StoryPlaces {
  readonly residence: Place | null
  readonly happened: Place | null
  /** A shop or stall is said to stand there. */
  readonly hasStand: boolean
  readonly unclear: readonly { readonly asked: string; readonly options: readonly string[] }[]
}

type Role = 'home' | 'shop' | 'bare' | 'origin'

/** Words before a place that make it the person's home, or the shop's. */
const HOME = /(?<![a-z])(?:nha (?:toi|em|minh|chung toi)? ?o|(?:toi|em|e|minh|mk|chau|con|bac|chi|anh|tui|song|dang|thuong tru|tam tru|nguoi|que|dan) (?:o|song o|song tai|tai|dang o)|song tai|thuong tru tai|tam tru (?:o|tai))$/u
const SHOP = /(?<= |^)(?:cua hang|shop|sop|tiem|quan|cong ty|cty|sieu thi|cho|mua|cay xang|dai ly|spa|phong kham|nguoi ban|ben ban|doi dien|trung tam|ban|tap hoa|showroom|nha thuoc|gara|nha hang|tham my vien|nha khoa|hieu|xuong|khach san|homestay|chung cu|nhom|hoi thao|ba ban|xe ban) (?:[a-z0-9]+ ){0,6}(?:o|tai|tren|ben|duoi|trong|gan|cho)?$/u
/** Where one comes from is home only when no other place is. */
const ORIGIN = /(?<= |^)(?:que|que quan|nguyen quan|goc|que goc)(?: (?:toi|em|e|minh|tui|chau|con))?(?: (?:o|tai|la|tan))?$/u
/** "Bãi gửi xe ở …": whatever opens the sentence and is not the person. */
const THING = /^(?!(?:.* )?(?:toi|em|e|minh|mk|chau|con|bac|tui|nha|que|song|hom|me|bo|ba|ong|anh|chi|ho|khach|nguoi|dan|chung|hang|khu|xom|to|lang|thon) )(?:[a-z0-9]+ ){2,7}(?:o|tai)$/u
/** "nhà em ở ngay đó": the shop's place is the person's too. */
const SAME = /nha (?:toi|em|e|minh|tui|chau)?(?: cung)? ?o (?:ngay |gan |canh )?(?:do|day|gan|canh|cung)/u

export function readPlaces({ text: story, places }: Reading): StoryPlaces {
  const text = ` ${fold(story).replace(/[.!?;\n]+/gu, ' . ').replace(/[^a-z0-9.]+/gu, ' ').trim()} `
  const found = places.map((mention) => ({ place: mention.place, asked: mention.mention, role: roleOf(mention, text) }))
  const unclear = found.flatMap(({ place, asked }) => (place.kind === 'ambiguous' ? [{ asked, options: place.options.slice(0, 5).map(placeLabel) }] : []))
  const first = (role: Role) => found.flatMap((each) => (each.role === role && each.place.kind !== 'ambiguous' ? [each.place] : []))[0] ?? null
  const home = first('home')
  const shop = first('shop')
  // A place that is neither said to be the home nor the shop's: the home while there is no other, else where it happened.
  const bare = first('bare')
  return { residence: home ?? bare ?? first('origin') ?? (SAME.test(text) ? shop : null), happened: shop ?? (home === null ? null : bare), hasStand: shop !== null, unclear }
}

/** Judged within the sentence: the shop of the one before says nothing about this place. */
function roleOf({ mention }: PlaceMention, text: string): Role {
  const at = text.indexOf(` ${fold(mention)} `)
  const before = text.slice(0, Math.max(at, 0)).split(' . ').at(-1)?.trim() ?? ''
  return ORIGIN.test(before) ? 'origin' : HOME.test(before) ? 'home' : SHOP.test(before) || THING.test(before) ? 'shop' : 'bare'
}
