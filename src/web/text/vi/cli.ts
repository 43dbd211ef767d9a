/** Words of the command line, in Vietnamese. */
export const cli = {
  intro: 'Ba Chủ Động: quản trị bằng dòng lệnh, dùng được cả khi máy chủ đang chạy và khi không.',
  usage: 'Cách dùng:',
  commandsTitle: 'Các lệnh:',
  optionsTitle: 'Tùy chọn:',
  perCommand: 'Xem kỹ một lệnh: thêm --help sau lệnh đó.',
  noCommand: 'Chưa nêu lệnh.',
  unknownCommand: 'Không có lệnh “{name}”.',
  commands: {
    'user create': {
      summary: 'Thêm một người và in đường dẫn đăng nhập dùng một lần',
      details:
        'Kết quả in ra chỉ gồm đường dẫn. Đường dẫn mở được một lần, trong 24 giờ; hãy gửi riêng cho đúng người.',
      options: { email: 'thư điện tử, dùng để đăng nhập', name: 'họ tên', role: 'vai trò: {roles}' },
    },
    'api-key create': {
      summary: 'Tạo khóa API và in khóa',
      details: 'Kết quả in ra chỉ gồm khóa. Khóa không hiện lại lần nào nữa; hãy cất ngay vào nơi an toàn.',
      options: { name: 'tên gợi nhớ, ví dụ "Bảng tính báo cáo"', role: 'vai trò: {roles}' },
    },
    'branch import': {
      summary: 'Thêm các cơ sở từ một bảng CSV hoặc XLSX',
      details:
        'Mỗi dòng của bảng in ra một dòng: số dòng, kết quả, mã cơ sở, tên. Cơ sở đã có (cùng tên, cùng trực thuộc) được giữ nguyên. Sai một dòng thì không thêm dòng nào, mã thoát là 1. Cột: Tên (bắt buộc), Tên ngắn, Cấp, Khối, Trực thuộc, Chỉ tiêu, Từ ngày, Đến ngày.',
      options: { file: 'tệp .csv (UTF-8) hoặc .xlsx' },
    },
    'branch link': {
      summary: 'Tạo đường dẫn gửi tin mới cho một cơ sở và in ra',
      details:
        'Kết quả in ra chỉ gồm đường dẫn. Đường dẫn cũ ngừng dùng được ngay; tin và ảnh đã gửi vẫn còn nguyên.',
      options: { branch_id: 'mã cơ sở, như “branch import” in ra hoặc trên địa chỉ trang của cơ sở' },
    },
    report: {
      summary: 'Ghi báo cáo họp báo của một tháng ra tệp',
      details:
        'Tháng đã chốt thì ghi bản đã chốt mới nhất, chưa chốt thì ghi số liệu hiện giờ. In ra tên tệp. Đuôi tệp quyết định loại: .xlsx, .csv, .pdf hoặc .docx.',
      options: { month: 'tháng, ví dụ 2026-10', out: 'tệp để ghi, ví dụ bao-cao.xlsx' },
    },
    doctor: {
      summary: 'Khám máy: mỗi mục một dòng',
      details:
        'ok: tốt; fail: hỏng, cần sửa; skip: không kiểm tra được hoặc không cần. Mã thoát là 1 khi có mục hỏng.',
      options: {},
    },
  },
  branches: {
    fates: {
      new: 'mới',
      skipped: 'bỏ qua',
      created: 'đã thêm',
      known: 'đã có',
      doubtful: 'cần chọn',
      wrong: 'sai',
      left: 'chưa thêm',
    },
    maybe: 'có thể là: {candidates}. Hãy nhập ở trang Cơ sở để chọn từng dòng.',
  },
  doctor: {
    database: 'PostgreSQL {version} trả lời sau {tookMs} ms',
    queue: '{backend}: {waiting} việc đang chờ, {delayed} việc hẹn giờ, {failed} việc hỏng còn giữ lại',
    queueInDatabase: 'trong PostgreSQL',
    queueInRedis: 'trong Redis',
    storage: 'ghi được vào {place}',
    noPages: 'chưa có Trang nào để đăng bài',
    tokenGood: '{page}: mã dùng được',
    tokenUntil: '{page}: mã dùng được đến {until}',
    tokenDead: '{page}: cần kết nối lại. {problem}',
    tokenParked: '{page}: Facebook yêu cầu tạm dừng đến {until}, nên không hỏi',
    tokenThrottled: '{page}: Facebook yêu cầu tạm dừng đến {until}',
    tokenBroken: '{page}: {problem}',
    practiceAway: '{page}: Facebook tập dượt chỉ chạy cùng máy chủ, nên không hỏi',
    clock: 'lệch {offsetMs} ms so với cơ sở dữ liệu',
    clockOff:
      'lệch {offsetMs} ms so với cơ sở dữ liệu, quá {limitMs} ms: bài sẽ lên sai giờ. Hãy chỉnh giờ máy.',
    fonts: '{count} tệp phông chữ cho trang web',
    fontsNone: 'chưa dựng phông chữ. Chạy lại npm ci.',
    fontsBroken: 'tệp phông chữ hỏng hoặc thiếu: {file}. Chạy lại npm ci.',
    audit: '{count} dòng nối đúng với nhau',
    auditBroken: 'nhật ký bị sửa ở dòng {seq}; {count} dòng trước đó còn đúng',
    mail: 'máy chủ thư nhận đăng nhập',
    mailBroken: '{problem} {reply}',
    needsDatabase: 'cần cơ sở dữ liệu',
  },
  demo: {
    help: `Cách dùng:
  npm run demo -- [--scenario 2019|2025] [--branches N]

Tùy chọn:
  --scenario   2019: Huyện đoàn Phụng Hiệp với 24 cơ sở; 2025 (mặc định): bảy xã sau ngày 01/7/2025, còn nguyên lịch sử
  --branches   thêm cơ sở giả cho đủ N (nhiều nhất 999), để thử tải

Mỗi lựa chọn giữ dữ liệu trong một thư mục riêng dưới DATA_DIR.`,
    starting: 'Đang chuẩn bị bản tập dượt…',
    alreadyRunning:
      'Một bản tập dượt khác đang chạy trên thư mục {folder}. Hãy dùng bản đó, hoặc dừng nó rồi chạy lại.',
    ready: `
Ba Chủ Động, bản tập dượt, đã sẵn sàng. Không có gì lên Facebook thật.

  Địa chỉ
    {url}
  Đăng nhập bằng một cú bấm, vai cán bộ truyền thông (dùng một lần)
    {signInUrl}
  Đường dẫn gửi tin của một cơ sở, như trên điện thoại của bí thư Đoàn xã Hòa An
    {branchUrl}
  Trang tập dượt như người ghé thăm nhìn thấy
    {pageUrl}
  Khóa API và lệnh khác cho bản này: đặt DATA_DIR như sau khi chạy npm run --silent cli -- …
    {folder}

Lúc {time}, một bài có ba ảnh sẽ hiện trên Trang tập dượt. Mở sẵn Trang đó mà xem.
Dừng: bấm Ctrl-C.
`,
    firstComment: 'Bình luận đầu tiên, phần mềm tự đăng ngay sau bài',
    published: 'Bài đã lên Trang tập dượt: {permalink}',
    late: 'Bài chưa lên Trang sau một phút; xem lý do ở trang của bài trong lịch đăng.',
    stopping: 'Đang dừng…',
  },
}
