/** Prints one answer, not the host page: text goes into an empty frame of its own, which takes the page's CSP and needs no script. */

const PRINT_CSS = `body{font:12pt/1.5 'Noto Serif','Times New Roman',serif;color:#000;margin:18mm}h1{font-size:14pt;margin:0 0 6mm}p{margin:0 0 2mm;white-space:pre-wrap;overflow-wrap:anywhere}`

export function printText(title: string, text: string, root: ShadowRoot): void {
  const frame = document.createElement('iframe')
  frame.className = 'off-screen'
  frame.title = title
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  root.append(frame)
  const view = frame.contentWindow
  const page = frame.contentDocument
  if (view === null || page === null) return
  const heading = page.createElement('h1')
  heading.textContent = title
  page.body.append(heading, ...text.split('\n').map((line) => Object.assign(page.createElement('p'), { textContent: line })))
  // A sheet can only be adopted by the document that made it.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet()
  sheet.replaceSync(PRINT_CSS)
  page.adoptedStyleSheets = [sheet]
  page.title = title
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()))
  view.print()
}
