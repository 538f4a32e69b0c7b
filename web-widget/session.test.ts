import { describe, expect, it } from 'vitest'
import { MAX_QUESTION_LENGTH } from '../server/protocol/index.ts'
import { LONGEST_QUESTION } from './limits.ts'
import { dropPending, forgetSession, keepPending, openSession, readPending } from './session.ts'
import { openStorage } from './storage.ts'

const blocked = (): Storage => { throw new DOMException('blocked', 'SecurityError') }

function fakeStorage(): Storage {
  const values: Record<string, string> = {}
  const methods = { getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value), removeItem: (key: string) => void Reflect.deleteProperty(values, key) }
  return new Proxy(values as unknown as Storage, { get: (_, name) => (name in methods ? methods[name as keyof typeof methods] : values[String(name)]) })
}

describe.each([['in the browser', fakeStorage()], ['in memory', undefined]])('what is kept %s', (_name, storage) => {
  const kept = openStorage(storage === undefined ? blocked : () => storage)

  it('says whether it lasts', () => expect(kept.lasting).toBe(storage !== undefined))

  it('opens the same conversation again, under names the wire takes', () => {
    const session = openSession(kept)
    expect(session.conversationId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
    expect(session.secret).toHaveLength(72)
    expect(openSession(kept)).toEqual(session)
  })

  it('keeps questions in the order asked until they are answered, and skips what it cannot read', () => {
    keepPending(kept, { clientId: 'b', question: 'hai', at: '2' })
    keepPending(kept, { clientId: 'a', question: 'một', at: '1' })
    kept.set('pending:c', '{hỏng')
    expect(readPending(kept).map(({ question }) => question)).toEqual(['một', 'hai'])
    dropPending(kept, 'a')
    expect(readPending(kept).map(({ question }) => question)).toEqual(['hai'])
  })

  it('forgets all but the text size', () => {
    kept.set('large-text', '1')
    forgetSession(kept)
    expect(kept.keys()).toEqual(['large-text'])
  })
})

it('takes questions as long as the wire does', () => expect(LONGEST_QUESTION).toBe(MAX_QUESTION_LENGTH))
