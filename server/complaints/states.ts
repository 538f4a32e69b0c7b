/** The life of a case: which state may follow which, and what the resident reads. Everything not listed is refused. */
import type { ComplaintState } from './complaint.ts'

const OPEN = ['answered', 'solved', 'unsolved', 'withdrawn'] as const satisfies readonly ComplaintState[]

const NEXT: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  draft: ['confirmed', 'withdrawn'],
  confirmed: ['sent', ...OPEN],
  sent: ['accepted', 'in-progress', 'passed-on', 'office-late', ...OPEN],
  accepted: ['in-progress', 'passed-on', 'office-late', ...OPEN],
  'in-progress': ['passed-on', 'office-late', ...OPEN],
  'passed-on': ['accepted', 'in-progress', 'passed-on', 'office-late', ...OPEN],
  'office-late': ['accepted', 'in-progress', 'passed-on', ...OPEN],
  answered: ['in-progress', 'solved', 'unsolved', 'withdrawn', 'closed'],
  solved: ['unsolved', 'closed'],
  unsolved: ['in-progress', 'solved', 'withdrawn', 'closed'],
  withdrawn: ['closed'],
  closed: [],
}

export const STATE_LABELS: Readonly<Record<ComplaintState, string>> = {
  draft: 'Đang soạn',
  confirmed: 'Bạn đã xác nhận',
  sent: 'Nơi nhận đã nhận được đơn',
  accepted: 'Nơi nhận đã tiếp nhận hồ sơ',
  'in-progress': 'Đang giải quyết',
  'passed-on': 'Đã chuyển sang cơ quan khác',
  'office-late': 'Nơi nhận đã quá hạn',
  answered: 'Đã có trả lời',
  solved: 'Bạn báo đã giải quyết xong',
  unsolved: 'Bạn báo chưa giải quyết được',
  withdrawn: 'Bạn đã rút hồ sơ',
  closed: 'Hồ sơ đã đóng',
}

export function mayFollow(from: ComplaintState, to: ComplaintState): boolean {
  return NEXT[from].includes(to)
}

/** States in which an office still owes something. */
export const WAITING_STATES: readonly ComplaintState[] = ['sent', 'accepted', 'in-progress', 'passed-on', 'office-late']
