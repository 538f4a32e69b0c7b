import { describe, expect, it } from 'vitest'
import { contactLink, officialLink, serverLink } from './safe-link.ts'

const SERVER = 'https://tro-ly.example'

describe('links from a closed set', () => {
  it.each([['/van-ban/luat-19-2023-qh15#dieu-30.khoan-1.diem-đ', `${SERVER}/van-ban/luat-19-2023-qh15#dieu-30.khoan-1.diem-%C4%91`], ['/', `${SERVER}/`]])('%s leads to our server', (path, href) => expect(serverLink(SERVER, path)).toBe(href))

  it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', 'van-ban/x', ''])('%s leads nowhere', (path) => expect(serverLink(SERVER, path)).toBeUndefined())

  it.each(['https://vanban.chinhphu.vn/?pageid=27160&docid=216503', 'https://moit.gov.vn/', 'https://quochoi.vn/a'])('%s is official', (address) => expect(officialLink(address)).toBe(address))

  it.each([null, 'http://moit.gov.vn/', 'https://moit.gov.vn.evil.example/', 'https://evilgov.vn/', 'javascript:alert(1)', 'không phải địa chỉ'])('%s is not', (address) => expect(officialLink(address)).toBeUndefined())

  it.each([['phone', '1800.6838', 'tel:18006838'], ['phone', '+84 24 2220 5002', 'tel:+842422205002'], ['email', 'a.b@moit.gov.vn', 'mailto:a.b@moit.gov.vn'], ['web', 'bvntd.gov.vn', 'https://bvntd.gov.vn/']])('%s %s → %s', (kind, value, href) => expect(contactLink(kind, value)).toBe(href))

  it.each([['phone', 'javascript:1'], ['email', 'a@b?cc=c@d.vn'], ['web', 'evil.example'], ['address', '25 Ngô Quyền']])('%s %s is text', (kind, value) => expect(contactLink(kind, value)).toBeUndefined())
})
