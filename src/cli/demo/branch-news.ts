import type { WeeklyFigures } from './weekly-figures.ts'

/** What branches of the demo tell on their Pages. Fictional. */
const NEWS = [
  ['members', 'news', 'Ra quân Ngày Chủ nhật xanh: dọn vệ sinh, trồng hoa hai bên tuyến lộ trung tâm.'],
  ['planning', 'photos', 'Album: dặm vá 400 m đường trước mùa mưa, đúng tiến độ đã đăng ký.'],
  ['counsel', 'news', 'Phối hợp Công an xã tuyên truyền an toàn giao thông cho học sinh.'],
  ['members', 'story', 'Chuyện đẹp: đoàn viên giúp hai hộ neo đơn thu hoạch lúa, không nhận công.'],
  [null, 'share', 'Chia sẻ bài của Trang cấp trên về Tháng Thanh niên.'],
  ['planning', 'video', 'Video: tuyến đường quê sáng đèn sau ba tuần thi công.'],
  ['counsel', 'news', 'Tham mưu cấp ủy tổ chức diễn đàn lắng nghe ý kiến thanh niên.'],
  ['members', 'photos', 'Ảnh: sân chơi cuối tuần của thiếu nhi, có tủ sách lưu động.'],
] as const

/** Chooses what a branch tells the n-th time; another branch begins elsewhere. */
export function branchNews({ key }: Pick<WeeklyFigures, 'key'>, turn: number) {
  const [pillar, genre, words] = NEWS[(turn + key.length * 3) % NEWS.length] ?? NEWS[0]
  return { pillar, genre, message: words }
}
