import type { PhotoWarningCode } from '../../../intake/index.ts'

export const photoWarnings: Readonly<Record<PhotoWarningCode, string>> = {
  'too-small': 'Ảnh nhỏ, lên Trang sẽ vỡ nét; hãy gửi ảnh gốc nếu còn.',
  blurred: 'Ảnh có vẻ mờ hoặc rung.',
  dark: 'Ảnh quá tối.',
  bright: 'Ảnh quá sáng, nhiều chỗ cháy trắng.',
  screenshot: 'Giống ảnh chụp màn hình; hãy gửi chính bức ảnh.',
  'zalo-recompressed': 'Ảnh tải từ Zalo nên kém nét; hãy gửi ảnh gốc nếu còn.',
  'near-duplicate': 'Gần như trùng một ảnh đã gửi hoặc đã dùng.',
}
