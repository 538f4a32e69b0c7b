/** <tu-van-widget>: a shadow root with the launcher. The app chunk is fetched on first use and mounts into the same root. */
import type { AppModule, WidgetApp, WidgetEventName, WidgetEvents, WidgetSettings } from '../host.ts'
import launcherCss from './launcher.css?inline'
import { addStyles } from './add-styles.ts'
import { LOADER_TEXT } from './text.ts'

const SVG = 'http://www.w3.org/2000/svg'
const BUBBLE = 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l1.9-5.5A8.4 8.4 0 1 1 21 11.5ZM9.2 9.4a2.8 2.8 0 1 1 4 2.5c-.8.4-1.2.9-1.2 1.7M12 16.2v.1'

export class TuVanWidget extends HTMLElement {
  private readonly shadow = this.attachShadow({ mode: 'open' })
  private readonly button = document.createElement('button')
  private readonly note = document.createElement('p')
  private settings: WidgetSettings | undefined
  private app: Promise<WidgetApp> | undefined
  private fetching: Promise<AppModule> | undefined

  /** Called once by the loader; draws the launcher, or opens at once when the widget is part of the page. */
  start(settings: WidgetSettings, load: () => Promise<AppModule>): void {
    this.settings = settings
    this.load = load
    Object.assign(this.dataset, { mode: settings.mode, position: settings.position, theme: settings.theme })
    this.lang = settings.language
    addStyles(this.shadow, launcherCss, settings.nonce)
    this.drawLauncher(settings)
    if (settings.mode === 'inline') this.openWhenSeen()
  }

  open = (): Promise<void> => this.with((app) => app.open())
  ask = (question: string): Promise<void> => this.with((app) => app.ask(question))
  /** Closing what was never opened loads nothing. */
  close = async (): Promise<void> => (await this.app)?.close()

  private load: () => Promise<AppModule> = () => Promise.reject(new Error('[tu-van-widget] not started'))

  private async with(use: (app: WidgetApp) => void): Promise<void> {
    this.setBusy(true)
    try {
      this.app ??= this.fetchApp().then((module) => module.mount({ root: this.shadow, settings: this.required(), emit: this.emit, addStyles: (css) => addStyles(this.shadow, css, this.required().nonce) }))
      use(await this.app)
      if (this.required().mode === 'inline') this.button.hidden = true
      this.note.hidden = true
    } catch {
      this.app = this.fetching = undefined
      this.showFailure()
    } finally {
      this.setBusy(false)
    }
  }

  private fetchApp(): Promise<AppModule> {
    this.fetching ??= this.load()
    return this.fetching
  }

  private required(): WidgetSettings {
    if (this.settings === undefined) throw new Error('[tu-van-widget] not started')
    return this.settings
  }

  private emit = <Name extends WidgetEventName>(name: Name, detail: WidgetEvents[Name]): void => {
    this.dispatchEvent(new CustomEvent(`tu-van-${name}`, { detail }))
  }

  private drawLauncher(settings: WidgetSettings): void {
    const text = LOADER_TEXT[settings.language]
    const icon = document.createElementNS(SVG, 'svg')
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', BUBBLE)
    icon.setAttribute('viewBox', '0 0 24 24')
    icon.setAttribute('aria-hidden', 'true')
    icon.append(path)
    this.button.className = 'launcher'
    this.button.type = 'button'
    this.button.title = text.label
    this.button.setAttribute('aria-haspopup', 'dialog')
    this.button.append(icon, text.launcher)
    this.button.addEventListener('click', () => void this.open())
    // The press is the first use; the release comes a tenth of a second later. A failure is told by the click.
    this.button.addEventListener('pointerdown', () => void this.fetchApp().catch(() => undefined), { passive: true })
    this.note.className = 'note'
    this.note.hidden = true
    this.note.setAttribute('role', 'status')
    this.shadow.append(this.button, this.note)
  }

  private setBusy(busy: boolean): void {
    this.button.setAttribute('aria-busy', String(busy))
  }

  private showFailure(): void {
    const { language, server } = this.required()
    const link = document.createElement('a')
    link.href = `${server}/`
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = LOADER_TEXT[language].page
    this.note.replaceChildren(`${LOADER_TEXT[language].failed} `, link, '.')
    this.note.hidden = false
  }

  /** An inline widget far down a page costs nothing until it comes near the screen. */
  private openWhenSeen(): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      void this.open()
    }, { rootMargin: '200px' })
    observer.observe(this.button)
  }
}
