/** A whole complaints desk, for tests and benches: SQLite unless another database is named, encrypted files in a temporary folder, the real routing data. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKeyRing, newKey } from '../storage/secrets.ts'
import { openStorage } from '../storage/storage.ts'
import type { DeliveryTarget } from './delivery/senders.ts'
import { createEvidenceFiles } from './evidence/files.ts'
import { openRouting } from './routing/read-routing.ts'
import { createComplaintService } from './service.ts'

export async function openDesk(targets: Readonly<Record<string, DeliveryTarget>> = {}, folder = mkdtempSync(join(tmpdir(), 'desk-')), location = join(folder, 'state.db')) {
  const clock = { at: new Date('2026-11-24T03:00:00.000Z') }
  const now = () => clock.at
  const ring = createKeyRing(newKey('k1'))
  const storage = await openStorage({ location, ring, now })
  const files = createEvidenceFiles(join(folder, 'evidence'), ring)
  const targetOf = (officeId: string) => targets[officeId]
  const routing = await openRouting('corpus')
  return { storage, files, folder, clock, now, targetOf, service: createComplaintService({ storage, files, routing, targetOf, now }) }
}

export const STORY = `Tôi là Nguyễn Thị Bưởi, ở phường Bắc Kạn, tỉnh Thái Nguyên, số điện thoại 0912 345 678.
Ngày 2/11/2026 tôi mua máy giặt giá 7,5 triệu ở cửa hàng Minh Phát, địa chỉ số 5 đường Trường Chinh. Máy giặt bị hỏng sau 3 ngày. Tôi còn giữ hóa đơn.
Ngày 5/11/2026 tôi gửi yêu cầu cho cửa hàng, quá hạn không thấy trả lời. Tôi muốn cửa hàng hoàn tiền.`
