/** The whole widget, in a dialog or as a part of the page. */
import { useEffect, useRef } from 'preact/hooks'
import { serverLink } from '../safe-link.ts'
import { NewTabLink } from './citations.tsx'
import { Composer } from './composer.tsx'
import { Header } from './header.tsx'
import { TurnView } from './turn.tsx'
import { Welcome } from './welcome.tsx'
import type { WidgetProps } from './widget-props.ts'

export function Panel(props: WidgetProps) {
  const { state, settings, texts, close } = props
  const content = <div class={`panel ${state.largeText ? 'large' : ''}`}><Header {...props} /><Log {...props} /><Connection {...props} /><Composer {...props} /></div>
  if (settings.mode === 'inline') return <section class="frame inline" aria-label={texts.title}>{content}</section>
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close?.()
  }
  return <dialog class={`frame ${settings.position}`} aria-label={texts.title} onKeyDown={onKeyDown} onCancel={(event) => { event.preventDefault(); close?.() }}>{content}</dialog>
}

function Log(props: WidgetProps) {
  const { state, texts } = props
  const log = useRef<HTMLDivElement>(null)
  const last = state.turns.at(-1)
  // The reader starts at the question, not at the end of a long answer.
  useEffect(() => {
    const element = last === undefined ? null : log.current?.querySelector<HTMLElement>(`#turn-${last.clientId}`)
    if (element != null) log.current?.scrollTo({ top: element.offsetTop - 8 })
  }, [last?.clientId, last?.status])
  return (
    <div ref={log} class="log" role="log" aria-label={texts.log} tabIndex={0}>
      <Welcome {...props} />
      {state.turns.map((turn) => <TurnView key={turn.clientId} {...props} turn={turn} isLast={turn === last} />)}
    </div>
  )
}

function Connection({ state, texts, settings }: WidgetProps) {
  const isDown = state.connection === 'offline' || state.connection === 'denied'
  const page = serverLink(settings.server, '/')
  return (
    <div class={`connection ${state.connection}`} role="status">
      {state.connection === 'connecting' && texts.connecting}
      {state.connection === 'offline' && <>{texts.offline} {texts.offlineCall} </>}
      {state.connection === 'denied' && <>{texts.denied} {texts.offlineCall} </>}
      {isDown && page !== undefined && <NewTabLink href={page} label={texts.openPage} texts={texts} />}
    </div>
  )
}
