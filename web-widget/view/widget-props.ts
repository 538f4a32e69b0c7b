/** What every part of the view is given. */
import type { Controller } from '../controller.ts'
import type { WidgetSettings } from '../host.ts'
import type { State } from '../state.ts'
import type { Texts } from '../text.ts'

export interface WidgetProps {
  readonly state: State
  readonly texts: Texts
  readonly settings: WidgetSettings
  readonly controller: Controller
  readonly root: ShadowRoot
  /** Absent in a page where the widget cannot be closed. */
  readonly close: (() => void) | undefined
}
