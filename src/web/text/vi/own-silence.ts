/** What a branch may say when it sent nothing. */
export const ownSilence = {
  title: 'Tuần này đơn vị chưa có tin?',
  why: 'Không sao cả. Chạm một lý do để không phải nhận lời nhắc:',
  thanks: (reason: string) => `Cảm ơn đơn vị đã cho biết: ${reason}. Có thay đổi thì chạm lại.`,
  reasons: {
    'no-activity': 'không có hoạt động',
    'not-sent': 'có hoạt động, chưa gửi',
    reorganising: 'đang kiện toàn nhân sự',
    'page-trouble': 'Trang gặp sự cố',
  },
  excused: (why: string) => `Hôm nay đơn vị được miễn (${why}): không ai chờ tin, cũng không nhắc.`,
  rules: { tet: 'nghỉ Tết Nguyên đán', 'school-summer': 'trường nghỉ hè' },
  excusing: 'Đang kiện toàn nhân sự hoặc Trang gặp sự cố thì tuần này được miễn, không tính vào chỉ tiêu.',
}
