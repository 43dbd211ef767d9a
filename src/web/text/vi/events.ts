/** Page posts that seem to show one event. */
export const events = {
  title: 'Có thể cùng một hoạt động',
  why: 'Số liệu đếm hoạt động trước, bài sau. Những bài dưới đây giống nhau về chữ hoặc ảnh và lên cách nhau vài ngày. Nếu là một hoạt động, gộp lại để chỉ đếm một lần; đơn vị nào đăng cũng vẫn được ghi nhận.',
  emptyTitle: 'Không có bài nào trùng hoạt động',
  empty:
    'Khi xã và trường cùng kể một việc, hoặc một việc chia làm ba bài, các bài ấy hiện ở đây để gộp bằng một lần bấm.',
  previous: 'Tháng trước',
  next: 'Tháng sau',
  month: (month: number, year: string) => `Tháng ${month}/${year}`,
  reasons: { photo: 'giống ảnh', text: 'giống chữ' },
  because: (reasons: string) => `Vì: ${reasons}`,
  open: 'Xem bài',
  join: 'Gộp thành một hoạt động',
  apart: 'Là các việc khác nhau',
  count: (count: number) => `${count} bài`,
  joinedTitle: 'Đã gộp trong tháng',
  split: 'Tách bài này ra',
  splitOf: (unit: string) => `Tách bài của ${unit} ra`,
}
