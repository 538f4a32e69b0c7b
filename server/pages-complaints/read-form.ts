/** What was typed → a form, or what is wrong with it, field by field, in the resident's words. Nothing is guessed: an unclear place is asked about. */
import { placeByCode, placeLabel, resolvePlace, type Place } from '../../corpus/places.ts'
import { readAmounts } from '../../corpus/text/money.ts'
import { ComplaintForm, type FieldName } from '../complaints/complaint.ts'
import type { FieldSpec } from './fields.ts'
import { shownValue } from './show-value.ts'

/** Values as they come from an HTML form: one text, or several for a group of ticks. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export interface FieldFault {
  readonly message: string
  /** What was meant, to choose from. */
  readonly options: readonly string[]
}
export type FieldFaults = Partial<Record<FieldName, FieldFault>>

export interface ReadForm {
  readonly form: ComplaintForm
  readonly faults: FieldFaults
}

/** @param base fields that the page does not show (sector, conduct, matter) and that stay as they were. */
export function readForm(typed: Typed, base: ComplaintForm, specs: readonly FieldSpec[]): ReadForm {
  const shown = new Set<string>(specs.map(({ name }) => name))
  const values: Record<string, unknown> = Object.fromEntries(Object.entries(base).filter(([name]) => !shown.has(name)))
  const faults: FieldFaults = {}
  for (const spec of specs) {
    const given = typed[spec.name]
    // A place that nobody touched stays the one it was: its name alone may fit two.
    const isUntouched = spec.kind === 'place' && base[spec.name] !== undefined && given === shownValue(spec, base)
    const read = isUntouched ? { value: base[spec.name] } : readField(spec, given)
    if (read.fault !== undefined) faults[spec.name] = read.fault
    else if (read.value !== undefined) keep(spec, read.value)
  }
  return { form: ComplaintForm.parse(values), faults }

  /** The schema has the last word on length and range. */
  function keep(spec: FieldSpec, value: unknown): void {
    const checked = ComplaintForm.shape[spec.name].safeParse(value)
    if (checked.success) values[spec.name] = checked.data
    else faults[spec.name] = fault(WRONG[spec.kind])
  }
}

interface Field {
  readonly value?: unknown
  readonly fault?: FieldFault
}

const fault = (message: string, options: readonly string[] = []): FieldFault => ({ message, options })

const WRONG: Readonly<Record<FieldSpec['kind'], string>> = {
  line: 'Nội dung chưa đúng hoặc quá dài.', text: 'Nội dung quá dài. Hãy rút gọn.', lines: 'Nhiều nhất 30 dòng, mỗi dòng ngắn thôi.', day: 'Ngày chưa đúng. Viết như 24/11/2026.',
  money: 'Số tiền chưa đúng. Viết như 1.890.000 hoặc 1tr890.', number: 'Hãy nhập một số.', place: 'Chưa tìm thấy nơi này. Viết như: phường Bắc Kạn, Thái Nguyên.', choice: 'Hãy chọn một mục.', choices: 'Hãy chọn trong danh sách.', 'yes-no': 'Hãy chọn một mục.',
}

function readField(spec: FieldSpec, given: Typed[string]): Field {
  const texts = (given === undefined ? [] : typeof given === 'string' ? [given] : given).map((text) => text.normalize('NFC').trim()).filter((text) => text !== '')
  const [text] = texts
  if (text === undefined) return {}
  switch (spec.kind) {
    case 'line':
    case 'text':
    case 'choice':
      return { value: text }
    case 'choices':
      return { value: texts }
    case 'lines':
      return { value: text.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '') }
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text === 'yes' } : { fault: fault(WRONG['yes-no']) }
    case 'number':
      return /^\d{1,9}$/u.test(text) ? { value: Number(text) } : { fault: fault(WRONG.number) }
    case 'day':
      return readDay(text)
    case 'money':
      return readMoney(text)
    case 'place':
      return readPlace(text)
  }
}

/** What a date field sends, or what people type where there is none: 24/11/2026, 24-11-2026. */
function readDay(text: string): Field {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text)
  return { value: typed === null ? text : `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` }
}

/** A bare number is đồng. */
function readMoney(text: string): Field {
  const [amount] = readAmounts(/^[\d.,\s]+$/u.test(text) ? `${text.replace(/[.,\s]/gu, '')}đ` : text)
  return amount === undefined ? { fault: fault(WRONG.money) } : { value: amount.value }
}

const CODE = /\(mã (\d{5})\)$/u

function readPlace(text: string): Field {
  const code = CODE.exec(text)?.[1]
  const place = code === undefined ? resolvePlace(text) : placeByCode('ward', code)
  if (place === undefined) return { fault: fault(WRONG.place) }
  if (!('options' in place)) return { value: place.slug }
  if (place.options.length === 0) return { fault: fault(`"${text}" là tên cũ mà dữ liệu chưa nói nay thuộc đâu. Hãy ghi tên xã, phường hiện nay.`) }
  return { fault: fault(`Có nhiều nơi tên "${text}". Bạn ở nơi nào?`, distinctLabels(place.options.slice(0, 8))) }
}

/** Two communes of one name in one province are told apart by their code. */
function distinctLabels(places: readonly Place[]): string[] {
  const labels = places.map(placeLabel)
  return places.map((place, i) => (labels.filter((label) => label === labels[i]).length > 1 ? `${labels[i]} (mã ${place.code})` : (labels[i] ?? '')))
}
