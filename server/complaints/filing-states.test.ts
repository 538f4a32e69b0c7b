/** States of a case and of its letters: only what is allowed ever happens, whatever is tried. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ComplaintState, FilingState, type Complaint, type Filing } from './complaint.ts'
import { withFilingState } from './filing-states.ts'
import { mayFollow } from './states.ts'

const filing = (officeId: string, isLinked: boolean): Filing => ({ kind: isLinked ? 'tip-off' : 'support-request', officeId, officeName: officeId, ruleId: 'r', why: 'w', citations: [], isLinked, state: 'confirmed' })
const CASE = { state: 'confirmed', filings: [filing('a', false), filing('b', true)] } as unknown as Complaint

it.each([
  ['confirmed', 'sent', true], ['confirmed', 'accepted', false], ['sent', 'accepted', true], ['sent', 'office-late', true], ['office-late', 'accepted', true], ['passed-on', 'passed-on', true],
  ['answered', 'solved', true], ['solved', 'unsolved', true], ['withdrawn', 'sent', false], ['closed', 'in-progress', false], ['draft', 'sent', false],
] as const)('%s → %s: %s', (from, to, allowed) => expect(mayFollow(from, to)).toBe(allowed))

it('knows no way out of "closed" and none back to "draft"', () => {
  for (const state of ComplaintState.options) expect([mayFollow('closed', state), mayFollow(state, 'draft')]).toEqual([false, false])
})

describe('letters', () => {
  it('the case goes with its main letter, not with a linked one', () => {
    const sent = withFilingState(CASE, { id: 'b' }, 'sent')
    expect([sent.state, ...sent.filings.map(({ state }) => state)]).toEqual(['confirmed', 'confirmed', 'sent'])
    expect(withFilingState(CASE, { id: 'a' }, 'sent').state).toBe('sent')
  })

  it('move only by allowed steps under any sequence of attempts', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'other'), fc.constantFrom(...FilingState.options)), { maxLength: 30 }), (attempts) => {
      let complaint = CASE
      for (const [id, state] of attempts) {
        const next = withFilingState(complaint, { id }, state)
        for (const [i, { state: now }] of next.filings.entries()) {
          const before = complaint.filings[i]?.state
          expect(before === now || (before !== undefined && mayFollow(before, now))).toBe(true)
        }
        expect(next.state === complaint.state || mayFollow(complaint.state, next.state)).toBe(true)
        complaint = next
      }
    }))
  })
})
