/** Pages that stand alone: errors and privacy. */
const titles: Readonly<Record<number, string>> = {
  401: 'Phiên đăng nhập đã hết',
  403: 'Bạn chưa được làm việc này',
  404: 'Không tìm thấy trang này',
  410: 'Đường dẫn này không còn dùng được',
  429: 'Đã thử quá nhiều lần',
  500: 'Phần mềm gặp trục trặc',
}

export const errorPage = {
  titles,
  other: 'Chưa làm được việc này',
  home: 'Về trang Hôm nay',
  solver: {
    you: '',
    admin: 'Người xử lý được: quản trị viên.',
    operator: 'Người xử lý được: người vận hành máy chủ.',
  },
  sessionOver: 'Phiên đăng nhập đã hết nên việc này chưa được làm. Những gì bạn gõ vẫn còn ở đây:',
  signInAside: 'đăng nhập ở thẻ mới',
  sendAgain: ', rồi quay lại đây và gửi lại (tải lại trang, chọn “Gửi lại”).',
  requestId: (id: string) => `Mã yêu cầu, để báo khi cần: ${id}`,
}

export const privacy = {
  title: 'Quyền riêng tư',
  sections: [
    {
      title: 'Chúng tôi giữ gì',
      text: 'Bài viết, ảnh và giờ đăng mà cán bộ, cơ sở gửi vào phần mềm; tên và thư điện tử của người đăng nhập; nhật ký ai đã làm việc gì. Không lưu ai đã thích, bình luận hay chia sẻ bài; chỉ lưu tổng số.',
    },
    {
      title: 'Ảnh',
      text: 'Vị trí và mọi thông tin ẩn trong ảnh được gỡ trước khi ảnh rời phần mềm. Không nhận diện khuôn mặt.',
    },
    {
      title: 'Facebook',
      text: 'Phần mềm chỉ dùng mã truy cập của Trang do đơn vị quản lý, qua giao diện chính thức của Facebook. Mã được mã hóa khi lưu.',
    },
    {
      title: 'Xin gỡ ảnh, xóa dữ liệu',
      text: 'Người có mặt trong ảnh, cha mẹ hoặc người đại diện của trẻ em có thể yêu cầu gỡ bất cứ lúc nào với đơn vị quản lý Trang. Đơn vị trả lời trong 2 ngày làm việc và dừng sử dụng trong thời hạn luật định (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP).',
    },
  ],
}
