/** Approving Posts: on the Post's page, by a link, and the rules for it. */

export const kinds = {
  ordinary: 'Bài thường',
  tribute: 'Bài tri ân, tưởng niệm',
  urgent: 'Tin khẩn',
}

const reasons = {
  'wrong-figures': 'Sai số liệu',
  'source-missing': 'Thiếu nguồn',
  'photo-poor': 'Ảnh chưa đạt',
  'consent-missing': 'Chưa có đồng ý của người trong ảnh',
  misspelled: 'Sai chính tả',
  duplicate: 'Trùng bài đã có',
  'wrong-time': 'Chưa đúng thời điểm',
  other: 'Lý do khác',
}

export const approval = {
  count: (given: number, needed: number) => `Đã có ${given}/${needed} lượt duyệt.`,
  approve: 'Duyệt',
  history: 'Ai đã duyệt',
  approved: (name: string) => `${name} đã duyệt`,
  returned: (name: string) => `${name} trả lại`,
  outdated: 'bản cũ, không còn tính',
  via: { page: '', api: 'qua API', link: 'qua đường dẫn trong thư' },
  objections: {
    own: 'Bạn viết bài này nên cần người khác duyệt.',
    given: 'Bạn đã duyệt bản này.',
    'not-named': 'Loại bài này do người khác được giao duyệt.',
  },
  reasonCode: 'Lý do',
  reasons,
  words: 'Cần sửa gì',
  wordsHint: 'Người viết thấy câu này trên bài. Với “Lý do khác” thì phải ghi rõ.',
  giveBack: 'Trả lại…',
  giveBackDo: 'Trả lại',
  source: 'Nguồn chính thức',
  openSource: 'Mở nguồn',
}

/** The page of a link to decide by. */
export const decision = {
  title: 'Duyệt bài',
  hello: (name: string) => `${name}: mời bạn duyệt bài này.`,
  writer: 'Người viết',
  page: 'Đăng lên Trang',
  goesOut: 'Lên Trang lúc',
  goesOutNow: 'ngay khi đủ lượt duyệt',
  changed: 'Bài đã được sửa sau khi gửi đường dẫn này. Dưới đây là bản mới nhất.',
  stale: 'Bài vừa được sửa trong lúc đang xem nên chưa ghi nhận. Xem bản mới dưới đây rồi quyết định.',
  preview: 'Bài sẽ hiện như thế này',
  problems: 'Máy nhắc',
  problemsWhy: 'Máy chỉ nhắc những chỗ nên xem lại; người duyệt quyết định.',
  noProblems: 'Máy không thấy lỗi chữ nào cần nhắc.',
  approveDo: 'Duyệt bài này',
  late: 'Đã quá giờ đăng. Duyệt trong lúc chưa trễ quá lâu thì bài lên ngay theo lượt; trễ hơn thì cán bộ chọn giờ mới.',
  deadTitle: 'Đường dẫn không còn dùng được',
  doneTitle: 'Đã ghi nhận',
  decidedTitle: 'Bài này đã có quyết định',
  youApproved: (at: string) => `Bạn đã duyệt lúc ${at}. Cảm ơn bạn.`,
  youReturned: (at: string) => `Bạn đã trả lại lúc ${at}. Người viết đã thấy lý do.`,
  waiting: (given: number, needed: number) =>
    `Đã có ${given}/${needed} lượt duyệt; bài còn chờ người khác duyệt.`,
  decided: (name: string) => `${name} đã quyết định trước, nên bạn không cần làm gì thêm.`,
  nowState: 'Hiện nay',
  expired: 'Đường dẫn chỉ dùng được trong 72 giờ và đã hết hạn. Bài vẫn đang chờ duyệt.',
  revoked: 'Bạn không còn được giao duyệt bài này.',
  whatNow: 'Đăng nhập để xem bài, hoặc nhờ cán bộ truyền thông gửi lại.',
  signIn: 'Đăng nhập',
  unknownTitle: 'Không có đường dẫn này',
  unknown: 'Đường dẫn có thể bị cắt khi chép. Mở lại từ thư, hoặc đăng nhập để xem bài đang chờ duyệt.',
}

/** The short form of an urgent Post, and what follows it. */
export const urgent = {
  title: 'Tin khẩn',
  kind: 'Loại bài',
  kindHint: 'Mỗi loại cần số lượt duyệt riêng. Tin khẩn có mẫu soạn riêng, nút ở đầu trang Lịch đăng.',
  start: 'Tin khẩn',
  why: 'Chỉ dùng cho tin chính thức cần báo ngay: bão lũ, cháy rừng, tìm người. Tin lên Trang ngay khi đủ lượt duyệt, các bài khác trong một giờ tới lùi lại một giờ.',
  source: 'Cơ quan nào công bố',
  sourceHint: 'Ví dụ: Ban Chỉ huy Phòng thủ dân sự huyện. Dòng “Nguồn: …” tự thêm vào cuối bài.',
  link: 'Đường dẫn tới thông báo',
  message: 'Nội dung',
  messageHint: 'Chuyện gì, ở đâu, từ lúc nào, người dân cần làm gì, gọi số nào.',
  send: 'Gửi duyệt tin khẩn',
  problems: 'Tin chưa gửi được. Xem các mục có dấu cảnh báo; mọi điều đã gõ vẫn còn.',
  tooFew:
    'Hiện không đủ người duyệt theo quy định. Tin vẫn gửi được nhưng chưa thể lên Trang; nhờ quản trị viên xem mục Quy định.',
  pushed: (count: number) => `Đã lùi ${count} bài khác một giờ để nhường tin này`,
  pushedOne: (from: string, to: string) => `từ ${from} sang ${to}`,
  open: 'xem bài',
  updateDue: 'Tin khẩn cần có tin tiếp theo: sửa bài, viết đính chính, hoặc ghi kết thúc.',
  close: 'Kết thúc tin khẩn…',
  note: 'Vụ việc kết thúc thế nào',
  noteHint: 'Chỉ lưu trong phần mềm, không lên Trang.',
  closeDo: 'Ghi kết thúc',
  closed: 'Đã kết thúc',
}

/** The rules about approval. */
export const approvalRules = {
  title: 'Duyệt bài',
  why: 'Mỗi loại bài cần bao nhiêu người duyệt trước khi lên Trang. Sửa nội dung sau khi duyệt thì phải duyệt lại.',
  approvals: 'Số lượt duyệt',
  counts: { 0: 'Không cần duyệt', 1: 'Một người duyệt', 2: 'Hai người duyệt' },
  forbidsOwn: 'Người viết không tự duyệt bài của mình',
  who: 'Giao người duyệt và người duyệt thay',
  approverIds: 'Ai duyệt',
  approversHint: 'Không chọn ai thì mọi người có quyền duyệt đều duyệt được.',
  deputyIds: 'Ai duyệt thay',
  deputyAfterMinutes: 'Báo người duyệt thay sau (phút)',
  deputyHint: 'Bỏ trống nếu không cần người duyệt thay.',
  tooFew: 'Hiện không đủ người cho quy định này; bài loại này sẽ phải chờ.',
  nobody: 'Chưa có ai có quyền duyệt.',
}
