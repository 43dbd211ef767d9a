/** The library of templates. */
export const library = {
  title: 'Kho mẫu',
  why: 'Mỗi mẫu là một bài viết sẵn với những chỗ trống. Điền chỗ trống là có bài; sau đó vẫn sửa được tùy ý.',
  when: 'Dùng khi',
  all: 'Cho cả ba chủ động và các dịp trong năm',
  blanks: 'Những chỗ trống',
  required: 'cần có',
  optional: 'có thể bỏ trống',
  computed: 'phần mềm tự tính',
  sample: 'Bài mẫu đã điền',
  use: 'Soạn bài theo mẫu này',
  back: 'Về kho mẫu',
  shelvesLabel: 'Các ngăn của kho',
  shelves: {
    ...{ templates: 'Mẫu bài', frames: 'Khung ảnh', practices: 'Cách làm hay', documents: 'Văn bản' },
    ...{ plans: 'Kế hoạch năm', programmes: 'Chương trình' },
  },
}
