import type { FindingTexts } from '../finding-text.ts'

/** What the proofreader says; `{piece}` is the words it is about, `{fix}` what it would put there. */
export const findings: FindingTexts = {
  'not-composed':
    'Một số chữ được gõ rời dấu ({count} chỗ); phần mềm tự ghép lại để tìm kiếm và đếm chữ đúng.',
  'odd-space':
    'Có khoảng trắng đặc biệt ({count} chỗ), thường do dán từ trang khác; phần mềm tự đổi thành dấu cách.',
  invisible: 'Có ký tự không nhìn thấy ({count} chỗ); phần mềm tự bỏ.',
  'legacy-font':
    'Chữ có vẻ gõ bằng bảng mã cũ {font}; người đọc sẽ thấy ký tự lạ. Hãy chuyển sang Unicode rồi dán lại.',
  'fake-letters':
    'Chữ đậm, nghiêng giả làm từ ký hiệu: máy đọc màn hình và tìm kiếm bỏ qua. Nên đổi về chữ thường.',
  'split-syllables': 'Chữ bị tách rời, thường do chép từ tệp PDF. Có phải “{fix}”?',
  'no-diacritics': 'Bài có vẻ gõ không dấu. Hãy gõ lại có dấu để không bị hiểu nhầm.',
  'all-capitals': 'Cả đoạn viết hoa, khó đọc trên điện thoại. Chỉ nên viết hoa dòng tiêu đề.',
  misspelling: '“{piece}” viết đúng là “{fix}”.',
  'maybe-misspelling': '“{piece}”: có phải bạn định viết “{fix}”?',
  'doubled-words': '“{piece}” bị lặp. Có phải chỉ cần “{fix}”?',
  abbreviation: 'Người đọc trang có thể không hiểu “{piece}”. Nên viết “{meaning}”.',
  'official-ending': 'Dấu “./.” chỉ dùng trong văn bản hành chính; bài trên trang chỉ cần dấu chấm.',
  'number-format': 'Số “{piece}” viết theo kiểu nước ngoài. Có phải “{fix}”?',
  anniversary: 'Số năm kỷ niệm không khớp với hai mốc thời gian; xem lại “{piece}”.',
  'impossible-date': 'Ngày “{piece}” không có trong lịch.',
  'wrong-weekday': 'Ngày {date} là {fix}, không phải {piece}.',
  'future-as-past': 'Ngày {piece} chưa đến mà câu kể như việc đã xong. Xem lại ngày, tháng, năm.',
  'headline-number': 'Tiêu đề ghi {piece} {things}, trong bài lại ghi {other}.',
  'lookalike-name': '“{piece}”: đơn vị gửi bài là {fix}; có thể máy đã tự sửa.',
  'other-unit': 'Bài nêu “{piece}” mà không nhắc {unit} là đơn vị gửi. Xem lại tên đơn vị.',
  'mixed-spelling': 'Trong bài viết cả hai kiểu; nên thống nhất là “{fix}”.',
  'hashtag-digits': 'Thẻ “{piece}” chỉ có số nên Facebook không nhận là thẻ.',
  'hashtag-broken': 'Thẻ “{piece}” bị cắt ở dấu nối hoặc dấu cách; viết liền thành “{fix}”.',
  'hashtag-many': 'Có {count} thẻ; quá 5 thẻ làm bài khó đọc. Giữ lại những thẻ bắt buộc.',
  'engagement-bait':
    'Kêu gọi thích, chia sẻ, gắn thẻ hay tính điểm chia sẻ làm Facebook hạn chế bài. Nên hỏi ý kiến người đọc.',
  'bank-account':
    'Có số tài khoản trong bài kêu gọi ủng hộ, dễ bị kẻ xấu sửa rồi phát tán. Nên mời liên hệ cơ quan tiếp nhận.',
  'child-private':
    'Câu này nêu họ tên trẻ em cùng trường, lớp, tuổi hoặc hoàn cảnh. Luật chỉ cho đăng khi gia đình (và em từ 7 tuổi) đồng ý. Nên viết tắt: {fix}.',
}

/** The list of findings under a text. */
export const proofreading = {
  title: 'Soát chữ',
  none: 'Không thấy lỗi nào.',
  count: (count: number) => `${count} điều nên xem lại`,
  fixes: 'Sửa',
  fixTo: (fix: string) => `Sửa thành “${fix}”`,
  fixAway: 'Bỏ đi',
  fixAll: 'Sửa tất cả lỗi chắc chắn',
  check: 'Soát chữ',
  law: 'Liên quan pháp luật',
  moreThan: (count: number) => `Còn ${count} điều nữa; sửa bớt rồi soát lại.`,
  consent:
    'Gia đình đã đồng ý cho đăng thông tin này (và em từ 7 tuổi cũng đồng ý). Việc xác nhận được ghi vào nhật ký.',
  consentMissing: 'Bài có thông tin riêng của trẻ em. Viết tắt tên, hoặc xác nhận gia đình đã đồng ý.',
}
