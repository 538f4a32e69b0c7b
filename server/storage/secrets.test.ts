import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mask } from './mask.ts'
import { createKeyRing, newKey, readKeyRing, secretMatches, hashSecret } from './secrets.ts'

describe('encryption at rest', () => {
  const key = newKey('k1')
  const ring = createKeyRing(key)

  it('opens what it sealed, never the same ciphertext twice', () => {
    const sealed = ring.seal('Nguyễn Thị Bưởi', 'complaints:1')
    expect(sealed).not.toBe(ring.seal('Nguyễn Thị Bưởi', 'complaints:1'))
    expect(sealed).not.toContain('Bưởi')
    expect(ring.open(sealed, 'complaints:1')).toBe('Nguyễn Thị Bưởi')
  })

  it('refuses a text moved to another row, changed, or sealed with an unknown key', () => {
    const sealed = ring.seal('a', 'complaints:1')
    expect(() => ring.open(sealed, 'complaints:2')).toThrow()
    expect(() => ring.open(`${sealed.slice(0, -2)}AA`, 'complaints:1')).toThrow()
    expect(() => createKeyRing(newKey('k2')).open(sealed, 'complaints:1')).toThrow('no key k1')
  })

  it('opens old texts after a change of keys', () => {
    const sealed = ring.seal('a', 'x')
    const next = createKeyRing(`${newKey('k2')},${key}`)
    expect([next.open(sealed, 'x'), next.isOld(sealed), next.isOld(next.seal('a', 'x'))]).toEqual(['a', true, false])
  })

  it('makes its own key file, readable by its owner only, when none is set', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'sub', 'keys')
    const sealed = readKeyRing({ keys: undefined, file }).seal('a', 'x')
    expect(readKeyRing({ keys: undefined, file }).open(sealed, 'x')).toBe('a')
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it.each(['', 'k1:short', ':'])('refuses the ring %j', (bad) => expect(() => createKeyRing(bad)).toThrow())
})

it('compares secrets, also with nothing', () => {
  expect([secretMatches('a', hashSecret('a')), secretMatches('b', hashSecret('a')), secretMatches('a', undefined)]).toEqual([true, false, false])
})

it.each([
  ['gọi 0912 345 678 hoặc +84912345678', 'gọi [điện thoại] hoặc [điện thoại]'],
  ['CCCD 036090001234, mail a@b.vn', 'CCCD [căn cước], mail [email]'],
  ['stk 19001234567890', 'stk [số tài khoản]'],
  ['giá 1.500.000đ theo 55/2024/NĐ-CP, gọi 1800.6838', 'giá 1.500.000đ theo 55/2024/NĐ-CP, gọi 1800.6838'],
])('masks in logs: %s', (text, masked) => expect(mask(text)).toBe(masked))
