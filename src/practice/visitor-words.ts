import { DAY, HOUR, MINUTE, msBetween } from '../kernel/time.ts'

/** Every word that the visitors' pages show. */
export const WORDS = {
  band: 'Trang Facebook tập dượt — không có gì ở đây lên Facebook thật',
  site: 'Facebook tập dượt',
  pagesTitle: 'Các Trang tập dượt',
  pagesLead:
    'Mỗi Trang dưới đây hiện đúng như người xem thấy trên điện thoại. Bài chưa đến giờ đăng không hiện.',
  noPages: 'Chưa có Trang nào. Trang sẽ hiện ở đây khi được thêm vào chế độ tập dượt.',
  noPosts: 'Trang chưa có bài nào. Bài hẹn giờ sẽ tự hiện ở đây khi đến lúc.',
  notFoundTitle: 'Không thấy nội dung này',
  notFound: 'Bài có thể chưa được đăng, đã bị xóa, hoặc đường dẫn bị sai.',
  // What the real one says in English to whoever may not see a post.
  goneFromEmbed:
    'This Facebook post is no longer available. It may have been removed or the privacy settings of the post may have changed.',
  allPages: 'Tất cả các Trang',
  backToPage: 'Về Trang',
  refreshing: 'Tự cập nhật mỗi 3 giây.',
  stop: 'Dừng lại',
  stopped: 'Đã dừng tự cập nhật.',
  resume: 'Tự cập nhật tiếp',
  more: 'Xem thêm',
  less: 'Thu gọn',
  shared: 'đã chia sẻ một bài viết',
  reel: 'Thước phim ngắn (Reel)',
  comments: 'Bình luận',
  author: 'Tác giả',
  justNow: 'Vừa xong',
} as const

const number = new Intl.NumberFormat('vi-VN')

/** Says a count with its noun; Vietnamese nouns do not change with it. */
export const COUNTS = {
  followers: (count: number) => `${number.format(count)} người theo dõi`,
  posts: (count: number) => `${number.format(count)} bài đã đăng`,
  reactions: (count: number) => `${number.format(count)} lượt thích`,
  comments: (count: number) => `${number.format(count)} bình luận`,
  shares: (count: number) => `${number.format(count)} lượt chia sẻ`,
  allComments: (count: number) => `Xem cả ${number.format(count)} bình luận`,
  morePhotos: (count: number) => `+${number.format(count)}`,
  photo: (place: number, all: number) =>
    all === 1 ? 'Ảnh của bài đăng' : `Ảnh ${place}/${all} của bài đăng`,
} as const

/** Says when a post appeared: "Vừa xong", "5 phút", "3 giờ", then the day and the time. */
export function timeAgo(at: Date, now: Date, timeZone: string): string {
  const ageMs = msBetween(at, now)
  if (ageMs < MINUTE) return WORDS.justNow
  if (ageMs < HOUR) return `${Math.floor(ageMs / MINUTE)} phút`
  if (ageMs < DAY) return `${Math.floor(ageMs / HOUR)} giờ`
  return fullTime(at, timeZone)
}

/** Says an instant in full: "19:30, 23/11/2026". */
export function fullTime(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const time = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return `${time.format(at)}, ${day.format(at)}`
}
