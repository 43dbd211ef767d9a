/**
 * What a person reads when a setting is wrong, after the variable's name. It stands here, not in `web/text`,
 * because nothing else has started yet.
 */
export const PROBLEM_TEXT = {
  vi: {
    title:
      'Cấu hình chưa đúng. Hãy sửa các biến môi trường sau (trong tệp .env hoặc nơi đặt biến) rồi chạy lại:',
    'whole-number': 'phải là số nguyên, chỉ gồm chữ số.',
    between: 'phải nằm trong khoảng từ {min} đến {max}.',
    'one-of': 'chỉ nhận một trong các giá trị: {allowed}.',
    host: 'phải là tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1.',
    'public-url':
      'phải bắt đầu bằng http:// hoặc https:// và chỉ gồm tên miền (cùng cổng nếu có), ví dụ https://doan.example.vn.',
    'http-url': 'phải là địa chỉ bắt đầu bằng http:// hoặc https://.',
    'postgres-url': 'phải là địa chỉ PostgreSQL, ví dụ postgres://ten:mat-khau@may-chu:5432/ba_chu_dong.',
    'redis-url': 'phải là địa chỉ Redis, ví dụ redis://127.0.0.1:6379.',
    'smtp-url': 'phải là địa chỉ máy chủ thư, ví dụ smtps://ten:mat-khau@mail.example.vn:465.',
    'mail-address': 'phải là địa chỉ thư, ví dụ Đoàn xã <doan@example.vn>.',
    'secret-key': 'phải là 32 byte viết theo base64. Tạo khóa mới bằng lệnh: openssl rand -base64 32.',
    digits: 'chỉ gồm chữ số.',
    'graph-version': 'phải có dạng v25.0.',
    'time-zone': 'phải là tên múi giờ, ví dụ Asia/Ho_Chi_Minh.',
    'missing-beside': 'còn thiếu, vì {beside} đã được đặt.',
  },
  en: {
    title:
      'The configuration is wrong. Correct these environment variables (in .env or wherever they are set), then start again:',
    'whole-number': 'must be a whole number, digits only.',
    between: 'must be between {min} and {max}.',
    'one-of': 'must be one of: {allowed}.',
    host: 'must be a host name or an IP address, such as 127.0.0.1.',
    'public-url':
      'must start with http:// or https:// and hold only the host (and port), such as https://doan.example.vn.',
    'http-url': 'must be an address that starts with http:// or https://.',
    'postgres-url': 'must be a PostgreSQL address, such as postgres://name:password@host:5432/ba_chu_dong.',
    'redis-url': 'must be a Redis address, such as redis://127.0.0.1:6379.',
    'smtp-url': 'must be the address of a mail server, such as smtps://name:password@mail.example.vn:465.',
    'mail-address': 'must be a mail address, such as Youth Union <doan@example.vn>.',
    'secret-key': 'must be 32 bytes in base64. Make one with: openssl rand -base64 32.',
    digits: 'must be digits only.',
    'graph-version': 'must look like v25.0.',
    'time-zone': 'must be the name of a time zone, such as Asia/Ho_Chi_Minh.',
    'missing-beside': 'is missing, because {beside} is set.',
  },
} as const
