/** Words of the page that shows the API, in Vietnamese. */
export const apiDocs = {
  title: 'Tài liệu API',
  document: 'Tài liệu cho máy đọc (OpenAPI 3.1)',
  signIn: 'Gửi kèm khóa trong tiêu đề Authorization: Bearer KHÓA. Khóa lấy ở Cài đặt hoặc bằng dòng lệnh.',
  parameters: 'Tham số',
  required: 'bắt buộc',
  body: 'Nội dung gửi',
  example: 'Ví dụ',
  answers: 'Trả lời',
  things: 'Các đối tượng',
}
