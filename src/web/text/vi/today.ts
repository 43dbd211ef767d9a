/** What needs somebody now. */
export const today = {
  title: 'Hôm nay',
  needsYou: 'Cần bạn xử lý',
  late: 'Đã quá giờ mà chưa lên',
  inReview: 'Chờ duyệt',
  submissions: 'Tin bài chờ duyệt',
  reconnectWhy: (page: string) =>
    `Facebook không còn nhận mã của Trang “${page}”. Bài của Trang này đang chờ và sẽ tự tiếp tục sau khi kết nối lại.`,
  reconnectDo: 'Kết nối lại',
  expiring: (page: string) =>
    `Mã của Trang “${page}” sắp hết hạn. Thay mã mới trước ngày đó để lịch đăng không bị ngắt.`,
  next: 'Sắp đăng',
  noNext: 'Chưa có bài nào trong lịch sắp tới.',
  allWell: 'Mọi việc ổn',
  allWellWhy: 'Không có bài nào lỗi, lỡ giờ hay chưa xác nhận; các Trang đều kết nối tốt.',
  firstTitle: 'Năm bước đầu tiên',
  firstDone: 'đã xong',
  firstSteps: {
    connect: 'Kết nối một Trang Facebook',
    template: 'Xem kho mẫu bài',
    schedule: 'Xếp lịch bài đầu tiên',
    watch: 'Xem bài tự lên Trang đúng giờ',
    people: 'Mời thêm một người cùng làm',
  },
}
