/** The week of Posts and one Post's page. */
export const posts = {
  title: 'Lịch đăng',
  compose: 'Soạn bài mới',
  sectionsLabel: 'Các trang của lịch đăng',
  sections: {
    week: 'Tuần',
    month: 'Tháng',
    list: 'Danh sách',
    occasions: 'Các dịp',
    shares: 'Chia sẻ',
    sheets: 'Bảng tính',
    slots: 'Nhịp đăng',
    missed: 'Lỡ giờ',
    evergreen: 'Dùng lại',
  },
  week: (range: string) => `Tuần ${range}`,
  missing: (pillars: string) => `Tuần này thiếu ${pillars}.`,
  previousWeek: 'Tuần trước',
  nextWeek: 'Tuần sau',
  thisWeek: 'Tuần này',
  filter: 'Lọc',
  allPages: 'Mọi Trang',
  allStates: 'Mọi trạng thái',
  page: 'Trang',
  state: 'Trạng thái',
  noPosts: 'Chưa có bài',
  onlyPhotos: '(bài chưa có chữ)',
  emptyTitle: 'Tuần này chưa có bài nào',
  empty:
    'Một tuần vừa sức thường có hai đến ba tin: một hoạt động ở cơ sở, một gương người tốt, một việc sắp tới. Ví dụ: “Chủ nhật xanh ở Hòa An: 45 đoàn viên dọn 2 km kênh”.',
  emptyFiltered: 'Không có bài nào khớp với bộ lọc trong tuần này.',
}

export const post = {
  title: (page: string) => `Bài trên ${page}`,
  back: 'Về lịch đăng',
  latePhotos: {
    are: (count: number) => `${count} ảnh của cơ sở đến sau, chưa có trong bài.`,
    one: 'Ảnh đến sau',
    add: (count: number) => `Thêm ${count} ảnh vào bài`,
    full: 'Bài đã đủ ảnh. Muốn dùng ảnh mới, bỏ bớt ảnh ở mục Sửa bài.',
  },
  siblings: 'Cùng nội dung trên các Trang khác',
  preview: 'Như trên Facebook',
  story: 'Đã diễn ra',
  storyEmpty: 'Chưa có gì: phần mềm bắt đầu khi gần đến giờ đăng.',
  reload: 'Tải lại',
  publishAt: 'Giờ đăng',
  publishedAt: 'Đã lên Trang lúc',
  lateness: (text: string) => `Trễ ${text} so với giờ đã xếp.`,
  onTime: 'Đúng giờ.',
  seconds: (count: number) => `${count} giây`,
  minutes: (count: number) => `${count} phút`,
  who: 'Ai làm được',
  onFacebook: 'Xem trên Facebook',
  leftovers: (count: number) =>
    `Còn ${count} mục chưa hiện trên Facebook do câu trả lời bị mất; phần mềm sẽ tự dọn, không ai nhìn thấy chúng.`,
  notBefore: 'Lần thử tới không sớm hơn',
  edit: 'Sửa bài',
  save: 'Lưu bài',
  move: 'Dời sang…',
  moveDo: 'Dời',
  cancel: 'Hủy bài',
  cancelAsk: 'Bài sẽ không lên Trang. Nội dung vẫn giữ lại ở đây để xem.',
  cancelDo: 'Hủy bài này',
  publishNow: 'Đăng ngay',
  publishNowAsk: 'Bài lên Trang trong ít giây tới, không chờ giờ đã xếp.',
  publishNowDo: 'Đăng ngay bài này',
  retry: 'Thử lại',
  submit: 'Xếp lịch',
  approve: 'Duyệt và xếp lịch',
  returned: (reason: string) => `Người duyệt trả lại: ${reason}`,
  check: 'Kiểm tra Facebook rồi gửi lại an toàn',
}

/** What each state means and what happens next, for the one who waits. */
export const stateStory = {
  draft: 'Bản nháp chưa có trong lịch. Bài chỉ lên Trang sau khi được xếp lịch.',
  'in-review': 'Bài đang chờ người duyệt. Duyệt xong, bài tự vào lịch theo giờ đã chọn.',
  scheduled: 'Ít phút trước giờ đăng, phần mềm đưa bài lên Facebook ở chế độ ẩn; đúng giờ mới cho hiện.',
  staged: 'Bài đã nằm sẵn trên Facebook nhưng chưa ai nhìn thấy. Đúng giờ, phần mềm cho hiện.',
  publishing: 'Phần mềm đang cho bài hiện lên Trang và chờ Facebook xác nhận.',
  published: 'Bài đã hiện trên Trang; phần mềm đã đọc lại và thấy bài.',
  unconfirmed:
    'Câu trả lời của Facebook bị mất giữa đường. Phần mềm đang tìm xem bài đã có trên Facebook chưa, rồi mới làm tiếp, nên bài không bị đăng hai lần.',
  failed: 'Bài chưa lên Trang. Cần một người xử lý nguyên nhân dưới đây rồi bấm “Thử lại”.',
  missed:
    'Đã quá giờ đăng lâu (máy ngừng hoặc mất mạng) nên phần mềm không tự đăng muộn. Hãy đăng ngay hoặc dời sang giờ khác.',
  canceled: 'Bài đã hủy và sẽ không lên Trang.',
}

type Told = { accepted: string; refused: string; throttled: string; unconfirmed: string }

