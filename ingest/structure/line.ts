/** A source line and what it may be. Labelling looks at one line only; whether a number is in its place is the builder's business. */

export type LineKind =
  | 'blank' | 'title' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'roman' | 'item'
  | 'bullet' | 'footnote' | 'omission' | 'annex' | 'row' | 'row-header' | 'recipients' | 'signature' | 'comment' | 'text'

export interface LabelledLine {
  readonly kind: LineKind
  readonly line: number
  /** The line without Markdown decoration. */
  readonly content: string
  /** "Điều 31.", "a)", "1.2." as it stands; empty where there is no number. */
  readonly marker: string
  /** "31", "a", "1.2", "I". */
  readonly label: string
  /** What follows the marker. */
  readonly rest: string
  /** Number of # signs; 0 outside Markdown headings. */
  readonly heading: number
  readonly cells?: readonly string[]
}
