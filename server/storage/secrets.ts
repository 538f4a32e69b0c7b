/** Encryption at rest and secrets: AES-256-GCM with a ring of keys, the key's id inside the ciphertext, so that keys can be changed in turn. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface KeyRing {
  /** Encrypts; `context` binds the text to its row, so that ciphertexts cannot be swapped. */
  seal(plain: string | Uint8Array, context: string): string
  open(sealed: string, context: string): string
  openBytes(sealed: string, context: string): Buffer
  /** Whether the text was sealed with a key that is no longer the current one. */
  isOld(sealed: string): boolean
  readonly currentKeyId: string
  /** A key of its own for another purpose (signing sessions), made from the current one (HKDF, RFC 5869). */
  derive(purpose: string): string
}

const FORMAT = 'v1'
const KEY_BYTES = 32
const IV_BYTES = 12

/** @param ring "k2:<base64>,k1:<base64>": the first encrypts, all decrypt. */
export function createKeyRing(ring: string): KeyRing {
  const keys = new Map(ring.split(',').map((entry) => parseKey(entry.trim())))
  const [currentKeyId] = keys.keys()
  const current = currentKeyId === undefined ? undefined : keys.get(currentKeyId)
  if (currentKeyId === undefined || current === undefined) throw new Error('the key ring is empty')

  function openBytes(sealed: string, context: string): Buffer {
    const [format, keyId = '', iv = '', tag = '', data = ''] = sealed.split('.')
    const key = keys.get(keyId)
    if (format !== FORMAT || key === undefined) throw new Error(`no key ${keyId} to open this with`)
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
    decipher.setAAD(Buffer.from(context))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()])
  }

  return {
    currentKeyId,
    seal(plain, context) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current, iv)
      cipher.setAAD(Buffer.from(context))
      const data = Buffer.concat([cipher.update(typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain), cipher.final()])
      return [FORMAT, currentKeyId, iv.toString('base64url'), cipher.getAuthTag().toString('base64url'), data.toString('base64url')].join('.')
    },
    open: (sealed, context) => openBytes(sealed, context).toString('utf8'),
    openBytes,
    derive: (purpose) => Buffer.from(hkdfSync('sha256', current, Buffer.alloc(0), purpose, KEY_BYTES)).toString('base64url'),
    isOld: (sealed) => sealed.split('.')[1] !== currentKeyId,
  }
}

/** The ring given in the settings, or one kept in a file of its own that is made on first use: encrypted from the first day. */
export function readKeyRing(settings: { keys: string | undefined; file: string }): KeyRing {
  if (settings.keys !== undefined && settings.keys !== '') return createKeyRing(settings.keys)
  try {
    return createKeyRing(readFileSync(settings.file, 'utf8').trim())
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')) throw fault
    mkdirSync(dirname(settings.file), { recursive: true })
    writeFileSync(settings.file, newKey('k1'), { mode: 0o600, flag: 'wx' })
    return createKeyRing(readFileSync(settings.file, 'utf8').trim())
  }
}

export function newKey(id: string): string {
  return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
}

export const newSecret = (): string => randomBytes(24).toString('base64url')
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Compares in constant time, also when there is nothing to compare with. */
export function secretMatches(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex')
  const kept = Buffer.from(hash ?? hashSecret(randomBytes(8).toString('hex')), 'hex')
  return timingSafeEqual(given, kept) && hash !== undefined
}

function parseKey(entry: string): [string, Buffer] {
  const [id = '', encoded = ''] = entry.split(':')
  const key = Buffer.from(encoded, 'base64')
  if (!/^[a-z0-9-]{1,20}$/u.test(id) || key.length !== KEY_BYTES) throw new Error(`key "${id}" must be <id>:<32 bytes in base64>`)
  return [id, key]
}
