/** Copies text; pages without https have no clipboard API, so a selected text area stands in. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelection(text, root)
  }
}

function copySelection(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'off-screen'
  area.readOnly = true
  root.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
