/** Cases for the national database, as CSV, JSON and XLSX: one documented row per case, nothing that says who complains. */
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { z } from 'zod'
import { placeBySlug } from '../../corpus/places.ts'
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import { FilingState, type Complaint, type Filing } from './complaint.ts'
import { STATE_LABELS } from './states.ts'
import { caseFor } from './unnamed.ts'
import { vietnamDay } from './vietnam-day.ts'

/** Columns in order, with what each means: the schema that goes with the file. */
export const EXPORT_COLUMNS = {
  code: 'Mã hồ sơ',
  kind: 'Loại đơn',
  state: 'Tình trạng',
  createdOn: 'Ngày lập',
  confirmedOn: 'Ngày xác nhận',
  province: 'Tỉnh, thành phố nơi người tiêu dùng sống',
  ward: 'Xã, phường nơi người tiêu dùng sống',
  sector: 'Lĩnh vực (mã trong corpus/taxonomy.yaml)',
  conduct: 'Hành vi (mã trong corpus/taxonomy.yaml)',
  trader: 'Bên kinh doanh',
  platform: 'Nền tảng',
  isOnline: 'Mua qua mạng (1/0)',
  transactionValue: 'Giá trị giao dịch (đồng)',
  disputedAmount: 'Số tiền tranh chấp (đồng)',
  damageAmount: 'Thiệt hại (đồng)',
  vulnerable: 'Nhóm dễ bị tổn thương',
  harmedCount: 'Số người bị thiệt hại',
  groupCode: 'Mã hồ sơ nhóm',
  office: 'Nơi nhận',
  rule: 'Quy tắc tuyến',
  evidence: 'Số tệp bằng chứng',
} as const
export type ExportRow = Readonly<Record<keyof typeof EXPORT_COLUMNS, string | number>>

/** One row a letter. @param letter the main one when not said otherwise. */
export function exportRow(complaint: Complaint, letter: Filing | undefined = complaint.filings[0]): ExportRow {
  const main = letter
  // An unnamed report says no ward and no group of people either, also where another letter of the case is named.
  const { code, state, createdAt, confirmedAt, form, evidence, groupCode } = letter === undefined ? complaint : caseFor(letter.kind, complaint)
  const place = form.residence === undefined ? undefined : placeBySlug(form.residence)
  return {
    code, kind: main === undefined ? '' : KIND_LABELS[main.kind], state: STATE_LABELS[main !== undefined && FilingState.safeParse(state).success ? main.state : state], createdOn: vietnamDay(new Date(createdAt)), confirmedOn: confirmedAt === null ? '' : vietnamDay(new Date(confirmedAt)),
    province: place?.provinceName ?? '', ward: place?.kind === 'ward' ? place.name : '', sector: form.sector ?? '', conduct: form.conduct ?? '', trader: form.traderName ?? '', platform: form.traderPlatform ?? '',
    isOnline: form.isOnline === undefined ? '' : form.isOnline ? 1 : 0, transactionValue: form.transactionValue ?? '', disputedAmount: form.disputedAmount ?? '', damageAmount: form.damageAmount ?? '',
    vulnerable: (form.vulnerableGroups ?? []).join(' '), harmedCount: form.harmedCount ?? 1, groupCode: groupCode ?? '', office: main?.officeName ?? '', rule: main?.ruleId ?? '', evidence: evidence.length,
  }
}

const Cells = z.object(Object.fromEntries(Object.entries(EXPORT_COLUMNS).map(([name, meaning]) => [name, z.union([z.string(), z.number()]).describe(meaning)])))

/** Schema of the JSON export. */
export const ExportFile = z.object({ schema: z.literal('consumer-complaints-export/1'), columns: z.record(z.string(), z.string()), rows: z.array(Cells) })

export function toJson(rows: readonly ExportRow[]): string {
  return JSON.stringify({ schema: 'consumer-complaints-export/1', columns: EXPORT_COLUMNS, rows }, null, 2)
}

export const EXPORT_FORMATS = ['csv', 'json', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export async function writeExport(rows: readonly ExportRow[], format: ExportFormat): Promise<Buffer> {
  return format === 'xlsx' ? toXlsx(rows) : Buffer.from(format === 'csv' ? toCsv(rows) : toJson(rows))
}

/** With a byte-order mark, or Excel reads Vietnamese wrongly; a cell that begins like a formula is kept from being one, also where a Vietnamese Excel splits at the semicolon. */
export function toCsv(rows: readonly ExportRow[]): string {
  return `\ufeff${stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, harmless(value)]))), { header: true, columns: Object.entries(EXPORT_COLUMNS).map(([key, header]) => ({ key, header })) })}`
}

export async function toXlsx(rows: readonly ExportRow[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Hồ sơ')
  sheet.columns = Object.entries(EXPORT_COLUMNS).map(([key, header]) => ({ key, header, width: 22 }))
  sheet.addRows(rows.map((row) => ({ ...row })))
  return Buffer.from(await book.xlsx.writeBuffer())
}

function harmless(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/(^|[;\t\r\n]\s*)(?=[=+\-@\t\r＝＋－＠])/gu, "$1'") : value
}
