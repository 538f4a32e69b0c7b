/** The strings of the chosen language. */
import type { WidgetSettings } from './host.ts'
import { EN } from './text.en.ts'
import { VI, type Texts } from './text.vi.ts'

export type { Texts }

export function textsFor(language: WidgetSettings['language']): Texts {
  return language === 'en' ? EN : VI
}
