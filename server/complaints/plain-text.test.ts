/** What is typed comes out fit for letters, tables and file names. */
import { expect, it } from 'vitest'
import { ComplaintForm } from './complaint.ts'

it.each([
  ['cửa hàng\u0001 Minh\u0000 Phát', 'cửa hàng Minh Phát'], ['một nửa \uD83D ký tự\uFFFE', 'một nửa  ký tự'], ['đảo \u202Echiều', 'đảo chiều'],
  ['dòng một\ndòng\thai 😀', 'dòng một\ndòng\thai 😀'],
])('%j', (typed, kept) => expect(ComplaintForm.parse({ happened: typed }).happened).toBe(kept))
