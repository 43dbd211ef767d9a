// Long because it is a catalogue: one sentence and one next step for each error code.
import type { ErrorTexts } from '../error-text.ts'

/** What went wrong and what to do next, in Vietnamese. `{name}` is filled from the error's values. */
export const errors: ErrorTexts = {
  NOT_SIGNED_IN: ['Bạn chưa đăng nhập.', 'Đăng nhập, hoặc gửi kèm khóa API trong tiêu đề Authorization.'],
  NOT_ALLOWED: [
    'Việc này cần vai trò {role} trở lên.',
    'Nhờ người có vai trò đó, hoặc xin quản trị viên đổi vai trò.',
  ],
  PERSON_NEEDED: [
    'Việc này chỉ người đã đăng nhập làm được, không dùng khóa API.',
    'Đăng nhập trên trang web rồi làm.',
  ],
  CSRF_REJECTED: ['Yêu cầu không đến từ trang của phần mềm nên bị từ chối.', 'Mở lại trang rồi bấm lại.'],
  SIGN_IN_FAILED: [
    'Thư điện tử, mật khẩu hoặc mã xác nhận chưa đúng.',
    'Kiểm tra rồi thử lại, hoặc xin đường dẫn đăng nhập mới.',
  ],
  SIGN_IN_LINK_DEAD: [
    'Đường dẫn đăng nhập này đã dùng hoặc đã hết hạn.',
    'Xin đường dẫn mới từ quản trị viên.',
  ],
  SECOND_FACTOR_NEEDED: [
    'Cần thêm mã xác nhận sáu chữ số.',
    'Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.',
  ],
  SECOND_FACTOR_SET: ['Bạn đã bật xác nhận hai bước.', 'Tắt đi trước nếu muốn đổi ứng dụng.'],
  TOO_MANY_TRIES: ['Đã thử sai quá nhiều lần.', 'Chờ hết thời gian ghi trong câu trả lời rồi thử lại.'],

  NOTICE_ENDS_ITSELF: [
    'Cảnh báo này tự đóng khi việc đã được xử lý.',
    'Làm theo bước ghi trong cảnh báo; trong vòng một phút nó tự đóng.',
  ],
  MAIL_OFF: [
    'Chưa khai báo máy chủ thư nên không gửi thư được.',
    'Đặt SMTP_URL và MAIL_FROM rồi khởi động lại.',
  ],

  NOT_FOUND: ['Không tìm thấy nội dung này.', 'Kiểm tra lại đường dẫn.'],
  INVALID_INPUT: ['Thông tin gửi lên chưa đúng.', 'Sửa các mục được nêu rồi gửi lại.'],
  BODY_TOO_LARGE: ['Nội dung gửi lên quá lớn.', 'Gửi ít hơn 1 MB mỗi lần; ảnh thì gửi riêng từng tấm.'],
  UNSUPPORTED_MEDIA_TYPE: [
    'Kiểu nội dung này không được nhận.',
    'Gửi JSON với tiêu đề Content-Type: application/json.',
  ],
  UPLOAD_CUT: ['Ảnh chưa gửi hết thì mất kết nối.', 'Gửi lại ảnh.'],
  STALE_VERSION: ['Người khác vừa sửa bài này.', 'Mở lại bài để thấy bản mới, rồi sửa tiếp.'],
  POST_GOING_OUT: [
    'Bài đang lên Trang ngay lúc này.',
    'Chờ vài giây: bài lên xong là sửa, đính chính hoặc gỡ được ngay.',
  ],
  REMOVAL_UNDER_WAY: ['Bài đang được gỡ khỏi Trang.', 'Chờ gỡ xong; muốn đăng lại thì soạn bài mới.'],
  REASON_REQUIRED: ['Chưa ghi lý do gỡ bài.', 'Ghi một câu lý do; lý do được giữ trong nhật ký.'],
  CORRECTION_EMPTY: ['Chưa ghi nội dung đính chính.', 'Ghi điều đúng rồi gửi lại.'],
  CORRECTION_TOO_LONG: [
    'Lời đính chính dài {length} ký tự, Facebook chỉ nhận {limit}.',
    'Rút ngắn rồi gửi lại.',
  ],
  AMENDMENT_NOT_FOUND: ['Không có yêu cầu này ở bài.', 'Mở lại bài để xem những việc đang chờ.'],
  STATE_CONFLICT: [
    'Không làm được khi bài đang ở trạng thái “{state}”.',
    'Mở lại trang để xem trạng thái mới nhất.',
  ],
  IDEMPOTENCY_KEY_REUSED: [
    'Idempotency-Key này đã dùng cho một yêu cầu khác.',
    'Dùng khóa mới cho yêu cầu mới.',
  ],
  IDEMPOTENCY_KEY_BUSY: [
    'Yêu cầu cùng Idempotency-Key đang được xử lý.',
    'Chờ ít giây rồi gửi lại đúng yêu cầu đó.',
  ],

  EMAIL_TAKEN: ['Thư điện tử này đã có người dùng.', 'Dùng địa chỉ khác.'],
  PASSWORD_TOO_WEAK: [
    'Mật khẩu quá ngắn hoặc quá dễ đoán.',
    'Dùng ít nhất 12 ký tự, ví dụ bốn từ không liên quan.',
  ],
  LAST_ADMIN: ['Đây là quản trị viên cuối cùng.', 'Giao vai trò quản trị cho người khác trước.'],

  PAGE_NOT_FOUND: ['Không có Trang này trong phần mềm.', 'Chọn một Trang trong danh sách.'],
  PAGE_NOT_COUNTED: [
    'Trang này chưa gắn với đơn vị nào nên chưa đếm được.',
    'Gắn Trang với một cơ sở khi kết nối rồi đếm lại.',
  ],
  PAGE_NOT_FOR_POSTS: [
    'Trang này chỉ được kết nối để đếm bài, không đăng bài được.',
    'Kết nối lại Trang với mục đích đăng bài, hoặc chọn Trang khác.',
  ],
  TOKEN_WRONG_KIND: [
    'Đây không phải mã truy cập của Trang.',
    'Lấy mã truy cập của chính Trang, không phải của cá nhân.',
  ],
  TOKEN_OF_ANOTHER_PAGE: ['Mã này thuộc về một Trang khác.', 'Lấy mã của đúng Trang đang kết nối.'],
  TOKEN_DEAD: ['Facebook không còn nhận mã này.', 'Lấy mã mới rồi kết nối lại.'],
  TOKEN_LACKS_RIGHT: [
    'Mã này không có quyền đăng bài lên Trang.',
    'Xin quyền tạo nội dung cho Trang rồi lấy mã mới.',
  ],
  NETWORK_REFUSED: ['Facebook từ chối yêu cầu này.', 'Kiểm tra mã Trang và mã truy cập rồi thử lại.'],
  NETWORK_UNREACHABLE: ['Không liên lạc được với Facebook.', 'Thử lại sau ít phút.'],
  NETWORK_THROTTLED: ['Facebook yêu cầu tạm dừng gọi.', 'Thử lại sau thời gian ghi trong câu trả lời.'],

  POST_NOT_FOUND: ['Không có bài này.', 'Chọn một bài trong lịch đăng.'],
  POST_EMPTY: ['Bài chưa có chữ nào.', 'Viết nội dung rồi gửi lại.'],
  POST_TOO_LONG: ['Bài dài {length} ký tự, Facebook chỉ nhận {limit}.', 'Rút ngắn bài.'],
  POST_BLANKS_LEFT: [
    'Bài còn chỗ trống chưa điền: {blanks}.',
    'Thay mỗi [[chỗ trống]] bằng nội dung thật, hoặc xóa cả câu chứa nó.',
  ],
  POST_TOO_MANY_PHOTOS: ['Bài có {count} ảnh, nhiều nhất là {limit}.', 'Bỏ bớt ảnh.'],
  POST_PHOTO_TWICE: ['Có ảnh được chọn hai lần.', 'Bỏ ảnh trùng.'],
  POST_LINK_INVALID: ['Đường dẫn trong bài không hợp lệ.', 'Dùng địa chỉ đầy đủ bắt đầu bằng https://.'],
  FIRST_COMMENT_TOO_LONG: [
    'Bình luận đầu tiên dài {length} ký tự, nhiều nhất là {limit}.',
    'Rút ngắn bình luận.',
  ],
  POST_NOT_PUBLISHED: ['Bài chưa lên Trang.', 'Chờ bài lên rồi hãy nhờ chia sẻ.'],
  SHARE_TASK_NOT_FOUND: ['Không có lượt nhờ chia sẻ này.', 'Mở lại danh sách chia sẻ.'],
  SHARE_LINK_INVALID: [
    'Đường dẫn này không phải một bài trên Facebook.',
    'Mở bài trên Facebook, chọn Chia sẻ rồi Sao chép liên kết, và dán lại.',
  ],
  SHARE_LINK_DEAD: ['Đường dẫn này không còn dùng được.', 'Nhờ người gửi đường dẫn gửi lại cho đơn vị.'],
  PUBLISH_AT_PAST: ['Giờ đăng đã qua.', 'Chọn một thời điểm trong tương lai.'],
  PUBLISH_AT_TOO_FAR: ['Giờ đăng xa hơn hai năm.', 'Kiểm tra lại năm.'],
  SOURCE_REQUIRED: [
    'Tin khẩn chưa ghi nguồn chính thức.',
    'Ghi rõ cơ quan đã công bố, ví dụ “Ban Chỉ huy Phòng thủ dân sự huyện”.',
  ],
  NOT_URGENT: ['Bài này không phải tin khẩn.', 'Chỉ tin khẩn đã lên Trang mới cần ghi kết thúc.'],

  APPROVAL_NEEDED: [
    'Bài này cần {approvals} lượt duyệt trước khi lên Trang.',
    'Gửi duyệt; đủ lượt duyệt, bài tự lên đúng giờ.',
  ],
  OWN_APPROVAL: [
    'Quy định không cho người viết tự duyệt bài của mình.',
    'Nhờ người khác có quyền duyệt xem bài này.',
  ],
  NOT_AN_APPROVER: [
    'Quy định chỉ tính lượt duyệt của những người được giao.',
    'Nhờ một người được giao duyệt loại bài này; quản trị viên đổi được danh sách trong mục Quy định.',
  ],
  DECISION_LINK_DEAD: [
    'Đường dẫn duyệt bài này không còn dùng được.',
    'Đăng nhập để xem bài, hoặc nhờ cán bộ truyền thông gửi lại.',
  ],

  SLOT_NOT_FOUND: ['Không còn chỗ này trong nhịp đăng.', 'Mở lại Nhịp đăng để thấy các chỗ đang có.'],
  SLOT_TAKEN: ['Trang đã có chỗ lúc {time} trong ngày này.', 'Chọn giờ khác, hoặc bỏ chỗ cũ trước.'],
  NO_SLOT_LEFT: [
    'Cần {count} chỗ nhưng trong {days} ngày tới chỉ còn {found} chỗ trống.',
    'Thêm chỗ trong Nhịp đăng, dời bớt bài, hoặc nới khoảng cách và giờ yên tĩnh trong Quy định.',
  ],
  REUSE_TOO_SOON: [
    'Nội dung này có trên Trang ngày {usedOn}, chưa cách {days} ngày; từ {freeOn} mới nên dùng lại.',
    'Chọn ngày khác, hoặc xác nhận vẫn dùng.',
  ],
  OCCASION_NOT_FOUND: ['Không có dịp này.', 'Chọn một dịp trong danh sách các dịp.'],
  OCCASION_BUILT_IN: [
    'Dịp này có sẵn nên không sửa ở đây được.',
    'Sửa trong tệp templates/occasions.yaml, hoặc chọn “Năm nay không làm”.',
  ],
  NO_PAGE_FOR_POSTS: ['Chưa có Trang nào để đăng bài.', 'Kết nối một Trang rồi làm lại.'],
  PRACTICE_NOT_FOUND: ['Không có cách làm hay này, hoặc đã được cất đi.', 'Mở lại danh sách cách làm hay.'],
  COLUMN_NOT_FOUND: ['Không có chuyên mục này.', 'Chọn một chuyên mục trong Nhịp đăng.'],
  SHEET_TOO_LARGE: [
    'Tệp quá lớn: nhiều nhất {limitMb} MB, bung ra nhiều nhất {unpackedMb} MB.',
    'Bỏ hình và các trang tính không cần, hoặc chia thành nhiều tệp.',
  ],
  SHEET_TOO_LONG: [
    'Bảng có quá nhiều dòng: nhiều nhất {limit} bài một lần.',
    'Chia thành nhiều tệp, mỗi tệp một tháng.',
  ],
  SHEET_BROKEN: ['Tệp bị hỏng nên không đọc được.', 'Mở tệp bằng Excel, lưu lại, rồi gửi bản mới.'],
  SHEET_UNSUPPORTED: [
    'Chỉ đọc được tệp .xlsx và .csv không đặt mật khẩu.',
    'Trong Excel chọn “Lưu thành…”, kiểu “Excel Workbook (.xlsx)”, rồi gửi tệp đó.',
  ],
  SHEET_LEGACY_TEXT: [
    'Chữ trong tệp theo bảng mã cũ {encoding}, máy đọc ra chữ sai.',
    'Đổi sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu và gửi lại.',
  ],
  SHEET_EMPTY: ['Bảng không có dòng nào.', 'Điền ít nhất một bài rồi gửi lại; tải bảng mẫu nếu cần.'],
  SHEET_COLUMNS_MISSING: ['Bảng thiếu cột: {columns}.', 'Thêm tên cột vào dòng đầu, hoặc dùng bảng mẫu.'],
  SHEET_COLUMN_TWICE: ['Bảng có hai cột “{column}”: {cells}.', 'Bỏ bớt hoặc đổi tên một cột.'],
  IMPORT_NOT_FOUND: ['Không còn bảng này; bảng gửi lên được giữ 7 ngày.', 'Gửi lại tệp.'],
  IMPORT_HAS_PROBLEMS: [
    'Bảng còn {count} dòng cần sửa nên chưa xếp bài nào.',
    'Sửa các dòng đó trong tệp rồi gửi lại.',
  ],
  EXPORT_TOO_LONG: ['Mỗi lần tải nhiều nhất {days} ngày.', 'Chọn khoảng ngắn hơn.'],

  HOLD_ACTIVE: [
    'Toàn bộ lịch đăng đang tạm dừng.',
    'Bấm “Tiếp tục đăng” trước, hoặc đánh dấu bài là tin khẩn nếu không thể chờ.',
  ],
  HOLD_NOT_ACTIVE: ['Lịch đăng không bị tạm dừng.', 'Tải lại trang để xem tình trạng mới nhất.'],
  HOLD_EXCEPTION_UNKNOWN: ['Có ngoại lệ không phải bài, Trang hay chuyên mục nào.', 'Bỏ các mục được nêu.'],
  DECISIONS_REFUSED: [
    'Có bài chưa làm được theo lựa chọn; chưa có gì thay đổi.',
    'Sửa các dòng được nêu rồi gửi lại.',
  ],

  PHOTO_NOT_FOUND: ['Không có ảnh này.', 'Chọn ảnh khác hoặc tải ảnh lên lại.'],
  PHOTO_NOT_READY: ['Ảnh chưa sẵn sàng hoặc đã bị từ chối.', 'Chờ ảnh xử lý xong, hoặc thay ảnh khác.'],
  PHOTO_TOO_LARGE: ['Ảnh lớn hơn mức cho phép.', 'Gửi ảnh không quá 50 MB.'],
  PHOTO_TOO_MANY_PIXELS: ['Ảnh có quá nhiều điểm ảnh.', 'Gửi ảnh không quá 100 triệu điểm ảnh.'],
  PHOTO_UNSUPPORTED: [
    'Tệp này không phải loại ảnh được nhận.',
    'Gửi JPEG, PNG, WebP, AVIF, HEIC, GIF hoặc TIFF.',
  ],
  PHOTO_BROKEN: ['Ảnh hỏng, không đọc được.', 'Lấy lại ảnh gốc rồi gửi lại.'],
  ALT_TEXT_TOO_LONG: ['Mô tả ảnh quá dài.', 'Mô tả ảnh trong một hai câu.'],
  OBJECT_NOT_FOUND: ['Không còn tệp này trong kho.', 'Tải ảnh lên lại.'],
  STORAGE_FULL: [
    'Kho ảnh trên máy chủ đã đầy.',
    'Thử lại sau; người trông máy chủ cần thêm hoặc giải phóng dung lượng.',
  ],
  STORAGE_UNAVAILABLE: [
    'Kho ảnh S3 không trả lời hoặc từ chối.',
    'Ảnh đang gửi vẫn được giữ để gửi tiếp; kiểm tra địa chỉ, khóa và thùng chứa của kho S3.',
  ],
  UPLOAD_NOT_FOUND: ['Không còn lượt gửi ảnh này.', 'Điện thoại sẽ gửi lại ảnh từ đầu.'],
  UPLOAD_OFFSET_WRONG: [
    'Phần ảnh này không nối tiếp phần đã nhận.',
    'Điện thoại sẽ hỏi lại đã nhận đến đâu rồi gửi tiếp.',
  ],
  UPLOAD_BROKEN: ['Ảnh bị sai lệch trên đường gửi.', 'Điện thoại sẽ gửi lại ảnh từ đầu.'],
  UPLOAD_STALLED: ['Đã lâu không nhận thêm được phần nào của ảnh.', 'Khi có sóng, điện thoại sẽ gửi tiếp.'],
  TOO_MANY_UPLOADS: [
    'Cơ sở này đang gửi quá nhiều ảnh cùng lúc.',
    'Ảnh vẫn còn trên máy; điện thoại sẽ tự gửi tiếp khi những ảnh trước đã xong.',
  ],

  PAGE_POST_NOT_FOUND: [
    'Không có bài này trong số bài đã đếm.',
    'Có thể bài đã bị gỡ hoặc không được tính nữa; mở lại danh sách.',
  ],
  UNIT_NOT_FOUND: ['Không có đơn vị này.', 'Mở lại danh sách cơ sở và chọn đơn vị.'],
  NOTHING_TO_UNDO: ['Không còn gì để hoàn tác.', 'Mở lại trang của đơn vị để xem tình trạng hiện nay.'],
  SUBMISSION_NOT_FOUND: ['Không có tin bài này.', 'Mở lại danh sách tin bài.'],
  SUBMISSION_EMPTY: ['Tin chưa có chữ và chưa có ảnh.', 'Viết một câu hoặc chọn một tấm ảnh rồi gửi lại.'],
  SUBMISSION_TOO_LONG: [
    'Bài dài quá mức nhận được.',
    'Rút gọn bài rồi gửi lại; chữ đã viết vẫn còn trên máy.',
  ],
  BRANCH_LINK_DEAD: [
    'Đường dẫn gửi tin này đã được thay.',
    'Xin cán bộ truyền thông của Đoàn cấp trên đường dẫn mới; tin và ảnh đã gửi vẫn còn nguyên.',
  ],
  HANDOVER_DEAD: [
    'Mã bàn giao này đã dùng hoặc đã quá 24 giờ.',
    'Nhờ người bàn giao hoặc cán bộ truyền thông tạo mã mới.',
  ],
  MONTH_NOT_OVER: [
    'Tháng này chưa hết nên chưa chốt được.',
    'Chốt từ ngày {day}; đến lúc đó số liệu vẫn tự cập nhật.',
  ],
  BRIEFING_FROZEN: [
    'Số liệu tháng này đã được {name} chốt.',
    'Bản đã chốt không đổi nữa; cần sửa thì người duyệt bấm “Đính chính” và ghi lý do.',
  ],
  BRIEFING_NOT_FROZEN: ['Tháng này chưa chốt nên chưa đính chính được.', 'Sửa trực tiếp, hoặc chốt trước.'],
  BRIEFING_CHANGED: [
    'Người khác vừa sửa bản này.',
    'Xem bản mới bên cạnh, gộp hai bản rồi lưu lại; chữ đã gõ vẫn còn.',
  ],
  FIGURES_CHANGING: [
    'Số liệu đang được cập nhật nên chưa ghi lại được một bản khớp nhau.',
    'Đợi vài phút rồi làm lại; không có gì bị mất.',
  ],
  NOTHING_TO_RECAP: [
    'Thời gian này chưa có bài nào nên chưa có gì để điểm tin.',
    'Nhập link bài của cơ sở, rồi soạn lại.',
  ],
  BRIEFING_VERSION_UNKNOWN: ['Tháng này không có bản số {version}.', 'Chọn một bản trong danh sách.'],
  FIGURE_REPLY_NOT_FOUND: ['Không có ý kiến này của cơ sở.', 'Mở lại danh sách ý kiến.'],
  DOCUMENT_NOT_FOUND: ['Không có văn bản này.', 'Mở lại danh sách văn bản.'],
  COMMENTS_NOT_ASKED: [
    'Văn bản này chưa đến ngày lấy ý kiến.',
    'Chờ đến ngày mở góp ý rồi gửi lại; chữ đã gõ vẫn còn.',
  ],
  OPINION_NOT_FOUND: ['Không có ý kiến này.', 'Mở lại trang góp ý của văn bản.'],
  OPINION_REPLACED: [
    'Đơn vị vừa sửa ý kiến này.',
    'Mở lại trang để thấy ý kiến mới, rồi ghi cách xử lý; chữ đã gõ vẫn còn.',
  ],
  PLAN_CHANGED: [
    'Người khác vừa sửa kế hoạch này.',
    'Mở lại trang để thấy bản mới, rồi sửa tiếp; chữ đã gõ vẫn còn trong ô.',
  ],
  PLAN_CLOSED: [
    'Lúc này không nhận đăng ký kế hoạch năm {year}.',
    'Nhờ cán bộ của Đoàn cấp trên sửa giúp, hoặc gia hạn đăng ký; chữ đã gõ vẫn còn.',
  ],
  TAKEDOWN_NOT_FOUND: ['Không có yêu cầu gỡ này.', 'Mở lại danh sách yêu cầu gỡ.'],
  INDICATOR_NOT_FOUND: ['Không có chỉ tiêu này.', 'Xem lại danh sách chỉ tiêu ở Sổ kết quả.'],
  RESULT_NOT_FOUND: ['Không có kết quả này trong sổ.', 'Xem lại danh sách ở Sổ kết quả.'],
  RESULT_ENDED: [
    'Kết quả này không còn được tính: đã có bản đính chính, đã gộp hoặc đã rút.',
    'Mở lại trang để thấy kết quả đang được tính, rồi làm tiếp ở đó.',
  ],
  RESULT_BEING_REPLACED: [
    'Kết quả này đang có một bản đính chính chờ duyệt.',
    'Duyệt hoặc rút bản đính chính đó trước.',
  ],
  RESULTS_DIFFER: ['Hai kết quả này không gộp được.', 'Chỉ gộp hai kết quả khác nhau của cùng một chỉ tiêu.'],
  DIFFICULTY_NOT_FOUND: ['Không có mục khó khăn, vướng mắc này.', 'Xem lại danh sách khó khăn, vướng mắc.'],
  TAKEDOWN_EMPTY: ['Chưa chọn bài hay ảnh nào để gỡ.', 'Đánh dấu ít nhất một bài hoặc một ảnh.'],
  CONSENT_MISSING: [
    'Có ảnh chưa rõ có ai trong ảnh, hoặc chưa được người trong ảnh đồng ý.',
    'Chọn loại ảnh, xác nhận sự đồng ý, hoặc bỏ ảnh đó ra khỏi bài.',
  ],
  FRAME_UNKNOWN: ['Không có khung ảnh này.', 'Chọn một khung trong danh sách, hoặc để ảnh không khung.'],
  FRAME_ON_TRIBUTE: ['Bài tri ân không đóng khung lên ảnh.', 'Chọn “Không đóng khung”.'],
  FONT_BROKEN: [
    'Phông chữ vẽ lên ảnh chưa đúng tiếng Việt.',
    'Chạy lại npm ci rồi khởi động lại phần mềm; ảnh không khung vẫn đăng được.',
  ],
  TEMPLATE_NOT_FOUND: ['Không có mẫu bài này.', 'Chọn một mẫu trong danh sách.'],
  TEMPLATE_INVALID: ['Mẫu bài bị lỗi.', 'Sửa tệp mẫu theo dòng được nêu trong nhật ký.'],
  TEMPLATE_VARIABLE_UNKNOWN: ['Mẫu bài không có mục này.', 'Bỏ mục thừa hoặc sửa lại tên.'],
  TEMPLATE_VARIABLE_MISSING: ['Còn thiếu mục mà mẫu bài cần.', 'Điền các mục được nêu.'],
  TEMPLATE_VARIABLE_INVALID: ['Có mục điền chưa đúng kiểu.', 'Sửa các mục được nêu.'],

  QUEUE_UNAVAILABLE: ['Hàng đợi công việc chưa sẵn sàng.', 'Thử lại sau ít phút; việc đã ghi không bị mất.'],
  JOB_PAYLOAD_INVALID: ['Một công việc nền bị ghi sai.', 'Báo mã lỗi cho người vận hành.'],
  CONFIG_INVALID: ['Cấu hình chưa đúng.', 'Sửa các mục được nêu rồi khởi động lại.'],
  DATABASE_UNAVAILABLE: ['Cơ sở dữ liệu chưa trả lời.', 'Thử lại sau ít phút.'],
  DATABASE_FULL: ['Ổ đĩa của cơ sở dữ liệu đã đầy.', 'Giải phóng hoặc thêm dung lượng cho máy chủ.'],
  DATABASE_TOO_NEW: [
    'Cơ sở dữ liệu mới hơn phiên bản đang chạy.',
    'Cài lại đúng phiên bản mới đã dùng trước đây.',
  ],
  DATABASE_WONT_START: [
    'Cơ sở dữ liệu không khởi động được: {reason}.',
    'Xem nhật ký, sửa nguyên nhân rồi khởi động lại.',
  ],
  SECRET_UNREADABLE: ['Không mở được bí mật đã lưu.', 'Đặt lại đúng SECRET_KEY đã dùng trước đây.'],
  INTERNAL: ['Phần mềm gặp lỗi bất ngờ.', 'Thử lại; nếu vẫn lỗi, gửi mã lỗi cho người vận hành.'],
}
