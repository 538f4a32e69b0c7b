/**
 * The socket: says what happened as widget events. A question is sent until the server has it and asked for until it is answered, always
 * under the same client id, so a flaky line neither loses nor doubles it. A chunk of its own, fetched while the resident already types:
 * it takes only types from the rest of the widget.
 */
import { io, type Socket } from 'socket.io-client'
import type { ClientEvents, FeedbackMessage, ServerEvents } from '../server/protocol/index.ts'
import { isOriginDenied } from './probe.ts'
import type { Session } from './session.ts'
import type { State, Turn, WidgetEvent } from './state.ts'

const ACK_TIMEOUT_MS = 8_000
/** After this long without an answer the question is sent again: the server answers a known client id from its record. */
const ANSWER_TIMEOUT_MS = 45_000
const MAX_ASKS = 3

export interface ConnectionOptions {
  readonly server: string
  readonly session: Session
  readonly locality: string | undefined
  readonly timeOutMessage: string
  /** The server holds this conversation under another secret. */
  readonly onForbidden: () => void
  readonly state: () => State
  /** Questions not yet answered, in the order asked. */
  readonly unanswered: () => readonly Turn[]
  readonly dispatch: (event: WidgetEvent) => void
}

export interface Connection {
  readonly ask: (turn: Pick<Turn, 'clientId' | 'question'>) => void
  readonly sendFeedback: (message: FeedbackMessage) => void
  readonly close: () => void
}

export function connect(options: ConnectionOptions): Connection {
  const { dispatch, session } = options
  const place = options.locality === undefined ? {} : { locality: options.locality }
  let isGreeted = false
  const asks = new Map<string, { count: number; timer: ReturnType<typeof setTimeout> | undefined }>()
  const socket: Socket<ServerEvents, ClientEvents> = io(options.server, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
  })

  socket.on('connect', greet)
  socket.on('disconnect', () => {
    isGreeted = false
    dispatch({ type: 'connection-changed', connection: 'offline' })
  })
  socket.on('connect_error', () => {
    if (options.state().connection === 'connecting') void explainFailure()
  })
  socket.on('progress', ({ clientId, step }) => dispatch({ type: 'step-started', clientId, step }))
  socket.on('answer-delta', ({ clientId, text }) => dispatch({ type: 'words-came', clientId, text }))
  socket.on('answer', ({ clientId, answer }) => {
    settle(clientId)
    // Asked in another tab of the same conversation: the server's record has the question too.
    if (options.state().turns.some((turn) => turn.clientId === clientId)) dispatch({ type: 'answer-came', clientId, answer })
    else greet()
  })
  // A phone that found its network again need not wait for the next attempt.
  const hurry = () => void (socket.connected || !socket.active || socket.connect())
  addEventListener('online', hurry)

  /** Tried on regardless: an operator may just be adding this page to the list. */
  async function explainFailure(): Promise<void> {
    dispatch({ type: 'connection-changed', connection: 'offline' })
    if ((await isOriginDenied(options.server)) && !socket.connected) dispatch({ type: 'connection-changed', connection: 'denied' })
  }

  function greet(): void {
    socket.timeout(ACK_TIMEOUT_MS).emit('open', { ...session, ...place }, (error, result) => {
      if (error === null && !result.ok && result.code === 'forbidden') return options.onForbidden()
      if (error !== null || !result.ok) return void (socket.connected && setTimeout(greet, ACK_TIMEOUT_MS))
      isGreeted = true
      dispatch({ type: 'greeted', greeting: result.value })
      for (const turn of options.unanswered()) ask(turn)
    })
  }

  function ask({ clientId, question }: Pick<Turn, 'clientId' | 'question'>): void {
    // Not yet opened: `greet` sends whatever is unanswered.
    if (!isGreeted) return
    socket.timeout(ACK_TIMEOUT_MS).emit('ask', { clientId, question, conversationId: session.conversationId, ...place }, (error, result) => {
      if (!isOpen(clientId)) return
      // No acknowledgement: if the line is down, `greet` sends it again; if it is only slow, we do.
      if (error !== null) return ask({ clientId, question })
      if (!result.ok) return refuse(clientId, result.message)
      dispatch({ type: 'question-accepted', clientId })
      awaitAnswer({ clientId, question })
    })
  }

  function awaitAnswer(turn: Pick<Turn, 'clientId' | 'question'>): void {
    const known = asks.get(turn.clientId) ?? { count: 0, timer: undefined }
    clearTimeout(known.timer)
    const count = known.count + 1
    const timer = setTimeout(() => {
      if (!isOpen(turn.clientId)) return
      if (count >= MAX_ASKS) refuse(turn.clientId, options.timeOutMessage)
      else ask(turn)
    }, ANSWER_TIMEOUT_MS)
    asks.set(turn.clientId, { count, timer })
  }

  function refuse(clientId: string, message: string): void {
    settle(clientId)
    dispatch({ type: 'question-refused', clientId, message })
  }

  function settle(clientId: string): void {
    clearTimeout(asks.get(clientId)?.timer)
    asks.delete(clientId)
  }

  function isOpen(clientId: string): boolean {
    return options.unanswered().some((turn) => turn.clientId === clientId)
  }

  return {
    ask,
    sendFeedback: (message) => void socket.emit('feedback', message, () => undefined),
    close() {
      removeEventListener('online', hurry)
      for (const { timer } of asks.values()) clearTimeout(timer)
      socket.disconnect()
    },
  }
}
