import type { PaperWords } from '../../../briefing/index.ts'
import { pad2 } from '../../../kernel/local-date.ts'
import { parseMonth, printDate, printMonth } from '../../../kernel/vietnamese-date.ts'
import { printInt2 } from '../../../kernel/vietnamese-number.ts'

/** Words of the briefing's papers and tables, in Vietnamese; in administrative style. */
export const paper: PaperWords = {
  columns: {
    unit: 'Đơn vị',
    block: 'Khối',
    events: 'Hoạt động',
    posts: 'Bài đăng',
    news: 'Tin',
    story: 'Bài',
    photos: 'Ảnh',
    video: 'Video',
    share: 'Chia sẻ',
    automatic: 'Trang cơ sở',
    link: 'Có link',
    ours: 'Trang chủ quản',
    target: 'Chỉ tiêu',
    targetShare: 'Tỷ lệ',
    activeWeeks: 'Tuần có bài',
    silentDays: 'Ngày im lặng',
    longestGapDays: 'Khoảng lặng dài nhất',
    unverified: 'Tự khai',
    verification: 'Kiểm chứng',
  },
  gap: 'không đếm được',
  verification: {
    gap: 'không đếm được',
    none: 'chưa có bài',
    verified: 'đã kiểm tra',
    declared: 'có tự khai',
  },
  total: 'Cộng',
  organisation: 'ĐOÀN TNCS HỒ CHÍ MINH',
  number: 'Số: ......-BC/ĐTN',
  placeAndDate: (place, { day, month, year }) => {
    // Days below 10 and the months 1 and 2 take a zero. (see: Decree 30/2020/NĐ-CP, annex I)
    const date = `ngày ${pad2(day)} tháng ${month < 3 ? pad2(month) : month} năm ${year}`
    return place === '' ? `${date.charAt(0).toUpperCase()}${date.slice(1)}` : `${place}, ${date}`
  },
  title: 'BÁO CÁO',
  period: (from, last, month) => {
    const known = month === null ? null : parseMonth(month)
    if (known !== null) return `tháng ${printMonth(known, 'dd/MM/yyyy')}`
    return `từ ngày ${printDate(from, 'dd/MM/yyyy')} đến ngày ${printDate(last, 'dd/MM/yyyy')}`
  },
  sections: {
    summary: 'Tình hình đăng tin, bài',
    blocks: 'Theo khối',
    pillars: 'Theo ba chủ động',
    results: 'Kết quả',
    difficulties: 'Khó khăn, vướng mắc',
    conclusions: 'Kết luận',
  },
  summary: ({ period, branches, active, events, posts, genres, sources, gaps }) => [
    `Trong ${period}, ${active}/${branches} đơn vị có bài đăng với ${events} hoạt động, ${posts} bài đăng: ${genres.news} tin, ${genres.story} bài, ${genres.photos} ảnh, ${genres.video} video, ${genres.share} lượt chia sẻ.`,
    `Nơi đăng: ${sources.automatic} bài đếm trên trang cơ sở, ${sources.link} bài cơ sở báo bằng link, ${sources.ours} bài trên trang chủ quản.`,
    ...(gaps.length === 0 ? [] : [`Không đếm được đủ (trang mất kết nối): ${gaps.join(', ')}.`]),
  ],
  block: ({ block, branches, active, events, gaps }, share) =>
    `${block ?? 'Chưa xếp khối'}: ${printInt2(active)}/${printInt2(branches)} đơn vị có bài, ${printInt2(events)} hoạt động${
      share === null ? '' : `, đạt ${share} chỉ tiêu`
    }${gaps === 0 ? '' : `; ${printInt2(gaps)} đơn vị không đếm được đủ`}`,
  pillars: {
    members: 'Chủ động 1 (đoàn viên, thanh niên)',
    planning: 'Chủ động 2 (kế hoạch)',
    counsel: 'Chủ động 3 (tham mưu, phối hợp)',
    none: 'Chưa gắn chủ động',
  },
  pillarLine: (pillar, posts) => `${pillar}: ${posts} bài đăng`,
  causes: {
    equipment: 'Thiếu thiết bị',
    'new-secretary': 'Bí thư mới, chưa rành việc',
    'page-access': 'Trang mất quyền quản trị',
    'members-away': 'Đoàn viên đi làm xa',
    'no-place': 'Chưa có nơi sinh hoạt',
    'duty-hours': 'Trùng giờ trực',
    silence: 'Lâu không có tin bài',
    other: 'Khó khăn khác',
  },
  difficulty: ({ branchName, words, decision, seat, isReturning }, due) =>
    [
      `${branchName}: ${words}${isReturning ? ' (từ kỳ trước)' : ''}`,
      decision === null ? 'chưa có hướng xử lý' : `hướng xử lý: ${decision}`,
      ...(seat === null ? [] : [`phụ trách: ${seat}`]),
      ...(due === null ? [] : [`hạn: ${due}`]),
    ].join('; '),
  nothing: 'Không có.',
  recipients: 'Nơi nhận:',
  signFor: 'TM. BAN THƯỜNG VỤ',
  annex: (label, period) => `PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ (${label}, ${period})`,
  genres: { news: 'Tin', story: 'Bài', photos: 'Ảnh', video: 'Video', share: 'Chia sẻ' },
  sources: { automatic: 'Trang cơ sở', link: 'Có link', ours: 'Trang chủ quản' },
  sheets: { posts: 'Bài đăng', results: 'Kết quả', difficulties: 'Khó khăn' },
  postColumns: {
    unit: 'Đơn vị',
    unitName: 'Tên lúc đăng',
    day: 'Ngày',
    time: 'Giờ',
    source: 'Nơi đăng',
    genre: 'Loại',
    pillar: 'Chủ động',
    message: 'Nội dung',
    address: 'Link',
    check: 'Kiểm chứng',
  },
  checks: { verified: 'đã kiểm tra', declared: 'tự khai' },
  resultColumns: { name: 'Chỉ tiêu', total: 'Số', unit: 'Đơn vị tính', text: 'Ghi trong báo cáo' },
  difficultyColumns: {
    unit: 'Đơn vị',
    words: 'Khó khăn, vướng mắc',
    since: 'Từ ngày',
    decision: 'Hướng xử lý',
    seat: 'Phụ trách',
    due: 'Hạn',
  },
}
