/** Uploads that no browser sends whole: refused in words, on every page that takes files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPages } from './testing.ts'

let pages: Awaited<ReturnType<typeof startPages>>
beforeAll(async () => {
  pages = await startPages()
})
afterAll(async () => void (await pages.stop()))

describe.each(['/tra-cuu/ho-so/bang-chung', '/lap-don/xac-nhan'])('%s', (path) => {
  it.each([
    ['cut off', '--b\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\nxx', 400],
    ['with a header that is none', '--b\r\n:::\r\n\r\nx\r\n--b--', 400],
    ['with a zero byte in the name', '--b\r\nContent-Disposition: form-data; name="files"; filename="a\0.png"\r\n\r\nx\r\n--b--', 400],
    ['in two hundred parts', `${Array.from({ length: 200 }, (_, i) => `--b\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\nx\r\n`).join('')}--b--`, 413],
    ['in a field of another name', '--b\r\nContent-Disposition: form-data; name="other"; filename="a.png"\r\n\r\nx\r\n--b--', 413],
  ])('%s', async (_, body, status) => {
    const response = await fetch(pages.origin + path, { method: 'POST', body, headers: { 'content-type': 'multipart/form-data; boundary=b' } })
    expect([response.status, (await response.text()).includes('Chưa tệp nào được nhận')]).toEqual([status, true])
  })
})
