/** What the loader and the app chunk agree on. Types only: the loader must not pull any of the app into itself. */

/** All a host page may choose: place, language and looks. Nothing here reaches a prompt or a limit. */
export interface WidgetSettings {
  /** Origin that serves the widget, the socket and the pages. */
  readonly server: string
  readonly locality: string | undefined
  readonly language: 'vi' | 'en'
  readonly position: 'right' | 'left'
  readonly mode: 'launcher' | 'inline'
  readonly theme: 'auto' | 'light' | 'dark'
  /** Nonce of the script tag, for hosts whose policy asks for one. */
  readonly nonce: string
}

export interface WidgetEvents {
  open: undefined
  close: undefined
  question: { readonly question: string }
  answer: { readonly outcome: string }
}
export type WidgetEventName = keyof WidgetEvents

export interface WidgetHost {
  readonly root: ShadowRoot
  readonly settings: WidgetSettings
  /** Adds a style sheet to the shadow root in the way the browser and the page's policy allow. */
  readonly addStyles: (css: string) => void
  readonly emit: <Name extends WidgetEventName>(name: Name, detail: WidgetEvents[Name]) => void
}

export interface WidgetApp {
  readonly open: () => void
  readonly close: () => void
  readonly ask: (question: string) => void
}

/** The app chunk's one export. */
export interface AppModule {
  readonly mount: (host: WidgetHost) => WidgetApp
}
