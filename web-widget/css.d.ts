/** A style sheet as text, for `CSSStyleSheet.replaceSync`: inserted by code, it needs no inline style and passes a strict CSP. */
declare module '*.css?inline' {
  const css: string
  export default css
}
