import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, ConversationEntry } from '../server/protocol/index.ts'
import { INITIAL_STATE, reduce, unanswered, type State, type WidgetEvent } from './state.ts'

const answer = (id: string): Answer => ({ id, outcome: 'answered', reason: null, language: 'vi', text: 'Có', blocks: [], citations: [], clarifications: [], deadlines: [], offices: [], actions: [], suggestions: [], asOf: '2026-11-24' })
const asked = (clientId: string): WidgetEvent => ({ type: 'question-asked', pending: { clientId, question: `hỏi ${clientId}`, at: '2026-11-24T08:00:00Z' } })
const run = (...events: WidgetEvent[]): State => events.reduce(reduce, INITIAL_STATE)
const greeted = (...entries: ConversationEntry[]): WidgetEvent => ({ type: 'greeted', greeting: { notice: 'AI', suggestions: ['Đổi trả?'], entries } })
const said = (clientId: string, role: 'user' | 'assistant'): ConversationEntry => ({ clientId, role, text: `hỏi ${clientId}`, at: '2026-11-24T08:00:00Z', ...(role === 'assistant' ? { answer: answer(clientId) } : {}) })

describe('a question', () => {
  it('goes from queued to accepted to answered, and its passing words go', () => {
    const state = run(asked('a'), { type: 'question-accepted', clientId: 'a' }, { type: 'step-started', clientId: 'a', step: 'Đang tìm' }, { type: 'words-came', clientId: 'a', text: 'Bạn ' }, { type: 'words-came', clientId: 'a', text: 'được' })
    expect(state.turns[0]).toMatchObject({ status: 'accepted', step: 'Đang tìm', partial: 'Bạn được' })
    expect(reduce(state, { type: 'answer-came', clientId: 'a', answer: answer('1') }).turns[0]).toEqual({ clientId: 'a', question: 'hỏi a', at: '2026-11-24T08:00:00Z', status: 'answered', answer: answer('1') })
  })

  it('asked twice under one name is one turn, and late news does not undo an answer', () => {
    const state = run(asked('a'), asked('a'), { type: 'answer-came', clientId: 'a', answer: answer('1') }, { type: 'question-accepted', clientId: 'a' }, { type: 'question-refused', clientId: 'a', message: 'chậm' }, { type: 'words-came', clientId: 'a', text: 'x' })
    expect(state.turns).toHaveLength(1)
    expect(state.turns[0]?.status).toBe('answered')
  })

  it('refused may be asked again', () => {
    const state = run(asked('a'), { type: 'question-refused', clientId: 'a', message: 'Bạn gửi hơi nhanh.' })
    expect(state.turns[0]?.refusal).toBe('Bạn gửi hơi nhanh.')
    expect(unanswered(state)).toEqual([])
    expect(unanswered(reduce(state, { type: 'question-accepted', clientId: 'a' }))).toHaveLength(1)
  })
})

describe('a greeting after a reconnect', () => {
  it('brings what another tab asked and keeps what is still on its way', () => {
    const state = reduce(run(asked('mine')), greeted(said('theirs', 'user'), said('theirs', 'assistant')))
    expect(state.turns.map(({ clientId, status }) => [clientId, status])).toEqual([['theirs', 'answered'], ['mine', 'queued']])
  })

  it('from a server that forgot leaves everything as it was', () => {
    const state = run(asked('a'), { type: 'answer-came', clientId: 'a', answer: answer('1') }, asked('b'))
    expect(reduce(state, greeted()).turns).toEqual(state.turns)
  })

  it('shows a question the server has but has not answered as waiting', () => {
    expect(unanswered(run(greeted(said('a', 'user'))))).toHaveLength(1)
  })
})

it('ticks a step on and off, by answer', () => {
  const tick: WidgetEvent = { type: 'step-ticked', answerId: '1', step: 2 }
  expect(run(tick).ticks).toEqual({ 1: [2] })
  expect(run(tick, tick).ticks).toEqual({ 1: [] })
})

it('forgetting keeps how the reader likes to read', () => {
  const state = run(greeted(), { type: 'text-size-set', large: true }, asked('a'), { type: 'draft-changed', draft: 'x' }, { type: 'conversation-forgotten' })
  expect(state).toMatchObject({ turns: [], draft: '', largeText: true, suggestions: ['Đổi trả?'] })
})

it('never doubles or loses a turn, whatever the order of events', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const event: fc.Arbitrary<WidgetEvent> = fc.oneof(
    id.map(asked),
    id.map((clientId): WidgetEvent => ({ type: 'question-accepted', clientId })),
    id.map((clientId): WidgetEvent => ({ type: 'question-refused', clientId, message: 'không' })),
    id.map((clientId): WidgetEvent => ({ type: 'answer-came', clientId, answer: answer(clientId) })),
    fc.array(fc.tuple(id, fc.constantFrom('user' as const, 'assistant' as const))).map((pairs) => greeted(...pairs.map(([clientId, role]) => said(clientId, role)))),
  )
  fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (events) => {
    let known = new Set<string>()
    events.reduce((state, each) => {
      const next = reduce(state, each)
      const ids = next.turns.map((turn) => turn.clientId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const before of known) expect(ids).toContain(before)
      for (const turn of state.turns) if (turn.status === 'answered') expect(next.turns.find((other) => other.clientId === turn.clientId)?.status).toBe('answered')
      known = new Set(ids)
      return next
    }, INITIAL_STATE)
  }))
})
