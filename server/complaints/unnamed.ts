/**
 * A reporter who stays unnamed: their fields go, and what names them goes out of what they wrote. Only a report can be unnamed:
 * who claims something for themselves must say who they are (Điều 58.2).
 */
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import { findPersonalData } from '../model/personal-data.ts'
import { foldInPlace } from '../model/personal-data/fold-in-place.ts'
import type { Complaint, ComplaintForm, EvidenceItem, FieldName } from './complaint.ts'

/** Fields that say who reports. An order's number leads the trader to the buyer. */
const IDENTIFYING: readonly FieldName[] = [
  'name', 'phone', 'email', 'address', 'residence', 'temporaryResidence', 'age', 'actsFor', 'representedName', 'representedAge', 'representation', 'orderCode', 'vulnerableGroups', 'vulnerableProof', 'noticeByEmail', 'earlierCase', 'groupCode',
]
/** What the person wrote in their own words. */
const WRITTEN = ['happened', 'traderAnswer', 'demandText', 'contactChannel', 'otherBodyName', 'goods'] as const satisfies readonly FieldName[]
const HIDDEN = '[giấu]'
/** A trader's name shorter than this ("An") is part of many people's names. */
const TELLING = 5

export function mayStayUnnamed(kind: ComplaintKind): boolean {
  return kind === 'tip-off' || kind === 'crime-report'
}

export function isUnnamed(kind: ComplaintKind, form: ComplaintForm): boolean {
  return form.staysUnnamed === true && mayStayUnnamed(kind)
}

/** Whether the file itself knows no reporter: each of its letters is unnamed. */
export function isForgotten({ filings, form }: Pick<Complaint, 'filings' | 'form'>): boolean {
  return filings.length > 0 && filings.every(({ kind }) => isUnnamed(kind, form))
}

/** The form as it goes into a letter of that kind. */
export function formFor(kind: ComplaintKind, form: ComplaintForm): ComplaintForm {
  return isUnnamed(kind, form) ? withoutReporter(form) : form
}

/** File names often are names ("hóa đơn chị Bưởi.jpg"). */
export function evidenceFor(kind: ComplaintKind, form: ComplaintForm, evidence: readonly EvidenceItem[]): EvidenceItem[] {
  return evidence.map((item, i) => (isUnnamed(kind, form) ? { ...item, name: `bang-chung-${i + 1}${/\.[a-z]{3,4}$/u.exec(item.name)?.[0] ?? ''}` } : item))
}

export function withoutReporter(form: ComplaintForm): ComplaintForm {
  const kept = Object.fromEntries(Object.entries(form).filter(([name]) => !IDENTIFYING.includes(name as FieldName))) as ComplaintForm
  const known = knownOf(form)
  const cleared = (text: string) => withoutIdentity(text, known, form)
  return {
    ...kept,
    ...Object.fromEntries(WRITTEN.flatMap((name) => (kept[name] === undefined ? [] : [[name, cleared(kept[name])]]))),
    ...(kept.proof === undefined ? {} : { proof: kept.proof.map(cleared) }),
  }
}

/** The case as whoever reads that letter may see it. */
export function caseFor(kind: ComplaintKind, complaint: Complaint): Complaint {
  return isUnnamed(kind, complaint.form)
    ? { ...complaint, form: withoutReporter(complaint.form), evidence: evidenceFor(kind, complaint.form, complaint.evidence), sources: {}, conversationId: null }
    : complaint
}

interface Known {
  readonly value: string
  /** Also without accents and in any case: "nguyen thi buoi". A given name alone is not: "hoa" is a flower. */
  readonly anyWriting: boolean
}

/** What the person has said of themselves, the longest first; the given name alone is the same person. */
function knownOf({ name, representedName, phone, email, address, orderCode }: ComplaintForm): Known[] {
  const full = [name, representedName].flatMap((each) => (each === undefined ? [] : [each.trim().split(/\s+/u)]))
  const whole = [...full.flatMap((words) => [words, words.slice(-2)]).filter((words) => words.length > 1).map((words) => words.join(' ')), phone, email, address, orderCode]
  const known = [...whole.map((value) => ({ value, anyWriting: true })), ...full.map((words) => ({ value: words.at(-1), anyWriting: false }))]
  return known.filter((each): each is Known => each.value !== undefined && each.value.trim().length >= 2).sort((a, b) => b.value.length - a.value.length)
}

function withoutIdentity(text: string, known: readonly Known[], form: ComplaintForm): string {
  const own = known.reduce(hide, text.normalize('NFC'))
  const found = findPersonalData(own).filter(({ value }) => !isTraders(value, form))
  return found.reduceRight((read, { start, value }) => read.slice(0, start) + HIDDEN + read.slice(start + value.length), own)
}

function hide(text: string, { value, anyWriting }: Known): string {
  const plain = (each: string) => (anyWriting ? foldInPlace(each) : each)
  const pattern = new RegExp(`(?<![\\p{L}\\d])${escaped(plain(value.trim().normalize('NFC')))}(?![\\p{L}\\d])`, anyWriting ? 'giu' : 'gu')
  return [...plain(text).matchAll(pattern)].reduceRight((read, { index, 0: found }) => read.slice(0, index) + HIDDEN + read.slice(index + found.length), text)
}

/** What identifies the trader is what the report is about. */
function isTraders(value: string, { traderName, traderAddress, traderPhone, traderAccount, traderLink }: ComplaintForm): boolean {
  const plain = (text: string) => text.toLocaleLowerCase('vi').replace(/[\s.,-]+/gu, '')
  return [traderName, traderAddress, traderPhone, traderAccount, traderLink].some((own) => own !== undefined && own !== '' && (plain(own).includes(plain(value)) || (plain(own).length >= TELLING && plain(value).includes(plain(own)))))
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+')
