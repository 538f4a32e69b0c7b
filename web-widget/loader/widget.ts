/** Entry of widget.js: one element, one global `TuVan`, and no work before first use. */
import type { AppModule, WidgetEventName, WidgetEvents } from '../host.ts'
import { TuVanWidget } from './element.ts'
import { findScript, place, readSettings } from './settings.ts'

export interface TuVanApi {
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
  readonly ask: (question: string) => Promise<void>
  /** Calls `listener` on each event; gives back how to stop. */
  readonly on: <Name extends WidgetEventName>(name: Name, listener: (detail: WidgetEvents[Name]) => void) => () => void
}

/** File name of the app chunk, relative to this script; the build puts it in. */
declare const APP_FILE: string

declare global {
  interface Window { TuVan?: TuVanApi }
}

const script = findScript()
if (script !== null && window.TuVan === undefined) start(script)

function start(script: HTMLScriptElement): void {
  if (customElements.get('tu-van-widget') === undefined) customElements.define('tu-van-widget', TuVanWidget)
  const element = document.createElement('tu-van-widget') as TuVanWidget
  const settings = readSettings(script)
  element.start(settings, () => import(/* @vite-ignore */ new URL(APP_FILE, script.src).href) as Promise<AppModule>)
  window.TuVan = {
    open: element.open,
    close: element.close,
    ask: element.ask,
    on(name, listener) {
      const handle = (event: Event) => listener((event as CustomEvent<WidgetEvents[typeof name]>).detail)
      element.addEventListener(`tu-van-${name}`, handle)
      return () => element.removeEventListener(`tu-van-${name}`, handle)
    },
  }
  if (document.body === null) addEventListener('DOMContentLoaded', () => place(element, script, settings.mode), { once: true })
  else place(element, script, settings.mode)
}
