/** Words of every page: the frame around it, states, pillars, time. */
export const frame = {
  product: 'Ba Chủ Động',
  skip: 'Tới nội dung chính',
  practice: 'Chế độ tập dượt: không có gì lên Facebook thật.',
  practicePage: 'Mở trang tập dượt',
  mainPlaces: 'Các mục chính',
  places: {
    today: 'Hôm nay',
    posts: 'Lịch đăng',
    compose: 'Soạn bài',
    submissions: 'Tin bài cơ sở',
    library: 'Kho mẫu',
    takedowns: 'Yêu cầu gỡ',
    notices: 'Thông báo',
    branches: 'Cơ sở',
    briefings: 'Họp báo tháng',
    pages: 'Trang',
    people: 'Người dùng',
    rules: 'Quy định',
    keys: 'Khóa API',
    audit: 'Nhật ký',
    health: 'Tình trạng máy',
    me: 'Cá nhân',
    more: 'Thêm',
  },
  signOut: 'Đăng xuất',
  theme: { light: 'Giao diện sáng', dark: 'Giao diện tối', auto: 'Sáng tối theo máy' },
  roles: {
    admin: 'Quản trị',
    officer: 'Cán bộ truyền thông',
    reviewer: 'Người duyệt',
    viewer: 'Người xem',
  },
  optional: '(không bắt buộc)',
}

export const states = {
  draft: 'Bản nháp',
  'in-review': 'Chờ duyệt',
  scheduled: 'Đã xếp lịch',
  staged: 'Chờ đến giờ',
  publishing: 'Đang đăng',
  published: 'Đã đăng',
  unconfirmed: 'Chưa xác nhận',
  failed: 'Cần xử lý',
  missed: 'Lỡ giờ',
  canceled: 'Đã hủy',
}

export const pillars = {
  members: 'Chủ động 1: đoàn viên, thanh niên',
  planning: 'Chủ động 2: kế hoạch',
  counsel: 'Chủ động 3: tham mưu, phối hợp',
}

/** Pillars within a sentence. */
export const pillarsShort = {
  members: 'chủ động 1',
  planning: 'chủ động 2',
  counsel: 'chủ động 3',
}

export const time = {
  /** Monday first. */
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  weekdaysLong: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  ahead: (span: string) => `còn ${span}`,
  ago: (span: string) => `${span} trước`,
  now: 'ngay bây giờ',
  justNow: 'vừa xong',
  minutes: (count: number) => `${count} phút`,
  hours: (count: number) => `${count} giờ`,
  days: (count: number) => `${count} ngày`,
  today: 'hôm nay',
}

export const preview = {
  label: 'Xem trước như trên điện thoại',
  seeMore: 'Xem thêm',
  like: 'Thích',
  comment: 'Bình luận',
  share: 'Chia sẻ',
}
