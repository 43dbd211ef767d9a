/** Who is on a photo, and what they agreed to. */
const classes = {
  'no-people': 'Không có người, hoặc không nhận ra ai',
  'public-activity': 'Hoạt động công cộng, đông người',
  'adult-portrait': 'Chân dung người lớn',
  'child-under-7': 'Trẻ em dưới 7 tuổi',
  'child-7-to-16': 'Trẻ em từ 7 đến dưới 16 tuổi',
}

const ticks = {
  notice: 'Mọi người ở đó đã được báo là có chụp ảnh (tờ thông báo, lời nhắc)',
  person: 'Người trong ảnh đồng ý đăng',
  guardian: 'Cha mẹ hoặc người giám hộ đồng ý đăng',
  child: 'Trẻ trong ảnh cũng đồng ý',
}

export const consent = {
  title: 'Ảnh',
  who: 'Ai trong ảnh?',
  why: 'Chỉ đánh dấu điều đã hỏi thật. Chưa đủ thì bài có ảnh này không lên Trang.',
  classes,
  ticks,
  none: 'Loại này không cần xác nhận gì thêm.',
  save: 'Lưu xác nhận',
  classWanted: 'Hãy chọn ai trong ảnh.',
  ready: 'Ảnh được phép đăng.',
  unknown: 'Chưa ai cho biết có ai trong ảnh; bài có ảnh này chưa đăng được.',
  missing: (what: string) => `Còn thiếu: ${what}. Bài có ảnh này chưa đăng được.`,
  withdrawn: 'Sự đồng ý đã được rút lại; bài có ảnh này không lên Trang.',
  notAsked: 'Ảnh của cán bộ, chưa khai có ai trong ảnh. Có người thì nên xác nhận.',
  history: 'Đã xác nhận',
  historyEmpty: 'Chưa có xác nhận nào.',
  said: (name: string) => `${name} xác nhận`,
  tookBack: (name: string) => `${name} ghi nhận rút lại`,
  withdraw: 'Người trong ảnh rút lại đồng ý',
  withdrawWhy: 'Mọi bài đang chờ có ảnh này sẽ dừng lại; bài đã lên Trang được nêu tên để bạn gỡ.',
  withdrawDo: 'Ghi nhận rút lại',
  withdrawnNow: 'Đã ghi nhận. Các bài đang chờ có ảnh này đã dừng.',
  out: (count: number) => `Ảnh đang hiện trong ${count} bài đã lên Trang. Mở từng bài để gỡ hoặc sửa:`,
  openPost: (place: number) => `Mở bài ${place}`,
  blur: 'Che mặt trong ảnh',
  altText: 'Ảnh cho thấy',
  noAltText: 'Chưa có lời tả.',
  takenAt: 'Chụp lúc',
  rendering: 'Ảnh đang được làm lại; tải lại trang sau ít giây.',
}

/** Hiding parts of a photo. */
export const blur = {
  title: 'Che một phần ảnh',
  why: 'Phần được che nhòe hẳn ở mọi nơi ảnh hiện ra. Bài đang chờ có ảnh này tự dùng ảnh mới.',
  byDrawing: 'Kéo ngón tay hoặc chuột trên ảnh để vẽ ô lên khuôn mặt, biển số cần che.',
  byCells: 'Đánh dấu những ô cần che, ví dụ khuôn mặt, biển số. Ảnh rộng hơn màn hình thì kéo ngang.',
  drawn: 'Các ô đã vẽ',
  remove: 'Bỏ ô',
  undo: 'Hoàn tác',
  useCells: 'Chọn theo ô lưới',
  cells: 'Các ô của ảnh',
  cell: (row: number, column: number) => `Hàng ${row}, cột ${column}`,
  save: 'Che và lưu',
  leave: 'Để nguyên',
}
