/** A copied cookie is worth nothing once its time is over, whatever the browser thinks of it. */
import { expect, it } from 'vitest'
import { enter, officerOf } from './session.ts'

const OFFICER = { id: 'officer-1', label: 'Chị Hoa', offices: [] }
const desk = { officerById: async (id: string) => (id === OFFICER.id ? OFFICER : undefined) }

it.each([['09:59', '2026-11-24T09:59:00Z', OFFICER], ['10:01', '2026-11-24T10:01:00Z', undefined]])('after %s hours', async (_, later, officer) => {
  const request: Parameters<typeof officerOf>[0] = { session: null }
  enter(request, OFFICER, new Date('2026-11-24T00:00:00Z'))
  expect(await officerOf(request, desk, new Date(later))).toEqual(officer)
})

it('a cookie without an end, of an earlier version, opens nothing', async () => {
  expect(await officerOf({ session: { officer: OFFICER.id } }, desk, new Date())).toBeUndefined()
})
