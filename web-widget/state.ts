/** The widget as data: (state, event) → state. Everything it does is decided here, without a DOM or a network. */
import type { Answer, ConversationEntry, Greeting } from '../server/protocol/index.ts'
import type { PendingQuestion } from './session.ts'

/** `queued`: not yet with the server; `accepted`: the server has it; `refused`: the server said no, the resident may try again. */
export type TurnStatus = 'queued' | 'accepted' | 'answered' | 'refused'

/** A question with its answer, known by the name the client gave it: a message that arrives twice is still one turn. */
export interface Turn {
  readonly clientId: string
  readonly question: string
  readonly at: string
  readonly status: TurnStatus
  /** What the server is doing, or words of a model not yet checked; both go when the answer comes. */
  readonly step?: string
  readonly partial?: string
  readonly answer?: Answer
  readonly refusal?: string
}

/** `denied`: this page's origin is not on the server's list. */
export type ConnectionState = 'idle' | 'connecting' | 'online' | 'offline' | 'denied'
export type Rating = 'asking-why' | 'thanked'

export interface State {
  readonly connection: ConnectionState
  readonly notice: string | undefined
  readonly suggestions: readonly string[]
  readonly turns: readonly Turn[]
  readonly draft: string
  readonly largeText: boolean
  readonly ratings: Readonly<Record<string, Rating>>
  /** Steps of an answer that the resident has ticked off, by answer id. */
  readonly ticks: Readonly<Record<string, readonly number[]>>
}

export type WidgetEvent =
  | { readonly type: 'connection-changed'; readonly connection: ConnectionState }
  | { readonly type: 'greeted'; readonly greeting: Greeting }
  | { readonly type: 'question-asked'; readonly pending: PendingQuestion }
  | { readonly type: 'question-accepted'; readonly clientId: string }
  | { readonly type: 'question-refused'; readonly clientId: string; readonly message: string }
  | { readonly type: 'step-started'; readonly clientId: string; readonly step: string }
  | { readonly type: 'words-came'; readonly clientId: string; readonly text: string }
  | { readonly type: 'answer-came'; readonly clientId: string; readonly answer: Answer }
  | { readonly type: 'draft-changed'; readonly draft: string }
  | { readonly type: 'text-size-set'; readonly large: boolean }
  | { readonly type: 'answer-rated'; readonly answerId: string; readonly rating: Rating }
  | { readonly type: 'step-ticked'; readonly answerId: string; readonly step: number }
  | { readonly type: 'conversation-forgotten' }

export const INITIAL_STATE: State = {
  connection: 'idle', notice: undefined, suggestions: [], turns: [], draft: '', largeText: false, ratings: {}, ticks: {},
}

export function reduce(state: State, event: WidgetEvent): State {
  switch (event.type) {
    case 'connection-changed':
      return state.connection === event.connection ? state : { ...state, connection: event.connection }
    case 'greeted':
      return { ...state, connection: 'online', notice: event.greeting.notice, suggestions: event.greeting.suggestions, turns: mergeEntries(state.turns, event.greeting.entries) }
    case 'question-asked':
      return hasTurn(state, event.pending.clientId) ? state : { ...state, turns: [...state.turns, { ...event.pending, status: 'queued' }] }
    case 'question-accepted':
      return withTurn(state, event.clientId, (turn) => (turn.status === 'answered' ? turn : { ...bare(turn), status: 'accepted' }))
    case 'question-refused':
      return withTurn(state, event.clientId, (turn) => (turn.status === 'answered' ? turn : { ...bare(turn), status: 'refused', refusal: event.message }))
    case 'step-started':
      return withTurn(state, event.clientId, (turn) => (turn.status === 'answered' ? turn : { ...turn, status: 'accepted', step: event.step }))
    case 'words-came':
      return withTurn(state, event.clientId, (turn) => (turn.status === 'answered' ? turn : { ...turn, status: 'accepted', partial: (turn.partial ?? '') + event.text }))
    case 'answer-came':
      return withTurn(state, event.clientId, (turn) => ({ ...bare(turn), status: 'answered', answer: event.answer }))
    case 'draft-changed':
      return { ...state, draft: event.draft }
    case 'text-size-set':
      return { ...state, largeText: event.large }
    case 'answer-rated':
      return { ...state, ratings: { ...state.ratings, [event.answerId]: event.rating } }
    case 'step-ticked':
      return { ...state, ticks: { ...state.ticks, [event.answerId]: toggle(state.ticks[event.answerId] ?? [], event.step) } }
    case 'conversation-forgotten':
      return { ...INITIAL_STATE, connection: state.connection, largeText: state.largeText, suggestions: state.suggestions, notice: state.notice }
  }
}

/** Questions the server has not answered, in the order asked: what is sent again after a reconnect. */
export function unanswered(state: State): Turn[] {
  return state.turns.filter((turn) => turn.status === 'queued' || turn.status === 'accepted')
}

function hasTurn(state: State, clientId: string): boolean {
  return state.turns.some((turn) => turn.clientId === clientId)
}

/** The server's record decides; what only this browser knows (a question still on its way) stays, at the end. */
function mergeEntries(turns: readonly Turn[], entries: readonly ConversationEntry[]): Turn[] {
  const merged = new Map<string, Turn>()
  for (const entry of entries) {
    const known = merged.get(entry.clientId) ?? turns.find((turn) => turn.clientId === entry.clientId)
    if (entry.role === 'user') merged.set(entry.clientId, known ?? { clientId: entry.clientId, question: entry.text, at: entry.at, status: 'accepted' })
    else if (known !== undefined && entry.answer !== undefined) merged.set(entry.clientId, { ...bare(known), status: 'answered', answer: entry.answer })
  }
  return [...merged.values(), ...turns.filter((turn) => !merged.has(turn.clientId))]
}

/** The turn without what belongs to a passing moment. */
function bare({ clientId, question, at, status, answer }: Turn): Turn {
  return { clientId, question, at, status, ...(answer === undefined ? {} : { answer }) }
}

function withTurn(state: State, clientId: string, change: (turn: Turn) => Turn): State {
  return { ...state, turns: state.turns.map((turn) => (turn.clientId === clientId ? change(turn) : turn)) }
}

function toggle(list: readonly number[], value: number): number[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value]
}
