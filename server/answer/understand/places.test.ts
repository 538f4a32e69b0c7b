import { beforeAll, describe, expect, it } from 'vitest'
import { openTestBrain } from '../../testing/open-test-brain.ts'
import type { FindPlace } from './places.ts'

let findPlace: FindPlace
beforeAll(async () => {
  findPlace = (await openTestBrain()).findPlace
})

const plansOf = (question: string, locality?: string) => findPlace(question, locality)?.documents ?? []

describe('findPlace', () => {
  it.each([
    ['Phường Bắc Kạn phòng nào nhận phản ánh?', 'kh-bac-kan-2026-2030'],
    ['phuong bac kan ai nhan phan anh', 'kh-bac-kan-2026-2030'],
    ['Kế hoạch của phường Bạch Đằng, Hải Phòng', 'kh-71-bach-dang'],
    ['Tỉnh Hưng Yên làm gì năm 2026?', 'kh-hung-yen-2026'],
    ['Sở nào ở Hải Phòng chủ trì', 'kh-hai-phong-2026-2030'],
  ])('finds the plan for "%s"', (question, plan) => {
    expect(plansOf(question)).toContain(plan)
  })

  it('shows the plan of the ward before that of the province around it', () => {
    expect(plansOf('', 'phường Bạch Đằng, thành phố Hải Phòng')).toEqual(['kh-71-bach-dang', 'kh-hai-phong-2026-2030'])
  })

  it('lets the place that the question names win over the place of the page', () => {
    const found = findPlace('Tỉnh Hưng Yên có kế hoạch gì?', 'phường Bắc Kạn')
    expect(found).toMatchObject({ from: 'question', documents: ['kh-hung-yen-2026'] })
    expect(findPlace('Ai nhận phản ánh?', 'phường Bắc Kạn')).toMatchObject({ from: 'locality', documents: ['kh-bac-kan-2026-2030'] })
  })

  it.each([['thành phố Đà Nẵng'], ['tỉnh Cà Mau'], ['xã Không Có Thật'], ['Atlantis']])('never lends another place\'s plan to %s', (locality) => {
    expect(plansOf('Ai nhận phản ánh ở đây?', locality)).toEqual([])
  })

  it.each([['Shop không bảo hành điện thoại'], ['Mua bia Hà Nội bị hỏng'], ['']])('names no plan for "%s"', (question) => {
    expect(plansOf(question)).toEqual([])
  })
})
