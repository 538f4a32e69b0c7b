/** Settings from the script tag's data-* attributes; anything unknown falls back to the default. */
import type { WidgetSettings } from '../host.ts'

/** `document.currentScript` is set for a classic script, async or not; a tag manager that clones the script leaves only the tag. */
export function findScript(): HTMLScriptElement | null {
  const current = document.currentScript
  return current instanceof HTMLScriptElement ? current : document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')
}

export function readSettings(script: HTMLScriptElement): WidgetSettings {
  const { locality, lang, position, mode, theme } = script.dataset
  return {
    server: new URL(script.src, location.href).origin,
    locality: locality?.slice(0, 200),
    language: lang === 'en' ? 'en' : 'vi',
    position: position === 'left' ? 'left' : 'right',
    mode: mode === 'inline' ? 'inline' : 'launcher',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    nonce: script.nonce ?? '',
  }
}

/** Where an inline widget goes: `data-target`, else right after the script. */
export function place(element: HTMLElement, script: HTMLScriptElement, mode: WidgetSettings['mode']): void {
  if (mode === 'launcher') return void document.body.append(element)
  const target = script.dataset['target'] === undefined ? null : document.querySelector(script.dataset['target'])
  if (target === null) script.after(element)
  else target.append(element)
}
