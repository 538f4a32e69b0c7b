/** The case file: the form a resident fills in or has filled from the conversation, and where each field came from. */
import { z } from 'zod'
import { ComplaintKind, Matter, Tried, Wants } from '../../corpus/content/complaint-kind.ts'
import { plainText } from './plain-text.ts'

/** Groups of Điều 8.1 Luật 19/2023, điểm a–g. */
export const VulnerableGroup = z.enum(['elderly', 'disabled', 'child', 'ethnic-or-remote', 'pregnant-or-infant', 'serious-illness', 'poor-household'])
export type VulnerableGroup = z.infer<typeof VulnerableGroup>

export const VULNERABLE_LABELS: Readonly<Record<VulnerableGroup, string>> = {
  elderly: 'Người cao tuổi',
  disabled: 'Người khuyết tật',
  child: 'Trẻ em',
  'ethnic-or-remote': 'Người dân tộc thiểu số, người ở miền núi, hải đảo, vùng khó khăn',
  'pregnant-or-infant': 'Phụ nữ mang thai hoặc nuôi con dưới 36 tháng tuổi',
  'serious-illness': 'Người bị bệnh hiểm nghèo',
  'poor-household': 'Thành viên hộ nghèo',
}

export const Demand = z.enum(['exchange', 'return', 'refund', 'repair', 'compensation', 'apology', 'stop'])
export type Demand = z.infer<typeof Demand>

export const DEMAND_LABELS: Readonly<Record<Demand, string>> = {
  exchange: 'Đổi hàng', return: 'Trả hàng', refund: 'Hoàn tiền', repair: 'Sửa chữa, bảo hành', compensation: 'Bồi thường thiệt hại', apology: 'Xin lỗi', stop: 'Chấm dứt hành vi',
}

const text = plainText
const day = z.iso.date()
const money = z.number().int().min(0).max(1_000_000_000_000)
/** A place as its slug of `corpus/places.ts`: 36 letters at most today; a column holds 60. */
const place = z.string().regex(/^[a-z0-9-]{2,60}$/u)

/** Every field of issue 7.2; all optional while drafting. Three amounts, two days of contact and three places are kept apart. */
export const ComplaintForm = z.object({
  name: text(120), phone: text(30), email: z.email().max(200), address: text(300),
  /** Where the person lives: permanent and temporary residence. */
  residence: place, temporaryResidence: place,
  /** Age only where it matters (Điều 58.1). */
  age: z.number().int().min(0).max(130),
  actsFor: z.enum(['self', 'represents']), representedName: text(120), representedAge: z.number().int().min(0).max(130), representation: text(300),
  vulnerableGroups: z.array(VulnerableGroup).max(7), vulnerableProof: text(500),

  traderName: text(200), traderAddress: text(300), traderPlatform: text(100), traderLink: text(500), traderPhone: text(60), traderAccount: text(100),
  traderPlace: place,

  goods: text(500), orderCode: text(100), boughtOn: day, isOnline: z.boolean(),
  purpose: z.enum(['personal', 'business']),
  /** What the transaction was worth (Điều 70.2 counts this), what is in dispute, what damage was done; in đồng. */
  transactionValue: money, disputedAmount: money, damageAmount: money,
  proof: z.array(text(300)).max(30),

  happened: text(10_000), happenedOn: day, happenedAt: place,
  sector: text(60), conduct: text(60), matter: Matter, wants: Wants,

  /** Earlier contact with the trader: a period runs from receipt, not from sending (Điều 57.2). */
  contactSentOn: day, contactReceivedOn: day, contactChannel: text(200), tried: Tried, traderAnswer: text(2_000), traderAnsweredOn: day,

  demands: z.array(Demand).max(7), demandText: text(2_000),
  harmedCount: z.number().int().min(1).max(10_000_000), allHarmedCounted: z.boolean(),
  otherBody: z.enum(['none', 'handling', 'handled']), otherBodyName: text(200),
  /** The reporter stays unnamed in the file and in what is delivered (tip-offs). */
  staysUnnamed: z.boolean(),

  /** Code of a group file that someone harmed by the same trader has opened (Điều 54.2.c). */
  groupCode: text(20),
  /** Code of the case that this one goes on from. */
  earlierCase: text(20),
  /** News of the case by e-mail: only on the resident's own wish. */
  noticeByEmail: z.boolean(),
}).partial().strict()
export type ComplaintForm = z.infer<typeof ComplaintForm>
export type FieldName = keyof ComplaintForm

