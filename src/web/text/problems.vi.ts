// Long because it is a catalogue: one entry for each stable code of an attempt.
import type { ProblemText } from './problem-text.ts'

const WHO = {
  auto: 'Tự động',
  officer: 'Cán bộ truyền thông',
  admin: 'Quản trị',
  operator: 'Người vận hành',
} as const

/** What each problem with the network means to a person, in Vietnamese. */
export const problemsVi = {
  // what is asked of a Post that is out
  'change-not-permitted': {
    sentence: 'Facebook không cho ứng dụng này đổi hay gỡ bài này; Trang vẫn nối bình thường.',
    nextStep: 'Đổi hoặc gỡ bài ngay trên Facebook, rồi bấm bỏ qua ở đây.',
    who: WHO.officer,
  },
  'edit-not-shown': {
    sentence: 'Facebook nói đã nhận nội dung mới nhưng bài vẫn hiện bản cũ.',
    nextStep: 'Mở bài trên Facebook để xem, rồi bấm “Thử lại” hoặc bỏ lần sửa này.',
    who: WHO.officer,
  },
  'still-there': {
    sentence: 'Facebook nói đã gỡ bài nhưng bài vẫn còn trên Trang.',
    nextStep: 'Bấm “Thử lại”, hoặc tự gỡ bài trên Facebook.',
    who: WHO.officer,
  },
  'comment-too-late': {
    sentence: 'Bình luận chưa chắc đã viết được và đã quá lâu kể từ lúc cần.',
    nextStep: 'Nếu vẫn cần, bấm “Thử lại”; nếu không, bấm “Bỏ qua”.',
    who: WHO.officer,
  },
  // what happened on the way
  'network-unreachable': {
    sentence: 'Máy chủ này chưa nối được tới Facebook.',
    nextStep: 'Không cần làm gì, phần mềm sẽ thử lại; nếu kéo dài, kiểm tra mạng của máy chủ.',
    who: WHO.auto,
  },
  'call-aborted': {
    sentence: 'Lượt gửi bị dừng trước khi rời máy chủ.',
    nextStep: 'Không cần làm gì, phần mềm sẽ làm lại.',
    who: WHO.auto,
  },
  'answer-timeout': {
    sentence: 'Facebook không trả lời trong thời gian chờ.',
    nextStep: 'Không cần làm gì, phần mềm đang kiểm tra xem Facebook đã nhận hay chưa.',
    who: WHO.auto,
  },
  'answer-lost': {
    sentence: 'Mất kết nối trước khi nhận được câu trả lời của Facebook.',
    nextStep: 'Không cần làm gì, phần mềm đang kiểm tra xem Facebook đã nhận hay chưa.',
    who: WHO.auto,
  },
  'answer-redirected': {
    sentence: 'Câu trả lời chuyển hướng sang nơi khác, không phải của Facebook.',
    nextStep: 'Kiểm tra mạng của máy chủ và địa chỉ GRAPH_API_URL.',
    who: WHO.operator,
  },
  'answer-unreadable': {
    sentence: 'Nhận được câu trả lời không đúng dạng của Facebook.',
    nextStep: 'Không cần làm gì, phần mềm đang kiểm tra lại; nếu kéo dài, kiểm tra mạng của máy chủ.',
    who: WHO.auto,
  },
  'server-error': {
    sentence: 'Facebook đang gặp trục trặc.',
    nextStep: 'Không cần làm gì, phần mềm sẽ kiểm tra rồi làm tiếp.',
    who: WHO.auto,
  },
  'facebook-unknown-error': {
    sentence: 'Facebook báo lỗi mà không nói rõ lý do.',
    nextStep: 'Không cần làm gì, phần mềm đang kiểm tra xem Facebook đã nhận hay chưa.',
    who: WHO.auto,
  },
  'facebook-busy': {
    sentence: 'Facebook đang bận.',
    nextStep: 'Không cần làm gì, phần mềm đang kiểm tra rồi sẽ làm tiếp.',
    who: WHO.auto,
  },
  'service-unavailable': {
    sentence: 'Dịch vụ của Facebook tạm ngừng.',
    nextStep: 'Không cần làm gì, phần mềm sẽ làm tiếp khi dịch vụ trở lại.',
    who: WHO.auto,
  },
  'too-much-asked': {
    sentence: 'Facebook cho rằng một lượt hỏi quá nhiều dữ liệu.',
    nextStep: 'Không cần làm gì, phần mềm sẽ hỏi ít hơn mỗi lượt.',
    who: WHO.auto,
  },
  'listing-too-long': {
    sentence: 'Danh sách bài trên Trang quá dài để đọc hết trong một lượt.',
    nextStep: 'Báo cho người vận hành phần mềm.',
    who: WHO.operator,
  },
  'unknown-refusal': {
    sentence: 'Facebook từ chối với một mã lỗi chưa gặp bao giờ.',
    nextStep: 'Gửi mã lỗi cho người vận hành phần mềm.',
    who: WHO.operator,
  },

  // waiting
  'budget-nearly-used': {
    sentence: 'Số lần gọi Facebook hôm nay của Trang này gần hết, phần còn lại dành cho việc đăng bài.',
    nextStep: 'Không cần làm gì, phần mềm sẽ đếm tiếp sau vài giờ.',
    who: WHO.auto,
  },
  'counting-broke': {
    sentence: 'Việc đếm bài của Trang này bị gián đoạn.',
    nextStep: 'Không cần làm gì, phần mềm sẽ đếm lại. Nếu vẫn vậy, hãy báo người vận hành phần mềm.',
    who: WHO.auto,
  },
  'rate-limit-page': {
    sentence: 'Facebook đang giới hạn số lần gọi của Trang này.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp khi hết giới hạn.',
    who: WHO.auto,
  },
  'rate-limit-app': {
    sentence: 'Facebook đang giới hạn số lần gọi của cả ứng dụng.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp, chậm nhất khoảng một giờ nữa.',
    who: WHO.auto,
  },
  'rate-limit-user': {
    sentence: 'Facebook đang giới hạn số lần gọi của người đã kết nối Trang.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp sau khoảng một giờ.',
    who: WHO.auto,
  },
  'rate-limit-wrong-token': {
    sentence: 'Facebook giới hạn số lần gọi vì mã truy cập không phải của Trang.',
    nextStep: 'Kết nối lại Trang bằng mã truy cập của chính Trang.',
    who: WHO.admin,
  },
  'rate-limit-uneven': {
    sentence: 'Facebook thấy số lần gọi tăng đột ngột nên tạm giới hạn.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp sau khoảng một giờ.',
    who: WHO.auto,
  },
  'rate-limit-custom': {
    sentence: 'Facebook tạm giới hạn loại việc này.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp sau khoảng một giờ.',
    who: WHO.auto,
  },
  'rate-limit-gateway': {
    sentence: 'Một máy chủ trung gian đang giới hạn số lần gọi.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp khi hết giới hạn.',
    who: WHO.auto,
  },
  'application-limit': {
    sentence: 'Ứng dụng đã chạm giới hạn của Facebook.',
    nextStep: 'Không cần làm gì, phần mềm sẽ tự làm tiếp sau khoảng một giờ.',
    who: WHO.auto,
  },
  'posting-too-often': {
    sentence: 'Facebook tạm chặn Trang này vì đăng quá dày.',
    nextStep: 'Đừng đăng thêm trong lúc này, kể cả bằng tay; phần mềm sẽ thử lại sau một ngày.',
    who: WHO.officer,
  },
  'posting-blocked': {
    sentence: 'Facebook tạm chặn Trang này đăng bài.',
    nextStep: 'Mở Trang trên Facebook xem thông báo; phần mềm sẽ thử lại sau một ngày.',
    who: WHO.officer,
  },

  // connection of the Page
  'token-expired': {
    sentence: 'Mã truy cập của Trang đã hết hạn.',
    nextStep: 'Kết nối lại Trang.',
    who: WHO.admin,
  },
  'token-invalid': {
    sentence: 'Mã truy cập của Trang không còn dùng được.',
    nextStep: 'Kết nối lại Trang.',
    who: WHO.admin,
  },
  'session-ended': {
    sentence: 'Phiên kết nối với Facebook đã kết thúc.',
    nextStep: 'Kết nối lại Trang.',
    who: WHO.admin,
  },
  'app-removed': {
    sentence: 'Người kết nối Trang đã gỡ ứng dụng này khỏi Facebook của mình.',
    nextStep: 'Nhờ người đó cho phép lại, rồi kết nối lại Trang.',
    who: WHO.admin,
  },
  'password-changed': {
    sentence: 'Người kết nối Trang vừa đổi mật khẩu Facebook.',
    nextStep: 'Kết nối lại Trang.',
    who: WHO.admin,
  },
  'login-checkpoint': {
    sentence: 'Facebook đang yêu cầu người kết nối Trang xác minh tài khoản.',
    nextStep: 'Nhờ người đó đăng nhập facebook.com làm theo hướng dẫn, rồi kết nối lại Trang.',
    who: WHO.admin,
  },
  'login-unconfirmed': {
    sentence: 'Tài khoản Facebook của người kết nối Trang chưa được xác nhận.',
    nextStep: 'Nhờ người đó xác nhận tài khoản tại facebook.com, rồi kết nối lại Trang.',
    who: WHO.admin,
  },
  'page-role-lost': {
    sentence: 'Người kết nối không còn vai trò trên Trang này.',
    nextStep: 'Trên Facebook, giao lại vai trò cho người đó trước, rồi kết nối lại Trang.',
    who: WHO.admin,
  },
  'token-wrong-kind': {
    sentence: 'Mã truy cập này là của cá nhân, không phải của Trang.',
    nextStep: 'Kết nối lại bằng mã truy cập của chính Trang.',
    who: WHO.admin,
  },
  'token-missing': {
    sentence: 'Lượt gọi không mang mã truy cập.',
    nextStep: 'Báo cho người vận hành phần mềm.',
    who: WHO.operator,
  },
  'permission-missing': {
    sentence:
      'Ứng dụng chưa được phép làm việc này trên Trang, hoặc quyền đã hết hiệu lực sau 90 ngày không dùng.',
    nextStep: 'Kết nối lại Trang và đồng ý đủ các quyền.',
    who: WHO.admin,
  },
  'app-lacks-capability': {
    sentence: 'Ứng dụng Facebook chưa có khả năng này.',
    nextStep: 'Kiểm tra cài đặt của ứng dụng tại developers.facebook.com.',
    who: WHO.operator,
  },
  'app-proof-refused': {
    sentence: 'Facebook không nhận chữ ký của ứng dụng.',
    nextStep: 'Kiểm tra FACEBOOK_APP_ID và FACEBOOK_APP_SECRET có đúng ứng dụng đã cấp mã truy cập không.',
    who: WHO.operator,
  },

  // the Post as Facebook sees it
  'post-duplicate': {
    sentence: 'Facebook cho rằng bài này đã được đăng.',
    nextStep: 'Phần mềm đang tìm bài đã có; nếu không thấy, hãy đổi nội dung rồi đăng lại.',
    who: WHO.auto,
  },
  'photos-duplicate': {
    sentence: 'Facebook cho rằng các ảnh này đã được đăng.',
    nextStep: 'Phần mềm đang tìm bài đã có; nếu không thấy, hãy đổi ảnh rồi đăng lại.',
    who: WHO.auto,
  },
  'post-empty': {
    sentence: 'Bài không có nội dung.',
    nextStep: 'Viết nội dung hoặc thêm ảnh.',
    who: WHO.officer,
  },
  'content-abusive': {
    sentence: 'Facebook cho rằng nội dung này mang tính xúc phạm.',
    nextStep: 'Xem lại và sửa nội dung; phần mềm không tự đăng lại.',
    who: WHO.officer,
  },
  'content-against-standards': {
    sentence: 'Facebook cho rằng nội dung trái Tiêu chuẩn cộng đồng.',
    nextStep: 'Xem lại và sửa nội dung; phần mềm không tự đăng lại.',
    who: WHO.officer,
  },
  'content-format': {
    sentence: 'Facebook không nhận dạng nội dung này.',
    nextStep: 'Sửa nội dung rồi đăng lại.',
    who: WHO.officer,
  },
  'photo-too-large': {
    sentence: 'Ảnh quá lớn so với mức Facebook nhận.',
    nextStep: 'Thay bằng ảnh nhỏ hơn.',
    who: WHO.officer,
  },
  'photo-unfit': {
    sentence: 'Facebook chỉ nhận ảnh JPG hoặc PNG nhỏ hơn 4 MB.',
    nextStep: 'Thay ảnh khác hoặc tải ảnh lên lại.',
    who: WHO.officer,
  },
  'photo-invalid': {
    sentence: 'Facebook không đọc được ảnh này.',
    nextStep: 'Thay ảnh khác hoặc tải ảnh lên lại.',
    who: WHO.officer,
  },
  'photo-missing': {
    sentence: 'Facebook không nhận được tệp ảnh.',
    nextStep: 'Tải ảnh lên lại rồi đăng lại.',
    who: WHO.officer,
  },
  'video-invalid': {
    sentence: 'Facebook không đọc được video này.',
    nextStep: 'Thay video khác.',
    who: WHO.officer,
  },
  'video-transfer-broken': {
    sentence: 'Việc chuyển video lên Facebook bị gián đoạn.',
    nextStep: 'Không cần làm gì, phần mềm sẽ chuyển tiếp.',
    who: WHO.auto,
  },
  'link-unreadable': {
    sentence: 'Facebook không mở được đường dẫn trong bài.',
    nextStep: 'Mở thử đường dẫn, sửa lại hoặc bỏ đi.',
    who: WHO.officer,
  },
  'link-to-facebook': {
    sentence: 'Facebook không nhận đường dẫn trỏ về facebook.com ở đây.',
    nextStep: 'Thay bằng đường dẫn khác hoặc bỏ đi.',
    who: WHO.officer,
  },
  'link-invalid': {
    sentence: 'Đường dẫn trong bài không hợp lệ.',
    nextStep: 'Sửa đường dẫn rồi đăng lại.',
    who: WHO.officer,
  },
  'too-many-parameters': {
    sentence: 'Bài có nhiều mục hơn mức Facebook nhận.',
    nextStep: 'Bớt ảnh hoặc rút gọn bài rồi đăng lại.',
    who: WHO.officer,
  },
  'invalid-parameter': {
    sentence: 'Facebook không nhận một phần của bài.',
    nextStep: 'Kiểm tra lại nội dung, đường dẫn và ảnh; nếu vẫn lỗi, báo người quản trị.',
    who: WHO.officer,
  },
  'object-gone': {
    sentence: 'Facebook không còn thấy bài này, hoặc không cho xem.',
    nextStep: 'Phần mềm đang kiểm tra; có thể ai đó đã xóa bài trên Facebook.',
    who: WHO.auto,
  },
  'object-hidden': {
    sentence: 'Bài vẫn còn trên Trang nhưng Facebook không cho ứng dụng này xóa.',
    nextStep: 'Xóa bài bằng tay trên Facebook.',
    who: WHO.officer,
  },

  // what Facebook wants from a person
  'identity-check': {
    sentence: 'Facebook yêu cầu người quản trị Trang xác minh danh tính.',
    nextStep: 'Đăng nhập facebook.com, làm theo hướng dẫn xác minh, rồi thử lại.',
    who: WHO.admin,
  },
  'page-authorization-needed': {
    sentence: 'Trang cần được Facebook cấp quyền đăng bài (Page Publishing Authorization).',
    nextStep: 'Mở Trang trên Facebook, hoàn tất các bước được yêu cầu, rồi thử lại.',
    who: WHO.admin,
  },
  'security-check': {
    sentence: 'Facebook yêu cầu kiểm tra bảo mật.',
    nextStep: 'Đăng nhập facebook.com, hoàn tất kiểm tra, rồi thử lại.',
    who: WHO.admin,
  },
  'posting-limited-days': {
    sentence: 'Facebook hạn chế Trang này trong vài ngày.',
    nextStep: 'Mở Trang trên Facebook xem thời hạn, rồi thử lại khi hết hạn chế.',
    who: WHO.admin,
  },
  'person-unavailable': {
    sentence: 'Facebook báo người nhận hiện không liên lạc được.',
    nextStep: 'Thử lại sau hoặc liên hệ bằng cách khác.',
    who: WHO.officer,
  },

  // what publishing itself finds out
  'program-fault': {
    sentence: 'Chương trình gặp lỗi khi xử lý bài này và đang tự thử lại.',
    nextStep: 'Nếu thông báo này không mất, hãy báo người phụ trách kỹ thuật.',
    who: WHO.admin,
  },
  'catching-up': {
    sentence: 'Trang này có bài bị trễ; các bài trễ lên lần lượt theo thứ tự, cách nhau vài phút.',
    nextStep: 'Không cần làm gì, bài tự lên khi đến lượt.',
    who: WHO.auto,
  },
  'quiet-hours': {
    sentence: 'Bài bị trễ và bây giờ là giờ yên tĩnh.',
    nextStep: 'Không cần làm gì, bài tự lên khi hết giờ yên tĩnh; nếu cần ngay thì bấm “Đăng ngay”.',
    who: WHO.auto,
  },
  'too-late': {
    sentence: 'Bài đã quá giờ đăng khi phần mềm chạy lại được.',
    nextStep: 'Đọc lại bài rồi chọn giờ mới, hoặc đăng ngay.',
    who: WHO.officer,
  },
  'consent-missing': {
    sentence: 'Có ảnh chưa được người trong ảnh đồng ý, hoặc họ đã rút lại; bài chưa lên Trang.',
    nextStep: 'Bỏ ảnh đó ra khỏi bài, hoặc xác nhận sự đồng ý ở trang của ảnh, rồi bấm “Thử lại”.',
    who: WHO.officer,
  },
  'photo-gone': {
    sentence: 'Có ảnh trong bài không còn trong kho; bài chưa lên Trang.',
    nextStep: 'Bỏ ảnh đó ra khỏi bài hoặc thay ảnh khác, rồi bấm “Thử lại”.',
    who: WHO.officer,
  },
  'photo-rendering': {
    sentence: 'Ảnh trong bài đang được làm lại, ví dụ để che mặt.',
    nextStep: 'Không cần làm gì, phần mềm sẽ đưa bài lên khi ảnh xong.',
    who: WHO.auto,
  },
  'shown-too-early': {
    sentence: 'Facebook cho hiện bài ngay, vì mã truy cập không phải của Trang; phần mềm đã gỡ bài xuống.',
    nextStep: 'Kết nối lại Trang bằng mã truy cập của chính Trang.',
    who: WHO.admin,
  },
  'post-vanished': {
    sentence: 'Bài đã biến mất khỏi Trang; có thể ai đó đã xóa trên Facebook.',
    nextStep: 'Kiểm tra Trang, rồi đăng lại nếu vẫn cần.',
    who: WHO.officer,
  },
  'not-visible': {
    sentence: 'Facebook đã nhận lệnh đăng nhưng bài chưa hiện.',
    nextStep: 'Phần mềm đang hỏi lại; nếu vẫn chưa hiện, mở Trang trên Facebook kiểm tra.',
    who: WHO.officer,
  },
  'not-listed': {
    sentence: 'Bài đã đăng nhưng chưa thấy trong danh sách bài của Trang.',
    nextStep: 'Mở đường dẫn của bài để kiểm tra.',
    who: WHO.officer,
  },
} satisfies Readonly<Record<string, ProblemText>>
