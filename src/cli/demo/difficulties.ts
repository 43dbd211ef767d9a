/** A difficulty of the demo; days are counted from today. */
interface DemoDifficulty {
  readonly unit: string
  readonly cause: 'equipment' | 'new-secretary' | 'page-access' | 'members-away' | 'no-place' | 'duty-hours'
  readonly words: string
  readonly daysAgo: number
  /** Null while nobody has decided. */
  readonly decision: { readonly what: string; readonly seat: string; readonly dueInDays: number } | null
  readonly isDone?: boolean
}

/** What mostly stands in branches' way, in every state: waiting, decided, overdue, done. */
export const DEMO_DIFFICULTIES: readonly DemoDifficulty[] = [
  {
    ...{ unit: 'phuong-binh', cause: 'equipment', daysAgo: 40 },
    words: 'Đoàn xã chưa có máy ảnh, ảnh chụp bằng điện thoại cũ bị mờ.',
    decision: { what: 'Cho mượn máy ảnh của đơn vị chủ quản', seat: 'Ban Thường vụ', dueInDays: 10 },
  },
  {
    ...{ unit: 'tan-phuoc-hung', cause: 'new-secretary', daysAgo: 35 },
    words: 'Bí thư mới nhận việc, chưa quen viết tin.',
    decision: {
      what: 'Mời dự buổi hướng dẫn viết tin, ghép cặp với Đoàn xã Tân Bình',
      seat: 'Cán bộ truyền thông',
      dueInDays: -3,
    },
  },
  {
    ...{ unit: 'phung-hiep', cause: 'page-access', daysAgo: 28, isDone: true },
    words: 'Trang của Đoàn xã mất quyền quản trị sau khi đổi người phụ trách.',
    decision: { what: 'Bí thư cũ trao lại quyền quản trị', seat: 'Bí thư Đoàn xã Phụng Hiệp', dueInDays: 2 },
  },
  {
    ...{ unit: 'hoa-an', cause: 'members-away', daysAgo: 60 },
    words: 'Phần lớn đoàn viên đi làm ở thành phố, khó tổ chức ban ngày.',
    decision: {
      what: 'Chuyển sinh hoạt sang tối thứ Bảy, có điểm trực tuyến',
      seat: 'Bí thư Đoàn xã Hòa An',
      dueInDays: 20,
    },
  },
  {
    ...{ unit: 'thanh-hoa', cause: 'no-place', daysAgo: 12 },
    words: 'Nhà văn hóa ấp đang sửa, chưa có nơi sinh hoạt.',
    decision: null,
  },
  {
    ...{ unit: 'cong-an', cause: 'duty-hours', daysAgo: 7 },
    words: 'Buổi sinh hoạt trùng giờ trực.',
    decision: null,
  },
]
