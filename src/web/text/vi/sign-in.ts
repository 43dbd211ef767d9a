/** Signing in, and one's own settings. */
export const signIn = {
  title: 'Đăng nhập',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  code: 'Mã xác nhận hai bước',
  codeHint: 'Sáu chữ số đang hiện trong ứng dụng xác thực trên điện thoại; mỗi mã chỉ dùng được một lần.',
  do: 'Đăng nhập',
  freshTitle: 'Bản cài đặt mới, chưa có ai',
  freshWhy:
    'Tạo quản trị viên đầu tiên bằng lệnh này, chạy trong thư mục cài đặt trên máy chủ. Lệnh in ra đường dẫn đăng nhập; mở một lần là vào.',
  freshCommand: 'npm run --silent cli -- user create --email … --name … --role admin',
  linkTitle: 'Chưa có mật khẩu?',
  linkWhy:
    'Nhờ quản trị viên gửi đường dẫn đăng nhập: mở một lần là vào, không cần mật khẩu. Người vận hành máy chủ tự tạo được bằng lệnh:',
  linkCommand: 'npm run --silent cli -- user create --email … --name … --role officer',
  byLink: (product: string) => `Đường dẫn này đưa bạn vào ${product} một lần duy nhất, trên chính máy này.`,
  privacy: 'Quyền riêng tư',
}

export const me = {
  title: 'Cá nhân',
  passwordTitle: 'Mật khẩu',
  currentPassword: 'Mật khẩu hiện nay',
  newPassword: 'Mật khẩu mới',
  newPasswordHint:
    'Ít nhất 12 ký tự; bốn từ không liên quan là dễ nhớ mà khó đoán. Các máy khác sẽ bị đăng xuất.',
  savePassword: 'Đổi mật khẩu',
  setPassword: 'Đặt mật khẩu',
  factorTitle: 'Xác nhận hai bước',
  factorOff:
    'Đang tắt. Khi bật, đăng nhập cần thêm mã sáu số trên điện thoại của bạn; người khác có mật khẩu vẫn không vào được.',
  factorOn: 'Đang bật. Muốn đổi điện thoại, hãy tắt rồi bật lại.',
  factorBegin: 'Bật xác nhận hai bước',
  factorSecret:
    'Nhập khóa này vào ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, Aegis…):',
  factorOpen: 'Mở trong ứng dụng trên chính điện thoại này',
  factorConfirm: 'Xác nhận và bật',
  factorRemove: 'Tắt xác nhận hai bước',
  calendarTitle: 'Lịch đăng trên điện thoại',
  calendarWhy:
    'Thêm đường dẫn này vào ứng dụng lịch (Google, Apple, Outlook: “thêm lịch từ URL”) để thấy các bài sắp đăng. Lịch tự cập nhật, chỉ xem.',
  calendarOnce:
    'Chép ngay: đường dẫn chỉ hiện một lần này. Ai có đường dẫn đều xem được lịch, nên đừng gửi cho người khác.',
  calendarSince: 'Đường dẫn đang dùng, tạo lúc',
  calendarMake: 'Tạo đường dẫn',
  calendarRenew: 'Đổi đường dẫn',
  calendarRenewWhy: 'Đổi đường dẫn thì đường dẫn cũ hết hiệu lực ngay.',
  calendarRemove: 'Thu hồi',
  sessionsTitle: 'Các máy đang đăng nhập',
  sessionsSeen: 'Dùng lần cuối',
  sessionsThis: 'máy này',
  sessionEnd: 'Kết thúc',
}
