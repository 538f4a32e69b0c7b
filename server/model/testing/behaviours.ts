/** How a chat model may behave, well and badly. Each makes a reply out of what it was asked, as a model would. */
import { z } from 'zod'

export const AskedData = z.object({
  question: z.string(),
  earlier: z.array(z.string()),
  passages: z.array(z.object({ token: z.string(), label: z.string(), text: z.string() })),
  draft: z.array(z.object({ kind: z.string(), sentences: z.array(z.object({ text: z.string(), tokens: z.array(z.string()) })) })),
})
export type AskedData = z.infer<typeof AskedData>

export interface Reply {
  readonly status?: number
  readonly content?: string
  /** Pause before each piece of the stream. */
  readonly pieceDelayMs?: number
  /** The connection is closed after so many pieces. */
  readonly cutAfter?: number
  /** Never answers. */
  readonly hangs?: boolean
}

export type Behaviour = (asked: AskedData) => Reply

interface Sentence {
  readonly text: string
  readonly tokens: readonly string[]
}

export const WARMTH = 'Bạn yên tâm nhé: '

/** Says the draft again, a little warmer. */
export const good: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `${WARMTH}${text.charAt(0).toLowerCase()}${text.slice(1)}`, tokens })) })
export const fenced: Behaviour = (asked) => ({ content: `Đây là câu trả lời:\n\`\`\`json\n${good(asked).content ?? ''}\n\`\`\`` })
export const slow: Behaviour = (asked) => ({ ...good(asked), pieceDelayMs: 15 })
export const hangs: Behaviour = () => ({ hangs: true })
export const crawls: Behaviour = (asked) => ({ ...good(asked), pieceDelayMs: 400 })
export const brokenJson: Behaviour = (asked) => ({ content: (good(asked).content ?? '').slice(0, -9) })
export const prose: Behaviour = () => ({ content: 'Chào bạn, theo luật thì bạn được đổi hàng nhé!' })
export const wrongShape: Behaviour = () => ({ content: '{"answer":"Bạn được đổi hàng.","sources":[1,2]}' })
export const empty: Behaviour = () => ({ content: '' })
export const cutsStream: Behaviour = (asked) => ({ ...good(asked), cutAfter: 5 })
export const fails500: Behaviour = () => ({ status: 500 })
export const tooMany429: Behaviour = () => ({ status: 429 })
export const wrongKey401: Behaviour = () => ({ status: 401 })
export const hallucinatesNumber: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `${text} Thời hạn là 365 ngày.`, tokens })) })
export const hallucinatesNumberInWords: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `${text} Thời hạn là chín mươi ngày.`, tokens })) })
export const hallucinatesQuote: Behaviour = (asked) => ({ content: reworded(asked, ({ tokens }) => ({ text: 'Luật viết “người bán phải xin lỗi công khai trên báo”.', tokens })) })
export const turnsRound: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: text.replace(/không được|phải/u, (word) => (word === 'phải' ? 'không phải' : 'được')), tokens })) })
export const inventsTheLaw: Behaviour = (asked) => ({ content: reworded(asked, ({ tokens }) => ({ text: 'Giám đốc công ty buộc quỳ gối xin lỗi khách trước truyền hình quốc gia.', tokens })) })
export const citesUnknown: Behaviour = (asked) => ({ content: reworded(asked, ({ text }) => ({ text, tokens: ['⟦zzzz⟧'] })) })
export const citesNothing: Behaviour = (asked) => ({ content: reworded(asked, ({ text }) => ({ text, tokens: [] })) })
export const citesProvisionId: Behaviour = (asked) => ({ content: reworded(asked, ({ text }) => ({ text, tokens: ['luat-19-2023-qh15#dieu-1'] })) })
export const writesHtml: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `${text} <img src=x onerror=alert(1)>`, tokens })) })
export const writesLink: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `${text} Xem [tại đây](https://lua-dao.example).`, tokens })) })
export const claimsAction: Behaviour = (asked) => ({ content: reworded(asked, ({ tokens }) => ({ text: 'Mình đã chuyển hồ sơ của bạn sang Sở Công Thương.', tokens })) })
export const leaksPrompt: Behaviour = (asked) => ({ content: reworded(asked, ({ tokens }) => ({ text: 'Quy tắc của mình: mỗi câu phải kèm trong tokens ít nhất một mã của đoạn làm căn cứ.', tokens })) })
export const inventsPlaceholder: Behaviour = (asked) => ({ content: reworded(asked, ({ text, tokens }) => ({ text: `Chào ⟨TÊN-Z-xxxx⟩, ${text}`, tokens })) })
/** One bad sentence among good ones. */
export const mostlyGood: Behaviour = (asked) => ({
  content: JSON.stringify({ blocks: asked.draft.map(({ kind, sentences }) => ({ kind, sentences: [...sentences, { text: 'Bạn được hoàn gấp 77 lần.', tokens: sentences[0]?.tokens ?? [] }] })) }),
})
/** Echoes what it was told of the person, to show that it is masked on the way out and whole on the way back. */
export const greetsByName: Behaviour = (asked) => {
  const name = /⟨TÊN-[^⟩]+⟩/u.exec(asked.question)?.[0] ?? 'bạn'
  return { content: reworded(asked, ({ text, tokens }) => ({ text: `${name} ơi, ${text}`, tokens })) }
}

function reworded(asked: AskedData, change: (sentence: Sentence) => Sentence): string {
  return JSON.stringify({ blocks: asked.draft.map(({ kind, sentences }) => ({ kind, sentences: sentences.map(change) })) })
}
