/** Names of uploaded files, as they are shown and sent back in a header. */
import { expect, it } from 'vitest'
import { safeName } from './read-upload.ts'

it.each([
  ['../../etc/passwd', 'passwd.png'], ['C:\\Users\\a\\hóa đơn.jpg', 'hóa đơn.png'], ['a\u0000b\r\nX: y.png', 'abX y.png'], ['\u202Egnp.exe', 'gnp.png'], ['..', 'bang-chung.png'],
  [`${'a'.repeat(79)}😀b.png`, `${'a'.repeat(79)}😀.png`],
])('%j is saved as %j', (name, saved) => {
  expect(safeName(name, 'png')).toBe(saved)
  expect(() => encodeURIComponent(safeName(name, 'png'))).not.toThrow()
})
