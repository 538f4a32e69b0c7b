import { describe, expect, it } from 'vitest'
import { newReadableSecret, readSecret } from './readable-secret.ts'

describe('a secret on paper', () => {
  it('is read again whatever the case, blanks and dashes', () => {
    const secret = newReadableSecret()
    expect(secret).toMatch(/^(?:[2-9ACEHKMRTUXY]{4}-){4}[2-9ACEHKMRTUXY]{4}$/u)
    for (const typed of [secret.toLowerCase(), secret.replaceAll('-', ''), ` ${secret.replaceAll('-', ' – ')} `]) expect(readSecret(typed)).toBe(secret)
  })

  it('leaves other secrets as they are', () => {
    expect(readSecret('63lxp52IlA9sMyCViww1zL9dxfWcSweQ')).toBe('63lxp52IlA9sMyCViww1zL9dxfWcSweQ')
  })
})
