/** The page of rules. */
export const rules = {
  title: 'Quy định',
  adminOnly: 'Chỉ quản trị đổi được các quy định này.',
  timing: 'Giờ đăng',
  timingWhy:
    'Bài xếp lịch luôn lên đúng giờ đã chọn. Các quy định này nhắc khi xếp lịch, và áp dụng cho bài bị trễ do máy ngừng hoặc mất mạng.',
  spacingMinutes: 'Hai bài trên một Trang nên cách nhau (phút)',
  spacingHint: 'Xếp gần hơn vẫn được, phần mềm chỉ nhắc.',
  quietFrom: 'Giờ yên tĩnh bắt đầu',
  quietTo: 'Giờ yên tĩnh kết thúc',
  quietHint: 'Bài trễ không lên trong khoảng này mà chờ đến hết. Ghi hai giờ giống nhau nếu không cần.',
  catchUpMinutes: 'Bài trễ lên lần lượt, cách nhau (phút)',
  catchUpHint: 'Ghi 0 nếu muốn các bài trễ lên ngay cùng lúc.',
  defaultSlotTimes: 'Giờ đăng quen dùng',
  slotsHint: 'Cách nhau bằng dấu phẩy. Phần mềm đề nghị các giờ này khi cần tìm giờ trống.',
  ladder: 'Nhắc cơ sở trong tháng',
  ladderWhy:
    'Lúc 8 giờ của mỗi ngày này, cơ sở chưa kịp chỉ tiêu được nhắc nhẹ nhàng qua máy hoặc thư. Không nhắc khi đã kịp, được miễn, đã cho biết lý do, hoặc không đếm được. Tháng ngắn hơn thì lấy ngày cuối tháng.',
  ladderOn: 'Nhắc cơ sở',
  ladderDays: { first: 'Nhắc lần một, ngày', second: 'Nhắc lần hai, ngày', last: 'Nhắc lần cuối, ngày' },
  retention: 'Giữ ảnh bao lâu',
  retentionWhy:
    'Ảnh chỉ được giữ trong thời gian cần đến, mỗi đêm phần mềm tự xóa ảnh quá hạn. Bài đã đăng trên Facebook không bị ảnh hưởng.',
  originalDays: 'Xóa ảnh gốc sau khi đăng (ngày)',
  originalHint: 'Bản thu nhỏ vẫn còn để xem lại bài.',
  rejectedDays: 'Xóa ảnh gốc của tin không dùng (ngày)',
  variantMonths: 'Xóa cả bản thu nhỏ (tháng)',
  variantHint: 'Tính từ ngày đăng. Sau đó bài chỉ còn chữ.',
  save: 'Lưu quy định',
}
