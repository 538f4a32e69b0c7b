/** Cases for the national database, as CSV, JSON and XLSX: one documented row per case, nothing that says who complains. */
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import { placeBySlug } from '../../corpus/places.ts'
import { KIND_LABELS } from '../../corpus/content/complaint-kind.ts'
import type { Complaint } from './complaint.ts'
import { STATE_LABELS } from './states.ts'

/** Columns in order, with what each means: the schema that goes with the file. */
export const EXPORT_COLUMNS = {
  code: 'Mã hồ sơ',
  kind: 'Loại đơn chính',
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
  office: 'Nơi nhận',
  rule: 'Quy tắc tuyến',
  evidence: 'Số tệp bằng chứng',
} as const
export type ExportRow = Readonly<Record<keyof typeof EXPORT_COLUMNS, string | number>>

export function exportRow({ code, filings, state, createdAt, confirmedAt, form, evidence }: Complaint): ExportRow {
  const [main] = filings
  const place = form.residence === undefined ? undefined : placeBySlug(form.residence)
  return {
    code, kind: main === undefined ? '' : KIND_LABELS[main.kind], state: STATE_LABELS[state], createdOn: createdAt.slice(0, 10), confirmedOn: confirmedAt?.slice(0, 10) ?? '',
    province: place?.provinceName ?? '', ward: place?.kind === 'ward' ? place.name : '', sector: form.sector ?? '', conduct: form.conduct ?? '', trader: form.traderName ?? '', platform: form.traderPlatform ?? '',
    isOnline: form.isOnline === undefined ? '' : form.isOnline ? 1 : 0, transactionValue: form.transactionValue ?? '', disputedAmount: form.disputedAmount ?? '', damageAmount: form.damageAmount ?? '',
    vulnerable: (form.vulnerableGroups ?? []).join(' '), harmedCount: form.harmedCount ?? 1, office: main?.officeName ?? '', rule: main?.ruleId ?? '', evidence: evidence.length,
  }
}

export function toJson(rows: readonly ExportRow[]): string {
  return JSON.stringify({ schema: 'consumer-complaints-export/1', columns: EXPORT_COLUMNS, rows }, null, 2)
}

/** With a byte-order mark, or Excel reads Vietnamese wrongly; a cell that begins like a formula is kept from being one. */
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
  return typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
}
