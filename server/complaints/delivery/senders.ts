/** How a message leaves: e-mail over SMTP, or a signed webhook. A sender returns the receiver's receipt or throws; only a receipt counts as accepted. */
import { createHmac } from 'node:crypto'
import type { Transporter } from 'nodemailer'
import { z } from 'zod'
import type { Mail } from './mail.ts'
import type { OfficeMessage } from './payload.ts'

/** Where the letters of an office go; an office without a target is served by the resident's own hand. */
export const DeliveryTarget = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), address: z.email() }),
  z.object({ channel: z.literal('webhook'), url: z.url({ protocol: /^https?$/u }), secret: z.string().min(16) }),
  /** Officers open it at /ban-tiep-nhan. */
  z.object({ channel: z.literal('desk') }),
])
export type DeliveryTarget = z.infer<typeof DeliveryTarget>
/** By office id. */
export const DeliveryTargets = z.record(z.string(), DeliveryTarget)

export interface Sender {
  mail(address: string, mail: Mail): Promise<string>
  post(target: Extract<DeliveryTarget, { channel: 'webhook' }>, message: OfficeMessage): Promise<string>
}

/** Refused for good: trying again would not help, someone has to look. */
export class RefusedForGood extends Error {}

const TIMEOUT_MS = 20_000
/** SMTP replies that mean "no such mailbox" (RFC 5321, 4.2.3). */
const NO_MAILBOX = [550, 551, 553]

export function createSender(smtp: { readonly transporter: Pick<Transporter, 'sendMail'>; readonly from: string } | undefined, fetching: typeof fetch = fetch): Sender {
  return {
    async mail(address, mail) {
      if (smtp === undefined) throw new Error('no SMTP server is set up')
      try {
        const info = (await smtp.transporter.sendMail({ from: smtp.from, to: address, ...mail, attachments: mail.attachments.map((attachment) => ({ ...attachment })) })) as { accepted?: unknown[]; response?: string }
        if ((info.accepted ?? []).length === 0) throw new Error(`not accepted: ${info.response ?? ''}`)
        return info.response ?? 'accepted'
      } catch (fault) {
        const code = typeof fault === 'object' && fault !== null && 'responseCode' in fault ? fault.responseCode : undefined
        throw typeof code === 'number' && NO_MAILBOX.includes(code) ? new RefusedForGood(fault instanceof Error ? fault.message : String(code), { cause: fault }) : fault
      }
    },
    post: (target, message) => postSigned(target, message, fetching),
  }
}

/** `X-Signature: sha256=<hex>` is the HMAC of "<timestamp>.<body>" with the office's secret. */
async function postSigned(target: Extract<DeliveryTarget, { channel: 'webhook' }>, message: OfficeMessage, fetching: typeof fetch): Promise<string> {
  const body = JSON.stringify(message)
  const timestamp = String(Date.now())
  const response = await fetching(target.url, {
    method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': message.idempotencyKey, 'X-Timestamp': timestamp, 'X-Signature': `sha256=${signatureOf(target.secret, timestamp, body)}` },
  })
  if (!response.ok) throw new Error(`the office answered ${response.status}`)
  return (await response.text()).slice(0, 200) || `HTTP ${response.status}`
}

export function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}
