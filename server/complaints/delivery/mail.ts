/** Messages of the outbox as e-mails. The Message-ID is the same for every attempt, so that a second copy is seen for what it is. */
import type { OfficeMessage, OperatorAlert, OutboxMessage, ResidentNotice } from './payload.ts'

export interface Attachment {
  readonly filename: string
  readonly content: Buffer
  readonly contentType: string
}

export interface Mail {
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/** What mail servers of offices commonly take, less what base64 adds. */
const MAX_ATTACHED_BYTES = 14 * 1024 * 1024

/** @param files the letter and the evidence, the most needed first. @param site address of this system, when it has one. */
export function officeMail(message: OfficeMessage, files: readonly Attachment[], site: string | undefined): Mail {
  const attached = fitting(files)
  const left = files.length - attached.length
  const lines = [`Kính gửi ${message.office.name},`, '', ...WORDS[message.schema](message), ...(left === 0 ? [] : [`${left} tệp lớn không kèm được trong thư; xem tại bàn tiếp nhận${site === undefined ? '' : `: ${site}/ban-tiep-nhan`}.`])]
  return {
    ...envelope(message, `[${message.code}] ${SUBJECTS[message.schema]} gửi ${message.office.name}`), text: `${lines.join('\n')}\n`,
    attachments: [...attached, { filename: `${message.code}.json`, content: Buffer.from(JSON.stringify(message, null, 2)), contentType: 'application/json' }],
  }
}

export function residentMail({ code, text, ...message }: ResidentNotice, site: string | undefined): Mail {
  const where = site === undefined ? 'trang Tra cứu hồ sơ' : `${site}/tra-cuu/ho-so`
  return {
    ...envelope({ code, ...message }, `Hồ sơ ${code} có tin mới`), attachments: [],
    text: `Chào bạn,\n\n${text}\n\nMở ${where} bằng mã hồ sơ và mã bí mật để xem đầy đủ. Thư này không bao giờ hỏi mã bí mật của bạn. Không muốn nhận nữa, bạn tắt báo tin ngay trong hồ sơ.\n`,
  }
}

export function operatorMail({ code, text, ...message }: OperatorAlert, site: string | undefined): Mail {
  return { ...envelope({ code, ...message }, `[${code}] Cần người xem`), attachments: [], text: `${text}\n${site === undefined ? '' : `\n${site}/ban-tiep-nhan\n`}` }
}

const SUBJECTS: Readonly<Record<OfficeMessage['schema'], string>> = {
  'consumer-complaint/1': 'Hồ sơ người tiêu dùng', 'consumer-complaint-supplement/1': 'Bổ sung bằng chứng', 'consumer-complaint-withdrawal/1': 'Người tiêu dùng rút hồ sơ',
}

const WORDS: { readonly [Schema in OfficeMessage['schema']]: (message: OfficeMessage) => readonly string[] } = {
  'consumer-complaint/1': (message) => [
    `Hệ thống chuyển hồ sơ ${message.code}. Đơn, bằng chứng và dữ liệu kèm theo thư này.`,
    ...(message.schema === 'consumer-complaint/1' ? [`Căn cứ nơi nhận: ${message.rule.why}`, ...(message.groupCode === null ? [] : [`Hồ sơ thuộc nhóm ${message.groupCode}: nhiều người cùng bị thiệt hại.`])] : []),
  ],
  'consumer-complaint-supplement/1': ({ code }) => [`Người gửi hồ sơ ${code} bổ sung bằng chứng, kèm theo thư này.`],
  'consumer-complaint-withdrawal/1': ({ code }) => [`Người gửi hồ sơ ${code} đã rút hồ sơ. Hệ thống xin báo để quý cơ quan biết.`],
}

function envelope({ idempotencyKey }: Pick<OutboxMessage, 'idempotencyKey' | 'code'>, subject: string) {
  return { messageId: `<${idempotencyKey.replace(/[^A-Za-z0-9-]/gu, '.')}@consumer-complaint>`, subject: subject.replace(/[\r\n]+/gu, ' ') }
}

function fitting(files: readonly Attachment[]): Attachment[] {
  let bytes = 0
  return files.filter(({ content }) => bytes + content.length <= MAX_ATTACHED_BYTES && (bytes += content.length) > 0)
}
