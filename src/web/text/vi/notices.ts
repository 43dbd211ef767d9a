// Long because it is a catalogue: one entry for each kind of notice.
/** Alarms and other notices. */

/** What fills a notice's sentences, as people read it; empty where there is nothing to say. */
export interface NoticeWords {
  readonly page: string
  readonly publishAt: string
  readonly until: string
  readonly end: string
  readonly since: string
  /** What the network's problem means, in a sentence. */
  readonly problem: string
  readonly reason: string
  /** The receipt number of a request. */
  readonly receipt: string
  /** As in 10/2026, and whose figures. */
  readonly month: string
  readonly branch: string
  readonly count: number
  readonly days: number
}

/** What happened, why, what to do and who can do it. */
export interface NoticeText {
  readonly title: string
  readonly why: string
  readonly next: string
  readonly who: string
}

const WHO = {
  nobody: 'tự xong',
  officer: 'cán bộ truyền thông',
  admin: 'quản trị',
  operator: 'người vận hành máy chủ',
  reviewer: 'người duyệt',
} as const

const lateTexts: Readonly<Record<string, (words: NoticeWords) => Omit<NoticeText, 'title'>>> = {
  'token-dead': () => ({
    why: 'Facebook không còn nhận mã của Trang.',
    next: 'Kết nối lại Trang; bài đang chờ sẽ tự lên.',
    who: WHO.admin,
  }),
  parked: ({ until, problem }) => ({
    why: `Facebook yêu cầu tạm dừng đến ${until}. ${problem}`,
    next: 'Không cần làm gì, hết giờ đó bài tự lên.',
    who: WHO.nobody,
  }),
  'quiet-hours': ({ until }) => ({
    why: `Bài lẽ ra lên trong lúc máy nghỉ; đang là giờ yên tĩnh nên bài chờ đến ${until}.`,
    next: 'Không cần làm gì.',
    who: WHO.nobody,
  }),
  'catching-up': ({ until }) => ({
    why: `Nhiều bài dồn lại sau khi máy nghỉ; bài này chờ đến lượt, khoảng ${until}.`,
    next: 'Không cần làm gì. Nếu cần ngay, mở bài và bấm “Đăng ngay”.',
    who: WHO.nobody,
  }),
  'trying-again': ({ until, problem }) => ({
    why: `${problem} Sẽ thử lại lúc ${until}.`.trim(),
    next: 'Không cần làm gì. Nếu một giờ nữa vẫn chưa lên, mở bài xem lý do.',
    who: WHO.nobody,
  }),
}

