/** What is wrong with one field, in Vietnamese; codes that are errors of their own stand in `errors.ts`. */
export const fields = {
  REQUIRED: 'Còn thiếu mục này.',
  WRONG_KIND: 'Giá trị không đúng kiểu.',
  WRONG_FORMAT: 'Giá trị không đúng dạng.',
  WRONG_CHOICE: 'Chọn một trong: {choices}.',
  WRONG_INSTANT: 'Ghi thời điểm dạng 2026-11-23T19:30:00+07:00, có múi giờ.',
  TOO_SHORT: 'Cần ít nhất {minimum} ký tự.',
  TOO_LONG: 'Nhiều nhất {maximum} ký tự.',
  TOO_FEW: 'Cần ít nhất {minimum} mục.',
  TOO_MANY: 'Nhiều nhất {maximum} mục.',
  TOO_SMALL: 'Giá trị nhỏ nhất là {minimum}.',
  TOO_BIG: 'Giá trị lớn nhất là {maximum}.',
  UNKNOWN_FIELD: 'Không có mục nào tên như vậy.',
  NOT_VALID: 'Giá trị không hợp lệ.',
  CURSOR_UNKNOWN: 'Con trỏ danh sách không đúng; hãy tải lại từ đầu.',
  UNIT_UNKNOWN: 'Không có đơn vị này.',
} as const
