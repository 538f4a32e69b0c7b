/** Fixed words of every letter. */
export const LETTER_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  to: 'Kính gửi',
  attachments: 'Tài liệu kèm theo',
  papers: 'Giấy tờ, bằng chứng đang có',
  thanks: 'Xin trân trọng cảm ơn.',
  sign: '(Ký, ghi rõ họ tên)',
  page: 'Trang',
  creator: 'Trợ lý bảo vệ quyền lợi người tiêu dùng',
} as const
