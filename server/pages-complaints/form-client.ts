/** The complaint pages as a browser without scripts uses them: forms filled, sent, read back. For tests. */
import { STORY } from '../complaints/testing.ts'

export type FormClient = ReturnType<typeof createFormClient>
export type Fields = Readonly<Record<string, string | readonly string[]>>

export function createFormClient(origin: () => string) {
  async function post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const each of typeof value === 'string' ? [value] : value) body.append(name, each)
    return fetch(origin() + path, { method: 'POST', body, headers })
  }

  async function toReview(story = STORY, answers: Fields = {}): Promise<string> {
    const edit = await (await post('/lap-don/soan', { step: 'story', story })).text()
    return (await post('/lap-don/soan', { ...fieldsOf(edit), wants: 'claim', ...answers, anyway: 'yes' })).text()
  }

  async function toReceipt(story = STORY, answers: Fields = {}) {
    const review = await toReview(story, answers)
    const keys = { ...keysOf(review), letters: lettersOf(review) }
    const response = await post('/lap-don/xac-nhan', { ...keys, consent: valueOf(review, 'consent'), truthful: 'yes' })
    const page = await response.text()
    return { status: response.status, page, keys, consent: valueOf(review, 'consent'), code: codeOf(page) }
  }

  return { post, toReview, toReceipt }
}

const TEXT_OF_ENTITY: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
export const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => TEXT_OF_ENTITY[entity] ?? entity)

export const valueOf = (page: string, name: string) => plain(new RegExp(`name="${name}"[^>]*? value="([^"]*)"`, 'u').exec(page)?.[1] ?? '')
export const codeOf = (page: string) => /data-code>([^<]+)</u.exec(page)?.[1] ?? ''
export const keysOf = (review: string) => ({ case: valueOf(review, 'case'), clientId: valueOf(review, 'clientId'), secret: valueOf(review, 'secret') })

/** The letters as the page proposes them. */
export const lettersOf = (review: string) => [...review.matchAll(/<select [^>]*name="letters">(.*?)<\/select>/gsu)].map(([, options = '']) => plain(/value="([^"]*)" selected/u.exec(options)?.[1] ?? ''))

/** Every field as a browser would send it back. */
export function fieldsOf(page: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const [tag] of page.matchAll(/<input [^>]*>/gu)) {
    const name = /name="([^"]*)"/u.exec(tag)?.[1] ?? ''
    const value = plain(/ value="([^"]*)"/u.exec(tag)?.[1] ?? '')
    if (/type="(?:checkbox|radio)"/u.test(tag)) {
      if (tag.includes(' checked')) fields[name] = [...[fields[name] ?? []].flat(), value]
    } else fields[name] = value
  }
  for (const [, name = '', value = ''] of page.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/gu)) fields[name] = plain(value)
  for (const [, name = '', options = ''] of page.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gsu)) fields[name] = plain(/value="([^"]*)" selected/u.exec(options)?.[1] ?? '')
  return fields
}
