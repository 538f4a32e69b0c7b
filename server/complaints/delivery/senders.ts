/** How a letter leaves: e-mail over SMTP, or a signed webhook. A sender returns the receiver's receipt or throws; only a receipt counts as accepted. */
import { createHmac } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import type { DeliveryPayload } from './payload.ts'

/** Where the letters of an office go; an office without one is served by download. */
export const DeliveryTarget = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), address: z.email() }),
  z.object({ channel: z.literal('webhook'), url: z.url({ protocol: /^https?$/u }), secret: z.string().min(16) }),
])
export type DeliveryTarget = z.infer<typeof DeliveryTarget>
/** By office id. */
export const DeliveryTargets = z.record(z.string(), DeliveryTarget)

export interface Attachment {
  readonly filename: string
  readonly content: Buffer
  readonly contentType: string
}

export type Send = (target: DeliveryTarget, payload: DeliveryPayload, attachments: readonly Attachment[]) => Promise<string>

const TIMEOUT_MS = 20_000

export function createSend(smtp: { readonly transporter: Pick<Transporter, 'sendMail'>; readonly from: string } | undefined, fetching: typeof fetch = fetch): Send {
  return async (target, payload, attachments) => {
    if (target.channel === 'webhook') return postSigned(target, payload, fetching)
    if (smtp === undefined) throw new Error('no SMTP server is set up')
    const info = (await smtp.transporter.sendMail({
      from: smtp.from, to: target.address,
      // The same for every attempt, so that a mail server or a desk sees a second copy for what it is.
      messageId: `<${payload.idempotencyKey.replace(/[^A-Za-z0-9-]/gu, '.')}@consumer-complaint>`,
      subject: `[${payload.code}] Hồ sơ người tiêu dùng gửi ${payload.office.name}`.replace(/[\r\n]+/gu, ' '),
      text: `Kính gửi ${payload.office.name},\n\nHệ thống chuyển hồ sơ ${payload.code}. Đơn và dữ liệu kèm theo thư này.\nCăn cứ nơi nhận: ${payload.rule.why}\n`,
      attachments: [...attachments.map((attachment) => ({ ...attachment })), { filename: `${payload.code}.json`, content: Buffer.from(JSON.stringify(payload, null, 2)), contentType: 'application/json' }],
    })) as { accepted?: unknown[]; response?: string }
    if ((info.accepted ?? []).length === 0) throw new Error(`not accepted: ${info.response ?? ''}`)
    return info.response ?? 'accepted'
  }
}

/** `X-Signature: sha256=<hex>` is the HMAC of "<timestamp>.<body>" with the office's secret. */
async function postSigned(target: Extract<DeliveryTarget, { channel: 'webhook' }>, payload: DeliveryPayload, fetching: typeof fetch): Promise<string> {
  const body = JSON.stringify(payload)
  const timestamp = String(Date.now())
  const response = await fetching(target.url, {
    method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': payload.idempotencyKey, 'X-Timestamp': timestamp, 'X-Signature': `sha256=${signatureOf(target.secret, timestamp, body)}` },
  })
  if (!response.ok) throw new Error(`the office answered ${response.status}`)
  return (await response.text()).slice(0, 200) || `HTTP ${response.status}`
}

export function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}
