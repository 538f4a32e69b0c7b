/** The office around the corner: a role ("Ủy ban nhân dân cấp tỉnh") at a place becomes the office we know there, or its name composed from the place. */
import type { Office } from '../../../corpus/content/office.ts'
import { resolvePlace, type Place } from '../../../corpus/places.ts'
import { placeByCode } from '../../../corpus/places.ts'

export interface OfficeFound {
  readonly id: string
  readonly name: string
}

export function officeAt(offices: readonly Office[], role: string, place: Place | null): OfficeFound {
  const generic = offices.find((office) => office.id === role)
  if (generic === undefined) throw new Error(`corpus/routing.yaml names the office ${role}, which corpus/offices lacks`)
  if (place === null || generic.level === 'national') return { id: generic.id, name: generic.name }
  const own = offices.find((office) => office.place !== null && office.kind === generic.kind && office.level === generic.level && stands(office.place, place, generic.level))
  if (own !== undefined && (generic.kind !== 'department' || own.id.startsWith(generic.id))) return { id: own.id, name: own.name }
  const name = NAMES[role]?.(place)
  return { id: generic.id, name: name ?? generic.name }
}

/** Names by place where we hold no office of our own. A commune's office needs the ward. */
const NAMES: Readonly<Record<string, (place: Place) => string | undefined>> = {
  'ubnd-cap-tinh': (place) => `Ủy ban nhân dân ${provinceName(place)} (qua Sở Công Thương)`,
  'so-cong-thuong': (place) => `Sở Công Thương ${provinceName(place)}`,
  'quan-ly-thi-truong': (place) => `Chi cục Quản lý thị trường ${provinceName(place)}`,
  'an-toan-thuc-pham': (place) => `Cơ quan an toàn thực phẩm ${provinceName(place)}`,
  'so-y-te': (place) => `Sở Y tế ${provinceName(place)}`,
  'hoi-bao-ve-nguoi-tieu-dung': (place) => `Hội Bảo vệ quyền lợi người tiêu dùng ${provinceName(place)}`,
  'ubnd-cap-xa': (place) => (place.kind === 'ward' ? `Ủy ban nhân dân ${place.name}` : undefined),
  'cong-an-cap-xa': (place) => (place.kind === 'ward' ? `Công an ${place.name}` : undefined),
}

function provinceName(place: Place): string {
  return placeByCode('province', place.provinceCode)?.name ?? place.provinceName
}

function stands(officePlace: string, place: Place, level: Office['level']): boolean {
  const at = resolvePlace(officePlace)
  if (at === undefined || at.kind === 'ambiguous') return false
  return level === 'commune' ? at.kind === 'ward' && at.slug === place.slug : at.provinceCode === place.provinceCode
}
