/** What every reader gives: the text of a file as lines, tables as tab-separated cells, nothing interpreted yet. */

export type SourceFormat = 'markdown' | 'text' | 'html' | 'docx' | 'pdf' | 'doc'

export interface SourceText {
  /** Name for messages, relative to the source folder. */
  readonly file: string
  readonly format: SourceFormat
  /** YAML front matter of a Markdown file, parsed but not yet checked. */
  readonly frontMatter?: unknown
  /** Lines in NFC; `lines[0]` is line `firstLine` of the file. */
  readonly lines: readonly string[]
  readonly firstLine: number
}

/** A file that cannot be read as text. `reason` tells an operator, in Vietnamese, what to do. */
export class UnreadableSourceError extends Error {
  readonly reason: string
  constructor(file: string, reason: string, cause?: unknown) {
    super(`[reader] ${file}: ${reason}`, { cause })
    this.reason = reason
  }
}

/** NFC, ordinary spaces for the invisible and the unbreakable, line feeds for every line ending. */
export function toLines(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gu, '')
    .split('\n')
}
