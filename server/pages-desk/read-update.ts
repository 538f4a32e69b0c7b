/** What an officer typed → an update, or what is wrong with it. A known office is recognised by its name. */
import type { Office } from '../../corpus/content/office.ts'
import { fold } from '../../corpus/text/fold.ts'
import { z } from 'zod'
import type { OfficeUpdate } from '../complaints/service/office-updates.ts'

const Typed = z.object({
  letter: z.string().regex(/^[a-z-]+:[a-z0-9-]+$/u), state: z.enum(['accepted', 'in-progress', 'passed-on', 'answered']), text: z.string().max(2_000), passedTo: z.string().max(200),
  receivedOn: z.union([z.literal(''), z.iso.date()]), forwardedOn: z.union([z.literal(''), z.iso.date()]),
})

export type ReadUpdate = { readonly ok: true; readonly update: OfficeUpdate } | { readonly ok: false; readonly fault: 'wrong' | 'noWords' | 'noPlace' }

export function readUpdate(typed: Readonly<Record<keyof z.infer<typeof Typed>, string>>, offices: readonly Office[]): ReadUpdate {
  const read = Typed.safeParse(typed)
  if (!read.success) return { ok: false, fault: 'wrong' }
  const { letter, state, text, passedTo, receivedOn, forwardedOn } = read.data
  if (text === '') return { ok: false, fault: 'noWords' }
  if (state === 'passed-on' && passedTo === '') return { ok: false, fault: 'noPlace' }
  const [kind, officeId = ''] = letter.split(':')
  const known = offices.find(({ name }) => plain(name) === plain(passedTo))
  const events = { ...(receivedOn === '' ? {} : { 'support-request-received': receivedOn }), ...(forwardedOn === '' ? {} : { 'support-request-forwarded': forwardedOn }) }
  return {
    ok: true,
    update: { officeId, kind, state, text, events, ...(state !== 'passed-on' ? {} : { passedTo: known === undefined ? { name: passedTo } : { id: known.id, name: known.name } }) },
  }
}

const plain = (text: string) => fold(text).toLowerCase().replace(/\s+/gu, ' ').trim()
