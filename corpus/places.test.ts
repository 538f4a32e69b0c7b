import { describe, expect, it } from 'vitest'
import { findPlaces, placeLabel, provinces, resolvePlace, wardsOf, type ResolvedPlace } from './places.ts'

describe('resolvePlace: a name as people write it → the unit that exists today', () => {
  it.each([
    ['phường Bạch Đằng', 'phuong-bach-dang-hai-phong'],
    ['phuong bach dang', 'phuong-bach-dang-hai-phong'],
    ['P. Bạch Đằng, TP Hải Phòng', 'phuong-bach-dang-hai-phong'],
    ['Bạch Đằng, Hải Phòng', 'phuong-bach-dang-hai-phong'],
    ['phường Bắc Kạn', 'phuong-bac-kan-thai-nguyen'],
    ['phường hoà bình, hải phòng', 'phuong-hoa-binh-hai-phong'],
    ['Thuỷ Nguyên', 'phuong-thuy-nguyen-hai-phong'],
    ['Hải Phòng', 'hai-phong'],
    ['tp hcm', 'ho-chi-minh'],
    ['hung-yen', 'hung-yen'],
    ['phuong-bach-dang', 'phuong-bach-dang-hai-phong'],
  ])('%s → %s', (text, slug) => expect(ending(resolvePlace(text))).toBe(slug))

  it.each([
    ['Bắc Kạn', 'thai-nguyen', 'Tỉnh Bắc Kạn'],
    ['tỉnh Hải Dương', 'hai-phong', 'Tỉnh Hải Dương'],
    ['Thái Bình', 'hung-yen', 'Tỉnh Thái Bình'],
    ['quận Hồng Bàng', 'hai-phong', 'Quận Hồng Bàng, Thành phố Hải Phòng'],
    ['phường Minh Khai, quận Hồng Bàng, Hải Phòng', 'phuong-hong-bang-hai-phong', 'Phường Minh Khai, Quận Hồng Bàng, Thành phố Hải Phòng'],
    ['phường Bạch Đằng, quận Hai Bà Trưng, Hà Nội', 'phuong-hong-ha-ha-noi', 'Phường Bạch Đằng, Quận Hai Bà Trưng, Thành phố Hà Nội'],
  ])('old name %s → %s', (text, slug, formerName) => expect(resolvePlace(text)).toMatchObject({ slug, formerName }))

  it.each([['Bạch Đằng'], ['phường Minh Khai'], ['xã Bạch Đằng, Hải Phòng']])('%s leads to several places: asks', (text) => {
    const place = resolvePlace(text)
    expect(place?.kind).toBe('ambiguous')
    expect(place?.kind === 'ambiguous' && place.options.length).toBeGreaterThan(1)
  })

  it('knows nothing of words that name no place', () => {
    for (const text of ['xin chào', '', 'giá cao bằng đồ xịn', 'hoa huệ đẹp', 'phường mình', 'xã hội']) expect(resolvePlace(text)).toBeUndefined()
  })
})

describe('findPlaces: places named inside a story', () => {
  it.each([
    ['em ở hải phòng mua đồ của shop trong sài gòn', ['hai-phong', 'ho-chi-minh']],
    ['toi o phuong bach dang hp mua hang o ha noi', ['phuong-bach-dang-hai-phong', 'ha-noi']],
    ['cty ở p.Hạc Thành Thanh Hoá', ['phuong-hac-thanh-thanh-hoa']],
    ['mua may tinh o tp thai nguyen', ['thai-nguyen']],
    ['máy giặt hỏng ba lần chưa sửa xong', []],
  ])('%s', (story, slugs) => expect(findPlaces(story).map(({ place }) => ending(place))).toEqual(slugs))
})

it('holds 34 provinces and every unit under one slug', () => {
  const units = provinces().flatMap((province) => [province, ...wardsOf(province.code)])
  expect(provinces()).toHaveLength(34)
  expect(units).toHaveLength(34 + 3_321)
  expect(new Set(units.map((unit) => unit.slug)).size).toBe(units.length)
})

it('labels a ward with its province', () => {
  const place = resolvePlace('phường Bắc Kạn')
  expect(place !== undefined && place.kind !== 'ambiguous' && placeLabel(place)).toBe('phường Bắc Kạn, tỉnh Thái Nguyên')
})

function ending(place: ResolvedPlace | undefined): string | undefined {
  return place?.kind === 'ambiguous' ? `?${place.options.length}` : place?.slug
}
