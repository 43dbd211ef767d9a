import type { MailCode } from '../../../ports/mailer.ts'
import type { ProblemText } from '../problem-text.ts'

const WHO = { auto: 'Tự động', you: 'Bạn', operator: 'Người vận hành' } as const

/** What a mail server's answer means, in Vietnamese. */
export const vi: Readonly<Record<MailCode, ProblemText>> = {
  'mail-taken': {
    sentence: 'Máy chủ thư đã nhận thư.',
    nextStep: 'Nếu vài phút nữa chưa thấy, hãy xem trong hộp thư rác.',
    who: WHO.you,
  },
  'mail-refused': {
    sentence: 'Máy chủ thư từ chối hẳn thư này.',
    nextStep: 'Kiểm tra địa chỉ người nhận và MAIL_FROM.',
    who: WHO.operator,
  },
  'mail-postponed': {
    sentence: 'Máy chủ thư chưa nhận thư và bảo gửi lại sau.',
    nextStep: 'Không cần làm gì, thư thông báo tự gửi lại; nếu kéo dài, hỏi người quản lý máy chủ thư.',
    who: WHO.auto,
  },
  'mail-login-refused': {
    sentence: 'Máy chủ thư không cho đăng nhập.',
    nextStep: 'Kiểm tra tên và mật khẩu trong SMTP_URL.',
    who: WHO.operator,
  },
  'mail-server-unreachable': {
    sentence: 'Không nối được tới máy chủ thư.',
    nextStep: 'Kiểm tra địa chỉ và cổng trong SMTP_URL, và mạng của máy chủ.',
    who: WHO.operator,
  },
  'mail-answer-lost': {
    sentence: 'Mất kết nối với máy chủ thư giữa chừng nên không rõ thư đã đi chưa.',
    nextStep: 'Xem hộp thư; thư thông báo tự gửi lại và không thành hai thư trong hộp.',
    who: WHO.auto,
  },
}
