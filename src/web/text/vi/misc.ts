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
      title: 'Chúng tôi giữ gì, để làm gì',
      text: 'Bài viết, ảnh và giờ đăng mà cán bộ, cơ sở gửi vào phần mềm, để đưa tin về hoạt động; tên và thư điện tử của người đăng nhập, tên gọi (nếu có) của người giữ đường dẫn cơ sở, để biết ai làm; nhật ký ai đã làm việc gì. Không lưu ai đã thích, bình luận hay chia sẻ bài; chỉ lưu tổng số.',
    },
    {
      title: 'Ảnh có người',
      text: 'Ảnh chân dung chỉ lên Trang khi người trong ảnh đồng ý; ảnh trẻ em cần cha mẹ hoặc người giám hộ, từ 7 tuổi cần cả các em. Ảnh hoạt động công cộng cần được báo trước là có chụp. Đồng ý rồi vẫn rút lại được bất cứ lúc nào. Vị trí và mọi thông tin ẩn trong ảnh được gỡ trước khi ảnh rời phần mềm. Không nhận diện khuôn mặt.',
    },
    {
      title: 'Giữ bao lâu',
      text: 'Ảnh gốc: 90 ngày sau khi đăng, 30 ngày nếu không dùng. Bản ảnh thu nhỏ và nhật ký: 24 tháng. Cách liên hệ của người xin gỡ: 30 ngày sau khi xong.',
    },
    {
      title: 'Facebook',
      text: 'Phần mềm chỉ dùng mã truy cập của Trang do đơn vị quản lý, qua giao diện chính thức của Facebook. Mã được mã hóa khi lưu. Phần mềm không đọc tài khoản cá nhân của ai.',
    },
    {
      title: 'Quyền của bạn',
      text: 'Bạn được biết chúng tôi giữ gì về bạn, xin sửa, xin xóa, rút lại sự đồng ý, khiếu nại với cơ quan bảo vệ dữ liệu cá nhân (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Nghị định 356/2025/NĐ-CP).',
    },
    {
      title: 'Xin gỡ ảnh, xóa dữ liệu',
      text: 'Bấm nút bên dưới, tả ảnh hoặc dán đường dẫn bài, gửi đi: không cần tài khoản, không cần giấy tờ. Người có mặt trong ảnh, cha mẹ hoặc người đại diện của trẻ em gửi được bất cứ lúc nào. Bài được gỡ khỏi Facebook và ảnh được xóa khỏi kho. Chúng tôi trả lời trong 2 ngày làm việc, thường trong 24 giờ, và dừng sử dụng trong 15 ngày.',
    },
  ],
}
