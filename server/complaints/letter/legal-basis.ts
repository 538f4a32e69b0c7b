/** Provisions a letter rests on: those of its kind, of what went wrong, and of the person. Read in Luật 19/2023/QH15, NĐ 146/2025, NĐ 139/2025. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import type { ComplaintForm } from '../complaint.ts'
import type { LetterFiling } from './compose-letter.ts'

const LAW = 'luat-19-2023-qh15'
const law = (...paths: readonly string[]) => paths.map((path) => `${LAW}#${path}`)

const BY_KIND: Readonly<Record<ComplaintKind, readonly string[]>> = {
  'trader-claim': law('dieu-4.khoan-7', 'dieu-31.khoan-2', 'dieu-56.khoan-1', 'dieu-57.khoan-2', 'dieu-57.khoan-6'),
  'support-request': law('dieu-56.khoan-3', 'dieu-57.khoan-3', 'dieu-57.khoan-4', 'dieu-57.khoan-5'),
  'tip-off': law('dieu-5.khoan-4', 'dieu-11.khoan-1', 'dieu-11.khoan-2', 'dieu-11.khoan-3'),
  'crime-report': law('dieu-4.khoan-7'),
  mediation: law('dieu-54.khoan-1.diem-b', 'dieu-61', 'dieu-63', 'dieu-65', 'dieu-66'),
  court: law('dieu-4.khoan-7', 'dieu-69', 'dieu-70', 'dieu-71.khoan-2'),
}

/** By the conducts of `corpus/taxonomy.yaml`. */
const BY_CONDUCT: Readonly<Record<string, readonly string[]>> = {
  'khong-dung-mo-ta': law('dieu-4.khoan-5', 'dieu-10.khoan-1.diem-e'),
  'hang-gia': law('dieu-4.khoan-5', 'dieu-10.khoan-1.diem-a'),
  'bao-hanh': law('dieu-30.khoan-2'),
  'doi-tra-hoan-tien': law('dieu-10.khoan-1.diem-e'),
  'giao-hang': law('dieu-4.khoan-3', 'dieu-10.khoan-1.diem-e'),
  'gia-can-thieu': law('dieu-4.khoan-2', 'dieu-21.khoan-1'),
  'quang-cao': law('dieu-10.khoan-1.diem-a'),
  'hop-dong': law('dieu-25'),
  'du-lieu-quay-roi': law('dieu-10.khoan-1.diem-b', 'dieu-10.khoan-1.diem-m'),
  'an-toan': law('dieu-4.khoan-1', 'dieu-34.khoan-1'),
  'lua-dao': law('dieu-10.khoan-1.diem-a'),
  'tu-choi-giai-quyet': law('dieu-31', 'dieu-56.khoan-2'),
  'thong-tin': law('dieu-4.khoan-2', 'dieu-29.khoan-1'),
}

/** Rights to money: the ground of a claim, not of a report. */
const OF_CLAIMS: readonly string[] = law('dieu-4.khoan-5', 'dieu-34.khoan-1')
/** Where what the seller had to say beforehand (Điều 37.1) bears on the matter. */
const OF_INFORMATION: readonly (string | undefined)[] = ['khong-dung-mo-ta', 'hang-gia', 'doi-tra-hoan-tien', 'quang-cao', 'thong-tin']
/** Who receives requests for support while NĐ 146 holds: the province, not an association. */
const PROVINCE_RECEIVES = 'nghi-dinh-146-2025-nd-cp#dieu-46.khoan-1'

/** Ids, each once. The route's own go last. */
export function legalBasis({ kind, officeId, citations }: LetterFiling, form: ComplaintForm): string[] {
  const isReport = kind === 'tip-off' || kind === 'crime-report'
  const wrong = (BY_CONDUCT[form.conduct ?? ''] ?? []).filter((id) => !isReport || !OF_CLAIMS.includes(id))
  const distance = form.isOnline === true && kind !== 'crime-report' && OF_INFORMATION.includes(form.conduct) ? law('dieu-37.khoan-1') : []
  const route = citations.filter((id) => id !== PROVINCE_RECEIVES || officeId === undefined || officeId.startsWith('ubnd-'))
  return [...new Set([...wrong, ...distance, ...BY_KIND[kind], ...priority(kind, form), ...route])]
}

/** Điều 8.2 binds traders (điểm c), offices of consumer protection and associations (điểm đ); not the police, not a court. */
function priority(kind: ComplaintKind, { vulnerableGroups = [], staysUnnamed }: ComplaintForm): string[] {
  if (vulnerableGroups.length === 0 || staysUnnamed === true || kind === 'crime-report' || kind === 'court') return []
  return law(kind === 'trader-claim' ? 'dieu-8.khoan-2.diem-c' : 'dieu-8.khoan-2.diem-đ')
}
