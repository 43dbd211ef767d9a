/** What branches send, and what is answered to them. */

const states = {
  received: 'Đã nhận, đang xem ảnh và bài',
  ready: 'Chờ cán bộ xem',
  returned: 'Cần bổ sung',
  accepted: 'Đã chọn đăng',
  rejected: 'Không đăng',
}

/** Why a Submission goes back, or is declined; the branch reads these sentences. */
const reasons = {
  'figures-missing': 'Thiếu số liệu: bao nhiêu người, làm được bao nhiêu.',
  'photos-missing': 'Thiếu ảnh.',
  'photos-blurred': 'Ảnh mờ hoặc nhỏ quá, cần ảnh rõ hơn.',
  'consent-needed': 'Cần xin phép người trong ảnh.',
  'time-or-place-unclear': 'Chưa rõ thời gian hoặc địa điểm.',
  'words-unclear': 'Có chỗ chưa rõ ý.',
  'sent-already': 'Trùng tin đã gửi; cần cho biết tin này khác gì.',
  duplicate: 'Trùng tin đã có.',
  'off-topic': 'Không đúng nội dung của Trang.',
  'too-late': 'Việc đã qua lâu, không còn là tin.',
  'not-true': 'Thông tin không đúng.',
  other: 'Lý do khác.',
}

/** What a branch wrote for a field that could not be read. */
const asides = {
  genre: (words: string) => `Thể loại: ${words}`,
  pillar: (words: string) => `Thuộc chủ động: ${words}`,
  eventDate: (words: string) => `Thời gian: ${words}`,
  videoLink: (words: string) => `Đường dẫn video: ${words}`,
}

export const submission = {
  states,
  reasons,
  asides,
  credit: (units: string) => `Tin, ảnh: ${units}`,
}
