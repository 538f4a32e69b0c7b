/** HTML by tagged template: every value is escaped unless it is HTML made here. There is no way to mark a string as safe. */

export class Html {
  private readonly text: string
  private constructor(text: string) {
    this.text = text
  }
  static build(strings: TemplateStringsArray, values: readonly HtmlValue[]): Html {
    return new Html(strings.reduce((text, part, index) => text + render(values[index - 1]) + part))
  }
  toString(): string {
    return this.text
  }
}

export type HtmlValue = string | number | Html | undefined | null | false | readonly HtmlValue[]

export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.build(strings, values)
}

function render(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(render).join('')
  return escape(String(value))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '')
}