/** Each step of a Post's way to the Page, told by how it ended. */
export const steps: Record<string, Told> = {
  'upload-photo': {
    accepted: 'Đã gửi một ảnh lên Facebook, còn ẩn.',
    refused: 'Facebook không nhận một ảnh.',
    throttled: 'Facebook yêu cầu chờ trước khi nhận thêm ảnh.',
    unconfirmed: 'Gửi một ảnh nhưng mất câu trả lời; ảnh sẽ được gửi lại.',
  },
  create: {
    accepted: 'Đã đưa lên Facebook ở chế độ ẩn.',
    refused: 'Facebook không nhận bài.',
    throttled: 'Facebook yêu cầu chờ trước khi nhận bài.',
    unconfirmed: 'Đưa bài lên nhưng mất câu trả lời; sẽ tìm xem bài đã tới nơi chưa.',
  },
  'look-up': {
    accepted: 'Đã tìm trong các bài ẩn trên Facebook.',
    refused: 'Facebook không cho xem các bài ẩn.',
    throttled: 'Facebook yêu cầu chờ trước khi cho tìm.',
    unconfirmed: 'Tìm bài trên Facebook nhưng mất câu trả lời.',
  },
  'read-back': {
    accepted: 'Đã đọc lại: bài còn ẩn, đúng nội dung.',
    refused: 'Facebook không cho đọc lại bài.',
    throttled: 'Facebook yêu cầu chờ trước khi đọc lại.',
    unconfirmed: 'Đọc lại bài nhưng mất câu trả lời.',
  },
  publish: {
    accepted: 'Facebook xác nhận đã hiện.',
    refused: 'Facebook không cho hiện bài.',
    throttled: 'Facebook yêu cầu chờ trước khi cho hiện.',
    unconfirmed: 'Cho bài hiện nhưng mất câu trả lời; sẽ kiểm tra lại.',
  },
  prove: {
    accepted: 'Đã đọc lại: bài đang hiện trên Trang.',
    refused: 'Facebook không cho đọc lại bài đã hiện.',
    throttled: 'Facebook yêu cầu chờ trước khi kiểm tra.',
    unconfirmed: 'Kiểm tra bài đã hiện nhưng mất câu trả lời.',
  },
  list: {
    accepted: 'Bài có trong danh sách công khai của Trang.',
    refused: 'Facebook không cho xem danh sách công khai của Trang.',
    throttled: 'Facebook yêu cầu chờ trước khi xem danh sách.',
    unconfirmed: 'Xem danh sách công khai nhưng mất câu trả lời.',
  },
  comment: {
    accepted: 'Đã viết bình luận đầu tiên.',
    refused: 'Facebook không nhận bình luận đầu tiên.',
    throttled: 'Facebook yêu cầu chờ trước khi bình luận.',
    unconfirmed: 'Viết bình luận nhưng mất câu trả lời; sẽ tìm trước khi viết lại.',
  },
  remove: {
    accepted: 'Đã gỡ bản ẩn trên Facebook.',
    refused: 'Facebook không cho gỡ bản ẩn.',
    throttled: 'Facebook yêu cầu chờ trước khi gỡ.',
    unconfirmed: 'Gỡ bản ẩn nhưng mất câu trả lời; sẽ gỡ lại.',
  },
  amend: {
    accepted: 'Đã gửi nội dung mới lên Facebook.',
    refused: 'Facebook không nhận nội dung mới.',
    throttled: 'Facebook yêu cầu chờ trước khi sửa.',
    unconfirmed: 'Gửi nội dung mới nhưng mất câu trả lời; sẽ đọc lại bài.',
  },
  'prove-amend': {
    accepted: 'Đã đọc lại bài sau khi sửa.',
    refused: 'Facebook không cho đọc lại bài vừa sửa.',
    throttled: 'Facebook yêu cầu chờ trước khi đọc lại.',
    unconfirmed: 'Đọc lại bài vừa sửa nhưng mất câu trả lời.',
  },
  'take-down': {
    accepted: 'Facebook xác nhận đã gỡ bài.',
    refused: 'Facebook không cho gỡ bài.',
    throttled: 'Facebook yêu cầu chờ trước khi gỡ bài.',
    unconfirmed: 'Gỡ bài nhưng mất câu trả lời; sẽ kiểm tra lại.',
  },
  'prove-gone': {
    accepted: 'Đã hỏi lại Facebook xem bài còn không.',
    refused: 'Facebook không cho kiểm tra bài đã gỡ.',
    throttled: 'Facebook yêu cầu chờ trước khi kiểm tra.',
    unconfirmed: 'Kiểm tra bài đã gỡ nhưng mất câu trả lời.',
  },
  correct: {
    accepted: 'Đã viết bình luận dưới bài.',
    refused: 'Facebook không nhận bình luận.',
    throttled: 'Facebook yêu cầu chờ trước khi bình luận.',
    unconfirmed: 'Viết bình luận nhưng mất câu trả lời; sẽ tìm trước khi viết lại.',
  },
  'look-for-comment': {
    accepted: 'Đã tìm trong các bình luận dưới bài.',
    refused: 'Facebook không cho xem bình luận.',
    throttled: 'Facebook yêu cầu chờ trước khi xem bình luận.',
    unconfirmed: 'Tìm bình luận nhưng mất câu trả lời.',
  },
}