const kinds = {
  'post-late': (words: NoticeWords): NoticeText => ({
    title: `Bài hẹn ${words.publishAt} chưa lên Trang “${words.page}”`,
    ...(lateTexts[words.reason]?.(words) ?? {
      why: 'Chưa thấy bộ phận nào của phần mềm nhận việc.',
      next: 'Mở trang Tình trạng máy; nếu hàng đợi không chạy, khởi động lại phần mềm.',
      who: WHO.operator,
    }),
  }),
  'post-failed': ({ page, publishAt, problem }: NoticeWords): NoticeText => ({
    title: `Bài hẹn ${publishAt} không lên được Trang “${page}”`,
    why: problem,
    next: 'Mở bài, sửa chỗ được nêu rồi bấm “Thử lại”, hoặc hủy bài.',
    who: WHO.officer,
  }),
  'amendment-failed': ({ page, publishAt, problem }: NoticeWords): NoticeText => ({
    title: `Có việc chưa làm được trên bài ${publishAt} của Trang “${page}”`,
    why: problem,
    next: 'Mở bài, xem mục báo lỗi rồi bấm “Thử lại” hoặc “Bỏ qua”.',
    who: WHO.officer,
  }),
  'post-missed': ({ page, publishAt }: NoticeWords): NoticeText => ({
    title: `Bài hẹn ${publishAt} của Trang “${page}” đã lỡ giờ`,
    why: 'Đã quá giờ quá lâu nên bài không tự lên nữa.',
    next: 'Mở bài rồi chọn đăng ngay, dời sang giờ khác hoặc hủy.',
    who: WHO.officer,
  }),
  'takedown-asked': ({ receipt, end }: NoticeWords): NoticeText => ({
    title: `Có người xin gỡ bài hoặc ảnh (${receipt})`,
    why: `Luật đòi trả lời trước ${end}; nên xong trong 24 giờ.`,
    next: 'Mở yêu cầu, tìm bài hoặc ảnh rồi gỡ, hoặc từ chối kèm lý do.',
    who: WHO.officer,
  }),
  'takedown-overdue': ({ receipt, end }: NoticeWords): NoticeText => ({
    title: `Yêu cầu gỡ ${receipt} đã quá 24 giờ chưa trả lời`,
    why: `Hạn trả lời theo luật: trước ${end}.`,
    next: 'Mở yêu cầu, làm xong rồi bấm “Đã trả lời”.',
    who: WHO.officer,
  }),
  'briefing-due': ({ month }: NoticeWords): NoticeText => ({
    title: `Đến hạn chốt số liệu tháng ${month}`,
    why: 'Cơ sở đã được mời xác nhận số liệu; họp báo cần bản đã chốt.',
    next: 'Mở họp báo tháng, xem ý kiến của cơ sở, ghi kết luận rồi chốt khi tháng đã hết.',
    who: WHO.reviewer,
  }),
  'figures-disputed': ({ month, branch }: NoticeWords): NoticeText => ({
    title: `${branch} có ý kiến về số liệu tháng ${month}`,
    why: 'Cơ sở cho rằng số liệu chưa đúng.',
    next: 'Mở họp báo tháng, xem ý kiến rồi trả lời; cơ sở đọc được câu trả lời dưới đường dẫn của mình.',
    who: WHO.reviewer,
  }),
  'queue-stalled': ({ since }: NoticeWords): NoticeText => ({
    title: 'Phần mềm không làm việc nền, bài sẽ không tự lên',
    why: `Từ ${since} không có việc nền nào được làm. Bài vẫn nằm yên trong lịch.`,
    next: 'Khởi động lại phần mềm; chạy lại là bài tự lên tiếp.',
    who: WHO.operator,
  }),
  'token-dead': ({ page, problem, count }: NoticeWords): NoticeText => ({
    title: `Trang “${page}” cần kết nối lại`,
    why: [problem, count > 0 ? `${count} bài đang chờ mã mới.` : ''].join(' ').trim(),
    next: 'Kết nối lại Trang bằng mã mới, khoảng hai phút; bài đang chờ tự lên.',
    who: WHO.admin,
  }),
  'token-expiring': ({ page, end }: NoticeWords): NoticeText => ({
    title: `Mã của Trang “${page}” hết hạn ${end}`,
    why: 'Sau lúc đó bài không lên được cho đến khi có mã mới.',
    next: 'Thay mã mới trước ngày đó, khoảng hai phút.',
    who: WHO.admin,
  }),
  'data-access-expiring': ({ page, end }: NoticeWords): NoticeText => ({
    title: `Quyền đọc dữ liệu của Trang “${page}” hết hạn ${end}`,
    why: 'Cứ 90 ngày Facebook đòi xác nhận lại quyền này.',
    next: 'Kết nối lại Trang trước ngày đó, khoảng hai phút.',
    who: WHO.admin,
  }),
  'page-unreachable': ({ page, problem }: NoticeWords): NoticeText => ({
    title: `Không hỏi được Facebook về Trang “${page}”`,
    why: problem,
    next: 'Mở Trang trên Facebook xem còn không, có bị hạn chế không; nếu Trang ổn, kiểm tra mạng của máy chủ.',
    who: WHO.admin,
  }),
  'app-in-development': ({ page }: NoticeWords): NoticeText => ({
    title: `Người ngoài không thấy bài của Trang “${page}”`,
    why: 'Bài đã đăng nhưng người chưa đăng nhập không thấy. Thường là vì ứng dụng Facebook còn ở chế độ Development.',
    next: 'Chuyển ứng dụng sang chế độ Live theo các bước ở mục Trang.',
    who: WHO.admin,
  }),
  'approval-asked': ({ page, publishAt }: NoticeWords): NoticeText => ({
    title: `Có bài chờ bạn duyệt: Trang “${page}”, ${publishAt}`,
    why: '',
    next: 'Mở bài rồi duyệt, hoặc trả lại kèm lý do.',
    who: WHO.reviewer,
  }),
  'approval-overdue': ({ page, publishAt }: NoticeWords): NoticeText => ({
    title: `Bài chờ duyệt quá lâu: Trang “${page}”, ${publishAt}`,
    why: 'Người duyệt chính chưa trả lời; bạn là người duyệt thay.',
    next: 'Mở bài rồi duyệt, hoặc trả lại kèm lý do.',
    who: WHO.reviewer,
  }),
  'urgent-update-due': ({ page }: NoticeWords): NoticeText => ({
    title: page === '' ? 'Đã đến lúc cập nhật tin khẩn' : `Đã đến lúc cập nhật tin khẩn trên Trang “${page}”`,
    why: 'Tin khẩn đã lên được hai giờ.',
    next: 'Đăng tin mới nhất, hoặc báo rằng sự việc đã xong.',
    who: WHO.officer,
  }),
  'submission-received': (): NoticeText => ({
    title: 'Có tin bài của cơ sở chờ duyệt',
    why: '',
    next: 'Mở tin bài rồi nhận, trả lại kèm lý do, hoặc từ chối.',
    who: WHO.officer,
  }),
}

export const notices = {
  title: 'Thông báo',
  alarms: 'Cần để ý ngay',
  all: 'Xem mọi thông báo',
  more: (count: number) => `Còn ${count} thông báo nữa`,
  open: 'Đang mở',
  openNone: 'Không có thông báo nào đang mở. Mọi việc ổn.',
  history: 'Đã xong',
  historyNone: 'Chưa có thông báo nào.',
  older: 'Cũ hơn',
  todo: 'Việc cần làm',
  who: 'Ai làm được',
  close: 'Đã xem',
  closedAt: 'Xong lúc',
  waiting: (count: number) => `${count} thông báo đang mở`,
  places: {
    post: 'Mở bài',
    page: 'Mở mục Trang',
    queue: 'Xem tình trạng máy',
    app: 'Mở mục Trang',
    submissions: 'Mở tin bài cơ sở',
  },
  reconnect: 'Kết nối lại',
  kinds,
}

/** Letters, on a person's own page. */
export const mails = {
  title: 'Thông báo qua thư',
  to: (email: string) => `Thư gửi tới ${email}.`,
  off: 'Máy chủ thư chưa được khai báo (SMTP_URL, MAIL_FROM), nên thông báo chỉ hiện trong phần mềm.',
  choose: 'Gửi thư cho tôi khi',
  choices: {
    all: 'có cảnh báo hoặc có việc chờ tôi',
    alarms: 'chỉ khi có cảnh báo (bài trễ, mã hết hạn, máy dừng…)',
    none: 'không gửi thư',
  },
  save: 'Lưu',
  tryTitle: 'Thử máy chủ thư',
  tryWhy: 'Gửi một thư cho chính bạn và cho biết máy chủ thư trả lời thế nào.',
  tryDo: 'Gửi thư thử',
  tried: 'Kết quả gửi thư thử',
  serverSaid: 'Máy chủ thư trả lời',
}
