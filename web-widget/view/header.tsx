/** Name, the standing word that this is an AI, and the three controls. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import type { WidgetProps } from './widget-props.ts'

export function Header(props: WidgetProps) {
  const { state, texts, controller, close } = props
  const [isAsking, setAsking] = useState(false)
  return (
    <header class="header">
      <div class="name">
        <h2>{texts.title}</h2>
        <p>{texts.isAi}</p>
      </div>
      <div class="controls">
        <button type="button" class="control" aria-pressed={state.largeText} aria-label={texts.largeText} title={texts.largeText} onClick={() => controller.setLargeText(!state.largeText)}><span aria-hidden="true" class="letters">A<b>A</b></span></button>
        <button type="button" class="control" aria-label={texts.forget} title={texts.forget} aria-expanded={isAsking} disabled={state.turns.length === 0} onClick={() => setAsking(!isAsking)}><Icon name="trash" /></button>
        {close !== undefined && <button type="button" class="control" aria-label={texts.close} title={texts.close} onClick={close}><Icon name="close" /></button>}
      </div>
      {isAsking && <ConfirmForget {...props} onDone={() => setAsking(false)} />}
    </header>
  )
}

function ConfirmForget({ texts, controller, onDone }: WidgetProps & { readonly onDone: () => void }) {
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => yes.current?.focus(), [])
  const forget = () => {
    onDone()
    controller.forget()
  }
  return (
    <div class="confirm" role="group" aria-label={texts.forgetConfirm}>
      <p>{texts.forgetConfirm}</p>
      <button ref={yes} type="button" class="button" onClick={forget}>{texts.forgetYes}</button>
      <button type="button" class="button" onClick={onDone}>{texts.forgetNo}</button>
    </div>
  )
}
