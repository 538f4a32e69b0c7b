/** Joins state, socket and storage: what the resident does becomes events, and events become what is kept and sent. */
import type { Connection } from './connection.ts'
import type { WidgetHost } from './host.ts'
import { LONGEST_QUESTION } from './limits.ts'
import { dropPending, forgetSession, keepPending, newId, openSession, readPending, type Session } from './session.ts'
import { INITIAL_STATE, reduce, unanswered, type State, type WidgetEvent } from './state.ts'
import { openStorage } from './storage.ts'
import type { Texts } from './text.ts'

/** How soon the socket's chunk is asked for again when it did not arrive. */
const RETRY_MS = 3_000

export interface Controller {
  readonly state: () => State
  readonly session: () => Session
  /** Nothing is kept beyond this page (storage blocked). */
  readonly forgetful: boolean
  /** Connects on first call. */
  readonly start: () => void
  readonly ask: (question: string) => void
  readonly askAgain: (clientId: string) => void
  readonly setDraft: (draft: string) => void
  readonly setLargeText: (large: boolean) => void
  readonly tick: (answerId: string, step: number) => void
  readonly rate: (answerId: string, helpful: boolean, reason?: string) => void
  readonly forget: () => void
}

export function createController(host: WidgetHost, texts: Texts, onChange: (state: State) => void): Controller {
  const kept = openStorage()
  let session = openSession(kept)
  let connection: Connection | undefined
  let connecting: Promise<void> | undefined
  let state: State = { ...INITIAL_STATE, draft: kept.get('draft') ?? '', largeText: kept.get('large-text') === '1', ticks: readTicks(kept.get('ticks')) }
  for (const pending of readPending(kept)) state = reduce(state, { type: 'question-asked', pending })

  function dispatch(event: WidgetEvent): void {
    const before = state
    state = reduce(state, event)
    if (state === before) return
    const open = new Set(unanswered(state).map((turn) => turn.clientId))
    for (const turn of unanswered(before)) if (!open.has(turn.clientId)) dropPending(kept, turn.clientId)
    if (event.type === 'answer-came') host.emit('answer', { outcome: event.answer.outcome })
    onChange(state)
  }

  function start(): void {
    connecting ??= connectNow().catch(() => {
      connecting = undefined
      dispatch({ type: 'connection-changed', connection: 'offline' })
      setTimeout(start, RETRY_MS)
    })
  }

  async function connectNow(): Promise<void> {
    dispatch({ type: 'connection-changed', connection: 'connecting' })
    const { connect } = await import('./connection.ts')
    const { server, locality } = host.settings
    connection = connect({ server, session, locality, timeOutMessage: texts.timeOut, onForbidden: renew, state: () => state, unanswered: () => unanswered(state), dispatch })
  }

  /** A conversation under a new name; questions not yet answered move with it. */
  function renew(): void {
    connection?.close()
    connection = connecting = undefined
    kept.remove('session')
    session = openSession(kept)
    start()
  }

  function send(question: string, clientId = newId()): void {
    const pending = { clientId, question, at: new Date().toISOString() }
    keepPending(kept, pending)
    dispatch({ type: 'question-asked', pending })
    start()
    connection?.ask(pending)
  }

  return {
    state: () => state,
    session: () => session,
    forgetful: !kept.lasting,
    start,
    ask(raw) {
      const question = raw.trim().slice(0, LONGEST_QUESTION)
      if (question === '') return
      send(question)
      host.emit('question', { question })
    },
    askAgain(clientId) {
      const turn = state.turns.find((each) => each.clientId === clientId)
      if (turn === undefined) return
      keepPending(kept, turn)
      dispatch({ type: 'question-accepted', clientId })
      connection?.ask(turn)
    },
    setDraft(draft) {
      if (draft === '') kept.remove('draft')
      else kept.set('draft', draft)
      dispatch({ type: 'draft-changed', draft })
    },
    setLargeText(large) {
      kept.set('large-text', large ? '1' : '0')
      dispatch({ type: 'text-size-set', large })
    },
    tick(answerId, step) {
      dispatch({ type: 'step-ticked', answerId, step })
      kept.set('ticks', JSON.stringify(state.ticks))
    },
    rate(answerId, helpful, reason) {
      connection?.sendFeedback({ answerId, helpful, ...(reason === undefined ? {} : { reason }) })
      dispatch({ type: 'answer-rated', answerId, rating: helpful || reason !== undefined ? 'thanked' : 'asking-why' })
    },
    forget() {
      forgetSession(kept)
      dispatch({ type: 'conversation-forgotten' })
      renew()
    },
  }
}

function readTicks(value: string | undefined): State['ticks'] {
  try {
    const parsed: unknown = JSON.parse(value ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    const lists = Object.entries(parsed).filter((entry): entry is [string, number[]] => Array.isArray(entry[1]) && entry[1].every((step) => typeof step === 'number'))
    return Object.fromEntries(lists)
  } catch {
    return {}
  }
}
