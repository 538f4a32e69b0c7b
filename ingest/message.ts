/** Located messages, after the manner of vfile-message: what was noticed, where, by which rule. Ingest never throws over a text. */

export interface Message {
  readonly severity: 'error' | 'warning' | 'info'
  readonly file: string
  /** Line in the source, counted from 1; absent when the message is about the whole file. */
  readonly line?: number | undefined
  /** Short kebab-case name of the rule that speaks. */
  readonly rule: string
  /** What is wrong and what to do, in Vietnamese: operators read it. */
  readonly text: string
}

export function formatMessage(message: Message): string {
  const where = message.line === undefined ? message.file : `${message.file}:${message.line}`
  return `${where}  ${SEVERITY[message.severity]}  ${message.text}  [${message.rule}]`
}

const SEVERITY = { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' } as const
