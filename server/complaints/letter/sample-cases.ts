/** Invented cases for tests and demonstrations. No person here exists. */
import type { ComplaintForm, EvidenceItem } from '../complaint.ts'
import type { LetterCase } from './compose-letter.ts'

const form: ComplaintForm = {
  name: 'Nguyễn Thị Hoài Thương', phone: '0900 000 001', email: 'hoai.thuong@example.com', address: 'Số 12, ngõ 5, tổ dân phố Đoàn Kết', residence: 'phuong-bac-kan-thai-nguyen',
  vulnerableGroups: ['elderly', 'ethnic-or-remote'], vulnerableProof: 'Bản sao thẻ bảo hiểm y tế',
  traderName: 'Cửa hàng Điện máy Ưu Việt', traderAddress: 'Số 9 đường Trường Chinh', traderPlatform: 'Sàn Ví Dụ', traderLink: 'https://example.com/shop/dien-may-uu-viet', traderPhone: '0900 000 002',
  goods: 'Nồi cơm điện tử dung tích 1,8 lít', orderCode: 'VD-2026-00817', boughtOn: '2026-11-02', isOnline: true, purpose: 'personal', transactionValue: 1_890_000, disputedAmount: 1_890_000, damageAmount: 250_000,
  proof: ['Ảnh chụp đơn hàng', 'Hóa đơn điện tử'],
  happened: 'Nồi giao đến bị nứt lòng nồi, không đúng loại đã đặt (đặt nồi điện tử, nhận nồi nắp gài).\nTôi nhắn cho cửa hàng ngay trong ngày, kèm ảnh và video lúc mở hộp; cửa hàng hẹn đổi nhưng sau đó không trả lời nữa.',
  happenedOn: '2026-11-05', sector: 'thuong-mai-dien-tu', conduct: 'khong-dung-mo-ta', contactSentOn: '2026-11-06', contactReceivedOn: '2026-11-09', contactChannel: 'Tin nhắn trên sàn', tried: 'no-answer',
  demands: ['return', 'refund', 'compensation'], demandText: 'Nhận lại hàng tại nhà tôi, không thu phí vận chuyển', harmedCount: 1,
}

const evidence: EvidenceItem[] = [{ id: 'e1', name: 'Ảnh lòng nồi bị nứt.jpg', type: 'image/jpeg', bytes: 120_000, sha256: 'a'.repeat(64), addedAt: '2026-11-24T02:00:00.000Z' }]

export const SAMPLE_CASE: LetterCase = { code: 'TN-7K4P-M9X3', form, evidence }

/** A tip-off whose reporter stays unnamed. */
export const UNNAMED_CASE: LetterCase = { ...SAMPLE_CASE, form: { ...form, staysUnnamed: true, vulnerableGroups: [], tried: 'nothing', demands: [] } }
