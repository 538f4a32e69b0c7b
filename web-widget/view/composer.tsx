/** Where the resident types or speaks. Enter sends, Shift+Enter breaks the line; the draft outlives a reload. */
import { useRef, useState } from 'preact/hooks'
import { LONGEST_QUESTION } from '../limits.ts'
import { canListen, listen } from '../speech.ts'
import { Icon } from './icon.tsx'
import type { WidgetProps } from './widget-props.ts'

export function Composer({ state, texts, settings, controller }: WidgetProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const send = () => {
    if (state.draft.trim() === '') return area.current?.focus()
    controller.ask(state.draft)
    controller.setDraft('')
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Vietnamese input methods compose syllables: Enter then only ends the composition.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form class="composer" onSubmit={(event) => { event.preventDefault(); send() }}>
      <label class="off-screen" for="tu-van-question">{texts.draftLabel}</label>
      <textarea ref={area} id="tu-van-question" rows={2} maxLength={LONGEST_QUESTION} value={state.draft} placeholder={texts.placeholder} enterkeyhint="send" onInput={(event) => controller.setDraft(event.currentTarget.value)} onKeyDown={onKeyDown} />
      {canListen() && <Microphone language={settings.language} texts={texts} draft={state.draft} setDraft={controller.setDraft} />}
      <button type="submit" class="send" aria-label={texts.send} title={texts.send}><Icon name="send" /></button>
    </form>
  )
}

interface MicrophoneProps extends Pick<WidgetProps, 'texts'> {
  readonly language: 'vi' | 'en'
  readonly draft: string
  readonly setDraft: (draft: string) => void
}

function Microphone({ language, texts, draft, setDraft }: MicrophoneProps) {
  const [listening, setListening] = useState<{ stop: () => void }>()
  const label = listening === undefined ? texts.speak : texts.listening
  const toggle = () => {
    if (listening !== undefined) return listening.stop()
    const before = draft === '' ? '' : `${draft} `
    setListening(listen(language, (words) => setDraft(before + words), () => setListening(undefined)))
  }
  return <button type="button" class="control microphone" aria-pressed={listening !== undefined} aria-label={label} title={label} onClick={toggle}><Icon name="microphone" /></button>
}