export const FIELD_NAMES = Object.keys(ComplaintForm.shape) as FieldName[]

/** Where a field's value came from: the resident's own words, or their hand in the form. */
export const FieldSource = z.object({ utterance: z.string().max(1_000), clientId: z.string().max(64).nullable(), by: z.enum(['conversation', 'resident']) })
export type FieldSource = z.infer<typeof FieldSource>
export const FieldSources = z.partialRecord(z.enum(FIELD_NAMES as [FieldName, ...FieldName[]]), FieldSource)
export type FieldSources = z.infer<typeof FieldSources>

export const ComplaintState = z.enum(['draft', 'confirmed', 'sent', 'accepted', 'in-progress', 'passed-on', 'office-late', 'answered', 'solved', 'unsolved', 'withdrawn', 'closed'])
export type ComplaintState = z.infer<typeof ComplaintState>

/** How far one letter has come at the office it went to. */
export const FilingState = ComplaintState.extract(['draft', 'confirmed', 'sent', 'accepted', 'in-progress', 'passed-on', 'office-late', 'answered'])
export type FilingState = z.infer<typeof FilingState>

/** One letter of the case: its kind and the office it goes to, with the rule that says so. A story may need several. */
export const Filing = z.object({
  kind: ComplaintKind,
  officeId: z.string(),
  officeName: z.string(),
  ruleId: z.string(),
  why: z.string(),
  citations: z.array(z.string()),
  /** A further letter of the same story: goes only when the resident has chosen it. */
  isLinked: z.boolean().default(false),
  state: FilingState.default('confirmed'),
})
export type Filing = z.infer<typeof Filing>

/** Names a letter within its case, for whoever chooses among them. */
export function filingKey({ kind, officeId }: Pick<Filing, 'kind' | 'officeId'>): string {
  return `${kind}:${officeId}`
}

/** Consent to process the data of the case, apart from everything else (Điều 17 Luật 19/2023; Luật 91/2025 Điều 9). */
export const Consent = z.object({ version: z.string(), text: z.string(), at: z.iso.datetime() })
export type Consent = z.infer<typeof Consent>

export const TimelineEvent = z.object({
  at: z.iso.datetime(),
  kind: z.enum(['created', 'edited', 'state', 'evidence', 'delivery', 'reminder', 'note', 'consent']),
  state: ComplaintState.optional(),
  /** The office it is about; other offices do not see it. */
  officeId: z.string().optional(),
  /** What the resident reads. */
  text: z.string(),
})
export type TimelineEvent = z.infer<typeof TimelineEvent>

export const EvidenceItem = z.object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.number().int(), sha256: z.string(), addedAt: z.iso.datetime() })
export type EvidenceItem = z.infer<typeof EvidenceItem>

/** The whole case as the service hands it to letters, pages and offices. */
export const Complaint = z.object({
  id: z.string(),
  code: z.string(),
  state: ComplaintState,
  form: ComplaintForm,
  sources: FieldSources,
  filings: z.array(Filing),
  evidence: z.array(EvidenceItem),
  timeline: z.array(TimelineEvent),
  consent: Consent.nullable(),
  conversationId: z.string().nullable(),
  /** The group file it belongs to. */
  groupCode: z.string().nullable().default(null),
  /** Days that start legal periods, by name of corpus/deadlines.yaml. */
  events: z.record(z.string(), z.iso.date()),
  createdAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
})
export type Complaint = z.infer<typeof Complaint>
