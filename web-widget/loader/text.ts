/** The few words shown before the app chunk is there. */
export const LOADER_TEXT = {
  vi: { launcher: 'Hỏi quyền người mua', label: 'Mở trợ lý AI về quyền lợi người tiêu dùng', loading: 'Đang mở trợ lý…', failed: 'Chưa tải được. Bấm để thử lại, hoặc', page: 'mở trang trợ lý' },
  en: { launcher: 'Consumer rights', label: 'Open the AI assistant on consumer rights', loading: 'Opening the assistant…', failed: 'Could not load. Press to retry, or', page: 'open the assistant page' },
} as const
