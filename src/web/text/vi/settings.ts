/** What admins manage. */

/** Deeds of the audit; one without words is shown by its name. */
const actions: Readonly<Record<string, string>> = {
  'person.created': 'Thêm người',
  'person.changed': 'Đổi thông tin người dùng',
  'person.link-made': 'Tạo đường dẫn đăng nhập',
  'person.signed-in': 'Đăng nhập',
  'person.password-changed': 'Đổi mật khẩu',
  'person.second-factor-set': 'Bật xác nhận hai bước',
  'person.second-factor-removed': 'Tắt xác nhận hai bước',
  'session.ended': 'Kết thúc phiên đăng nhập',
  'api-key.created': 'Tạo khóa API',
  'api-key.revoked': 'Thu hồi khóa API',
  'page.connected': 'Kết nối Trang',
  'page.token-replaced': 'Thay mã của Trang',
  'page.token-died': 'Mã của Trang hết hiệu lực',
  'post.written': 'Soạn bài',
  'post.found': 'Có sẵn từ trước',
  'post.edited': 'Sửa bài',
  'post.moved': 'Dời bài',
  'post.canceled': 'Hủy bài',
  'post.published-now': 'Đăng ngay',
  'post.retried': 'Thử lại',
  'post.submitted': 'Đưa bài vào lịch hoặc gửi duyệt',
  'post.approved': 'Duyệt bài',
  'post.returned': 'Trả bài',
  'post.drafted-again': 'Đưa về bản nháp',
  'rule.approval-set': 'Đổi quy định duyệt bài',
  'rule.timing-set': 'Đổi quy định giờ đăng',
  'post.evergreen-set': 'Đánh dấu dùng lại được hoặc bỏ dấu',
  'hold.begun': 'Tạm dừng toàn bộ lịch',
  'hold.ended': 'Tiếp tục đăng',
  'slot.added': 'Thêm chỗ trong nhịp đăng',
  'slot.removed': 'Bỏ chỗ trong nhịp đăng',
  'share-task.begun': 'Nhờ cơ sở chia sẻ bài',
  'share-task.confirmed': 'Cơ sở báo đã chia sẻ',
  'share-task.closed': 'Khép lại lượt nhờ chia sẻ',
  'column.added': 'Thêm chuyên mục',
  'column.changed': 'Đổi chuyên mục',
  'import.scheduled': 'Xếp lịch cả bảng tính',
  'unit.created': 'Thêm đơn vị',
}

/** Parts of the machine. */
const names: Readonly<Record<string, string>> = {
  database: 'Cơ sở dữ liệu',
  queue: 'Hàng đợi công việc',
  storage: 'Kho ảnh',
}

export const people = {
  title: 'Người dùng',
  name: 'Họ tên hoặc chức danh',
  nameHint: 'Chức danh là đủ, ví dụ “Cán bộ truyền thông Huyện đoàn”.',
  email: 'Thư điện tử',
  role: 'Vai trò',
  active: 'Đang dùng',
  disabled: 'Đã khóa',
  add: 'Thêm người',
  addDo: 'Thêm và tạo đường dẫn đăng nhập',
  save: 'Lưu',
  disable: 'Khóa',
  enable: 'Mở lại',
  newLink: 'Tạo đường dẫn đăng nhập mới',
  linkTitle: 'Đường dẫn đăng nhập',
  linkWhy: 'Gửi đường dẫn này cho đúng người. Nó chỉ hiện một lần, dùng được một lần và hết hạn lúc',
  roleWhy: {
    admin: 'kết nối Trang, quản lý người dùng và cài đặt',
    officer: 'soạn, xếp lịch, sửa, hủy bài',
    reviewer: 'duyệt và trả bài',
    viewer: 'chỉ xem',
  },
}

export const keys = {
  title: 'Khóa API',
  why: 'Khóa cho phép một chương trình khác làm việc thay một vai trò. Mô tả giao diện lập trình:',
  emptyTitle: 'Chưa có khóa nào',
  empty:
    'Chỉ tạo khóa khi có chương trình cần dùng, ví dụ bảng tính tự lấy số liệu mỗi tháng với vai trò “Người xem”.',
  name: 'Tên khóa',
  nameHint: 'Ghi chương trình nào dùng, để sau này biết mà thu hồi.',
  role: 'Vai trò',
  createdAt: 'Tạo lúc',
  lastUsedAt: 'Dùng lần cuối',
  never: 'chưa dùng',
  add: 'Tạo khóa',
  revoke: 'Thu hồi',
  revoked: 'đã thu hồi',
  keyTitle: 'Khóa mới',
  keyWhy: 'Chép ngay vào chương trình cần dùng: khóa chỉ hiện một lần này.',
}

export const audit = {
  title: 'Nhật ký',
  why: 'Ai đã làm việc gì, lúc nào. Mỗi dòng nối với dòng trước bằng mã băm nên không sửa lén được.',
  at: 'Lúc',
  actor: 'Ai',
  action: 'Việc',
  subject: 'Với',
  older: 'Cũ hơn',
  empty: 'Chưa có việc nào được ghi.',
  actorKinds: { person: 'người', 'api-key': 'khóa API', system: 'hệ thống' },
  actions,
}

export const health = {
  title: 'Tình trạng máy',
  why: 'Những phần mà hệ thống cần để chạy. Phần nào lỗi, bài vẫn nằm yên trong lịch cho đến khi phần đó chạy lại.',
  well: 'Chạy tốt',
  ill: 'Có trục trặc',
  names,
}
