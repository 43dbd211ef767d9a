/** What a plan is warned about; `{name}` is filled from the warning's values. */
export const planWarnings = {
  collision: 'Cách bài “{title}” lúc {time} chỉ {minutes} phút; nên cách nhau {spacing} phút.',
  'quiet-hours': 'Giờ này nằm trong giờ yên tĩnh, {from} đến {to}.',
  'three-in-a-row': 'Ba bài liền nhau trên Trang đều của {branch}.',
  'pillar-missing': 'Tuần này Trang chưa có bài {pillars}.',
  'day-full': 'Ngày này Trang đã có {count} bài.',
  'same-text': 'Trang đã có đúng bài này: “{title}”, {date} lúc {time}.',
  'similar-text': 'Trang đã có bài gần giống: “{title}”, {date} lúc {time}.',
  'same-photo': 'Ảnh này đã có trong bài “{title}”, {date} lúc {time}.',
  'same-event': 'Có thể cùng một việc với bài “{title}”, {date} lúc {time}.',
}

export const slots = {
  title: 'Nhịp đăng',
  week: 'Chỗ đăng trong tuần',
  why: 'Mỗi chỗ là một giờ quen của Trang trong tuần. Khi soạn bài, các chỗ còn trống gần nhất hiện sẵn để chọn.',
  usingDefaults: (times: string) =>
    `Trang này chưa có chỗ riêng nên đang dùng giờ chung mỗi ngày: ${times}. Bấm “Thêm vào tuần” để bắt đầu từ các giờ này rồi bớt đi.`,
  choosePage: 'Xem',
  none: 'Không có chỗ',
  remove: (day: string, time: string) => `Bỏ chỗ ${day} lúc ${time}`,
  add: 'Thêm chỗ',
  weekdays: 'Vào các ngày',
  times: 'Lúc mấy giờ',
  timesHint: 'Nhiều giờ thì cách nhau bằng dấu phẩy: 06:30, 19:30.',
  column: 'Dành cho chuyên mục',
  columnHint: 'Chỗ dành riêng không được gợi ý cho bài khác.',
  anyColumn: 'Bài nào cũng được',
  addDo: 'Thêm vào tuần',
}

export const columns = {
  title: 'Chuyên mục',
  why: 'Chuyên mục lặp lại được soạn nháp trước mỗi tuần, từ mẫu bài, với các chỗ trống để bạn điền.',
  emptyTitle: 'Chưa có chuyên mục nào',
  empty: 'Hai chuyên mục hợp với hầu hết đơn vị. Thêm bằng một lần bấm, sửa hay cất đi lúc nào cũng được.',
  roundUp: 'Điểm tin tuần',
  story: 'Chuyện đẹp thứ Năm',
  addExample: (name: string) => `Thêm “${name}”`,
  add: 'Thêm chuyên mục',
  change: 'Sửa',
  save: 'Lưu chuyên mục',
  archive: 'Cất đi',
  restore: 'Dùng lại',
  archived: 'Đã cất, không soạn nháp nữa',
  name: 'Tên chuyên mục',
  nameHint: 'Ví dụ: Điểm tin tuần, Gương người tốt.',
  pageId: 'Trang',
  everyPage: 'Mọi Trang',
  pillar: 'Chủ động',
  noPillar: 'Không thuộc chủ động nào',
  templateId: 'Mẫu bài',
  noTemplate: 'Không theo mẫu',
  weekday: 'Lặp lại vào',
  once: 'Không lặp lại',
  time: 'Giờ đăng',
  leadDays: 'Soạn nháp trước (ngày)',
  leadHint: 'Từ 1 đến 45 ngày.',
  comesBack: (weekday: string, time: string, leadDays: number) =>
    `Hằng tuần vào ${weekday} lúc ${time}, soạn nháp trước ${leadDays} ngày`,
}

export const evergreen = {
  title: 'Bài dùng lại được',
  why: 'Bài có nội dung còn đúng lâu dài, như hướng dẫn, hỏi đáp. Bài nghỉ lâu nhất đứng đầu.',
  emptyTitle: 'Chưa đánh dấu bài nào',
  empty:
    'Mở một bài đã đăng mà năm sau vẫn đúng, ví dụ “Cách chuyển sinh hoạt Đoàn”, rồi bấm “Đánh dấu dùng lại được”.',
  mark: 'Đánh dấu dùng lại được',
  unmark: 'Bỏ dấu dùng lại được',
  used: (count: number) => `Đã dùng ${count} lần`,
  last: 'Lần gần nhất:',
  reuse: 'Dùng lại…',
  reuseTitle: 'Dùng lại bài này',
  reuseWhy:
    'Chữ, ảnh và đường dẫn được chép thành một bản nháp mới để bạn xem lại rồi xếp lịch. Giờ dưới đây là chỗ trống gần nhất.',
  reuseDo: 'Tạo bản nháp',
  reuseAnyway: 'Vẫn tạo bản nháp',
}
