/** The app chunk: mounts the conversation into the element's shadow root and gives the loader its three verbs. */
import { render } from 'preact'
import { createController } from './controller.ts'
import type { WidgetApp, WidgetHost } from './host.ts'
import baseCss from './styles/base.css?inline'
import answerCss from './styles/answer.css?inline'
import { textsFor } from './text.ts'
import { Panel } from './view/panel.tsx'

/** Where a panel beside the page would leave too little of either, it takes the whole screen, and the page behind is inert. */
const SMALL_SCREEN = '(max-width: 560px), (max-height: 480px)'

export function mount(host: WidgetHost): WidgetApp {
  const { root, settings, emit } = host
  const texts = textsFor(settings.language)
  const container = document.createElement('div')
  root.append(container)
  host.addStyles(baseCss + answerCss)
  const controller = createController(host, texts, draw)
  const isInline = settings.mode === 'inline'

  function draw(): void {
    render(<Panel state={controller.state()} texts={texts} settings={settings} controller={controller} root={root} close={isInline ? undefined : close} />, container)
  }

  function open(): void {
    draw()
    controller.start()
    const dialog = root.querySelector('dialog')
    if (dialog === null || dialog.open) return
    if (matchMedia(SMALL_SCREEN).matches) dialog.showModal()
    else dialog.show()
    showLauncher(false)
    root.querySelector('textarea')?.focus()
    emit('open', undefined)
  }

  function close(): void {
    const dialog = root.querySelector('dialog')
    if (dialog?.open !== true) return
    dialog.close()
    showLauncher(true)
    root.querySelector<HTMLElement>('.launcher')?.focus()
    emit('close', undefined)
  }

  function showLauncher(visible: boolean): void {
    const launcher = root.querySelector<HTMLElement>('.launcher')
    if (launcher !== null) launcher.hidden = !visible
  }

  return {
    open,
    close: isInline ? () => undefined : close,
    ask(question) {
      open()
      controller.ask(question)
    },
  }
}
