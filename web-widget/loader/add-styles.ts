/**
 * Adds a style sheet made by code: it passes a strict CSP, which would block an inline `<style>`. Browsers without constructable sheets
 * (iOS 15) get a `<style>` with the script's nonce.
 */
export function addStyles(root: ShadowRoot, css: string, nonce: string): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return
  }
  const style = document.createElement('style')
  style.nonce = nonce
  style.textContent = css
  ;(root as ShadowRoot).append(style)
}
