/** Fixed words of every letter. */
export const LETTER_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  to: 'Kính gửi',
  attachments: 'Tài liệu kèm theo',
  sign: '(Ký, ghi rõ họ tên)',
  page: 'Trang',
  creator: 'Trợ lý bảo vệ quyền lợi người tiêu dùng',
} as const
