/** Frames around photos. */
export const photoFrames = {
  label: 'Khung ảnh',
  hint: 'Đóng lên mọi ảnh của bài khi bài lên Trang. Bài tri ân không đóng khung.',
  none: 'Không đóng khung',
  inSeason: (name: string) => `${name} (đang trong đợt)`,
  words: 'Chữ trên khung',
  branch: 'Tên đơn vị',
  branchHint: 'Để trống: tên đơn vị mà bài nói về, hoặc tên Trang.',
  date: 'Ngày',
  dateHint: 'Để trống: ngày đăng bài. Ví dụ: “Chủ nhật, 22/11/2026”.',
  title: 'Khung ảnh',
  why: 'Khung vẽ lên ảnh khi bài lên Trang: tên đơn vị, ngày và biểu trưng. Chọn khung lúc soạn bài; ảnh gốc không đổi.',
  change:
    'Thêm hay sửa khung: đặt tệp .svg vào templates/frames rồi khởi động lại. Thay biểu trưng bằng tệp templates/logo.png của đơn vị.',
  sampleOf: (name: string) => `Ảnh mẫu trong khung “${name}”`,
  sampleBranch: 'Đoàn xã Tân Phước Hưng',
  allYear: 'Dùng quanh năm',
  from: (first: string, last: string) => `Từ ${first} đến ${last} hằng năm`,
  on: 'đang trong đợt',
}
