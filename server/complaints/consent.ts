/** The consent shown and recorded at confirmation: worded for its purpose and its time, apart from everything else (Điều 17 Luật 19/2023; Luật 91/2025 Điều 9). */
export const RETENTION = {
  /** A draft nobody confirmed. */
  draftDays: 30,
  /** A confirmed case, from its last change. */
  caseDays: 730,
  conversationDays: 90,
} as const

export const CONSENT = {
  version: '2026-11-1',
  text: `Tôi đồng ý cho hệ thống lưu thông tin trong hồ sơ này và chuyển cho nơi nhận đơn mà tôi đã chọn, chỉ để giải quyết việc này. Thông tin được mã hóa, giữ tối đa ${RETENTION.caseDays} ngày kể từ lần cập nhật cuối rồi xóa. Tôi có thể xem, tải về, rút lại hoặc yêu cầu xóa bất cứ lúc nào bằng mã hồ sơ và mã bí mật.`,
} as const

/** Said at confirmation: Điều 61b NĐ 98/2020 as amended by NĐ 24/2025. */
export const TRUTHFULNESS = 'Tôi cam đoan nội dung khai là đúng sự thật. Tôi biết cố ý cung cấp thông tin không chính xác hoặc không đầy đủ về giao dịch có thể bị phạt từ 1.000.000 đến 3.000.000 đồng.'
