/** What may stand in a log: personal data of a text replaced by what it was. Amounts, decree numbers and the hotline stay. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu, '[email]'],
  [/(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/gu, '[điện thoại]'],
  [/(?<!\d)\d{12}(?!\d)/gu, '[căn cước]'],
  [/(?<![\d.,])\d{8,19}(?![\d.,])/gu, '[số tài khoản]'],
]

export function mask(text: string): string {
  return RULES.reduce((masked, [pattern, label]) => masked.replace(pattern, label), text)
}
