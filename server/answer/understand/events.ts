/** What happened on the day a person names: it starts the periods of the law. Read from the words around; unknown stays unknown. */
import type { StartEvent } from '../../../corpus/content/deadline.ts'

const EVENTS: readonly (readonly [RegExp, StartEvent])[] = [
  [/\b(gui|nop|dua|nhan|mail|email|viet)\b.{0,40}\b(khieu nai|don|phan anh|yeu cau)\b|\b(khieu nai|phan anh)\b.{0,30}\b(ngay|hom|tu)\b/u, 'complaint-received'],
  [/\byeu cau thuong luong\b|\bdoi thuong luong\b/u, 'negotiation-request-received'],
  [/\b(nho|de nghi|xin)\b.{0,30}\bho tro thuong luong\b/u, 'support-request-received'],
  [/\b(ky|giao ket)\b.{0,20}\bhop dong\b|\bky (?:mua|ngay|hom)\b|\bhop dong ky\b/u, 'contract-made'],
  [/\b(nhan hang|giao hang|ship (?:den|toi)|nhan duoc hang)\b/u, 'goods-received'],
  [/\b(mua|dat mua|dat hang)\b/u, 'contract-made'],
  [/\b(cham dut|huy) hop dong\b/u, 'contract-ended-by-consumer'],
]

/** The first event whose words the folded text carries. */
export function eventNamed(folded: string): StartEvent | undefined {
  return EVENTS.find(([pattern]) => pattern.test(folded))?.[1]
}
