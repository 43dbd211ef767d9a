/** Facebook Pages and their tokens. */
export const pages = {
  title: 'Trang',
  list: 'Các Trang đã kết nối',
  emptyTitle: 'Chưa kết nối Trang nào',
  empty:
    'Kết nối một Trang để bài có nơi lên. Mất khoảng mười phút cho lần đầu, hai phút cho những lần thay mã.',
  id: 'Mã Trang',
  purpose: 'Dùng để',
  purposes: { publish: 'Đăng bài', track: 'Theo dõi, đếm bài' },
  tokenStates: { ok: 'Kết nối tốt', expiring: 'Mã sắp hết hạn', 'needs-reconnect': 'Cần kết nối lại' },
  expiresAt: 'Hết hạn',
  parkedUntil: 'Facebook yêu cầu tạm dừng đến',
  hiddenTitle: 'Người ngoài không thấy bài của Trang này',
  hiddenWhy:
    'Bài mới nhất đã đăng nhưng người chưa đăng nhập Facebook không thấy. Thường là vì ứng dụng còn ở chế độ Development.',
  hiddenSteps: [
    'Mở developers.facebook.com/apps và chọn ứng dụng của đơn vị.',
    'Điền địa chỉ chính sách quyền riêng tư nếu được hỏi (trang /privacy của phần mềm này dùng được).',
    'Gạt công tắc ở đầu trang từ Development sang Live.',
    'Xem Trang có đang công khai và không giới hạn tuổi, quốc gia.',
  ],
  hiddenAfter: 'Xong thì không cần bấm gì: bài mới tiếp theo được kiểm tra lại tự động.',
  connect: 'Kết nối Trang hoặc thay mã',
  connectDo: 'Kết nối',
  connectWhy: 'Nhập lại mã Trang đã có để thay mã truy cập mới: mọi bài đang chờ sẽ tự tiếp tục.',
  idHint: 'Dãy số trong mục Giới thiệu → Minh bạch của Trang trên Facebook.',
  accessToken: 'Mã truy cập của Trang',
  tokenHint:
    'Lấy trong Meta Business Suite hoặc Graph API Explorer: chọn đúng Trang, quyền pages_manage_posts và pages_read_engagement. Mã được mã hóa ngay khi lưu và không bao giờ hiện lại.',
  steps: [
    'Mở developers.facebook.com, chọn ứng dụng của đơn vị (ứng dụng phải ở chế độ Live; ở chế độ Development bài đăng lên nhưng người ngoài không thấy).',
    'Lấy mã truy cập của chính Trang, không phải mã cá nhân.',
    'Dán mã vào ô bên dưới. Phần mềm hỏi Facebook ngay để chắc mã đúng Trang và có quyền đăng bài.',
  ],
  practice: 'Tập dượt',
  practiceWhy:
    'Chưa cần Facebook thật: thêm một Trang tập dượt, xếp lịch một bài, rồi mở trang tập dượt xem bài hiện lên.',
  practiceDo: 'Thêm Trang tập dượt',
  practiceName: (place: number) => `Trang tập dượt ${place}`,
}
