/** What people type in the fields, as a table. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Taxonomy } from '../../corpus/content/taxonomy.ts'
import { placeByCode, provinces, wardsOf } from '../../corpus/places.ts'
import { FIELD_NAMES, type ComplaintForm } from '../complaints/complaint.ts'
import { fieldGroups } from './fields.ts'
import { readForm } from './read-form.ts'
import { shownValue } from './show-value.ts'

const specs = fieldGroups(Taxonomy.parse(parse(readFileSync('corpus/taxonomy.yaml', 'utf8')))).flatMap(({ fields }) => fields)
const read = (typed: Parameters<typeof readForm>[0], base: ComplaintForm = {}) => readForm(typed, base, specs)

describe('readForm', () => {
  it.each<[keyof ComplaintForm, string | string[], unknown]>([
    ['transactionValue', '1.890.000', 1_890_000], ['transactionValue', '1tr890', 1_890_000], ['transactionValue', '500k', 500_000], ['transactionValue', '7,5 triệu', 7_500_000], ['transactionValue', '200000đ', 200_000],
    ['boughtOn', '2026-11-02', '2026-11-02'], ['boughtOn', '2/11/2026', '2026-11-02'], ['boughtOn', '02-11-2026', '2026-11-02'],
    ['isOnline', 'yes', true], ['isOnline', 'no', false], ['age', '17', 17], ['name', 'Nguyê\u0303n Thi\u0323 Hoa', 'Nguyễn Thị Hoa'],
    ['proof', 'Hóa đơn\r\n\r\n Ảnh chụp ', ['Hóa đơn', 'Ảnh chụp']], ['demands', ['refund', 'apology'], ['refund', 'apology']], ['demands', 'refund', ['refund']],
    ['residence', 'phường Bạch Đằng, Hải Phòng', 'phuong-bach-dang-hai-phong'], ['residence', 'phuong bac kan thai nguyen', 'phuong-bac-kan-thai-nguyen'], ['name', '   ', undefined],
  ])('%s: %j', (name, typed, value) => {
    const { form, faults } = read({ [name]: typed })
    expect([form[name], faults]).toEqual([value, {}])
  })

  it.each<[keyof ComplaintForm, string]>([['boughtOn', '31/02/2026'], ['boughtOn', 'hôm qua'], ['age', 'mười bảy'], ['age', '200'], ['email', 'a@b'], ['transactionValue', 'nhiều'], ['wants', 'everything'], ['demands', 'x'], ['isOnline', 'maybe'], ['name', 'a'.repeat(200)], ['residence', 'Xã Không Có Thật']])('%s refuses %j with a word how to write it', (name, typed) => {
    const { form, faults } = read({ [name]: typed })
    expect(form[name]).toBeUndefined()
    expect(faults[name]?.message).toMatch(/\.$/u)
  })

  it('empties a field that the resident has emptied and keeps what the page does not show', () => {
    expect(read({ name: '' }, { name: 'A', matter: 'consumer' }).form).toEqual({ matter: 'consumer' })
  })

  it('shows every field of the form but those that only routing and an earlier case set', () => {
    const shown = new Set<string>(specs.map(({ name }) => name))
    expect(FIELD_NAMES.filter((name) => !shown.has(name))).toEqual(['matter', 'earlierCase'])
  })

  it('brings every place of the country back as it was', () => {
    const spec = specs.find(({ name }) => name === 'residence')
    if (spec === undefined) throw new Error('no field for the residence')
    const places = provinces().flatMap((province) => [province, ...wardsOf(province.code)])
    const lost = places.filter(({ slug }) => read({ residence: shownValue(spec, { residence: slug }) }, { residence: slug }).form.residence !== slug)
    expect(lost.map(({ slug }) => slug)).toEqual([])
  })

  it('tells two communes of one name in one province apart by their code', () => {
    const options = read({ residence: 'xã Văn Lang, tỉnh Thái Nguyên' }).faults.residence?.options ?? []
    expect(options.length).toBeGreaterThan(1)
    expect(new Set(options).size).toBe(options.length)
    expect(read({ residence: options[0] }).form.residence).toBe(placeByCode('ward', /\d{5}/u.exec(options[0] ?? '')?.[0] ?? '')?.slug)
  })
})
