import type { GuidanceWords } from '../../../briefing/index.ts'
import { paper } from './paper.ts'

/** Words of the summary of opinions and the book of plans, in Vietnamese; in administrative style. */
export const guidancePaper: GuidanceWords = {
  organisation: paper.organisation,
  number: paper.number,
  placeAndDate: paper.placeAndDate,
  recipients: paper.recipients,
  signFor: paper.signFor,
  title: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
  subtitle: document => `Góp ý văn bản ${document}`,
  answered: (answered, asked) => `${answered}/${asked} đơn vị đã góp ý.`,
  days: (opensOn, closesOn) => `Thời gian góp ý: từ ngày ${opensOn} đến hết ngày ${closesOn}.`,
  handled: ({ accepted, explained, noted, open }) =>
    `Các ý kiến: ${accepted} tiếp thu, ${explained} giải trình, ${noted} ghi nhận, ${open} chưa xử lý`,
  table: 'Tổng hợp ý kiến góp ý',
  opinionColumns: {
    unit: 'Đơn vị',
    part: 'Phần',
    opinion: 'Ý kiến',
    handling: 'Xử lý',
    explanation: 'Nội dung giải trình',
    saidOn: 'Ngày gửi',
  },
  handlings: { accepted: 'Tiếp thu', explained: 'Giải trình', noted: 'Ghi nhận', open: 'Chưa xử lý' },
  agrees: 'Nhất trí',
  late: 'gửi muộn',
  total: 'Cộng',
  planSheet: year => `Kế hoạch năm ${year}`,
  planColumns: {
    unit: 'Đơn vị',
    block: 'Khối',
    words: 'Việc đăng ký',
    pillar: 'Chủ động',
    amount: 'Chỉ tiêu',
    done: 'Đã làm',
    share: 'Tỷ lệ',
    indicator: 'Đếm theo',
    timing: 'Thời gian',
  },
  pillars: paper.pillars,
  notRegistered: 'Chưa đăng ký',
}
