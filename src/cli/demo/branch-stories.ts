import type { SubmissionInput } from '../../intake/index.ts'
import type { SceneName } from './scenes.ts'

/** News that a branch of the demo sent, and what the officer made of it. */
export interface BranchStory {
  /** A commune, by the key it has in both scenarios. */
  readonly unit: string
  readonly sent: Pick<
    SubmissionInput,
    'title' | 'body' | 'genre' | 'pillar' | 'place' | 'results' | 'videoLink'
  >
  /** Days ago that it happened. */
  readonly daysAgo: number
  readonly scenes: readonly SceneName[]
  readonly becomes: 'waiting' | 'returned' | 'planned' | 'rejected'
  /** What the officer wrote. */
  readonly reason?: string
}

/** The branch whose link the demo shows. */
export const SHOWN_BRANCH = 'hoa-an'

/** Newest last. Names of places are real, what is told is not. */
export const BRANCH_STORIES: readonly BranchStory[] = [
  {
    unit: SHOWN_BRANCH,
    becomes: 'rejected',
    reason: 'Trang vừa đăng tin này của đơn vị bạn cùng tham gia; đã ghi tên cả hai đơn vị trong bài.',
    daysAgo: 4,
    scenes: ['tap-duot-canh-dong.jpg'],
    sent: {
      title: 'Giúp dân thu hoạch lúa',
      body: '20 đoàn viên xã giúp hai hộ neo đơn ở ấp 3 thu hoạch 5 công lúa trong buổi sáng.',
      genre: 'news',
      pillar: 'members',
      place: 'ấp 3',
      results: [{ name: 'công lúa', amount: '5' }],
    },
  },
  {
    unit: SHOWN_BRANCH,
    becomes: 'planned',
    daysAgo: 2,
    scenes: ['tap-duot-den-duong.jpg'],
    sent: {
      title: 'Thắp sáng 800 mét đường quê tại ấp 8',
      body: `Tối Chủ nhật, Đoàn xã Hòa An bật đèn tuyến “Thắp sáng đường quê” dài 800 mét tại ấp 8, với sự tham gia của 35 đoàn viên, thanh niên. Kết quả: 16 bóng đèn năng lượng mặt trời và kinh phí 24 triệu đồng.

Phần việc được chọn từ chương trình công tác năm và hoàn thành đúng tiến độ đã đăng ký. Bà con đi chợ sớm và học sinh đi học về muộn không còn phải soi đèn pin.

Đây là hoạt động chào mừng Tháng Thanh niên.`,
      genre: 'news',
      pillar: 'planning',
      place: 'ấp 8',
      results: [
        { name: 'bóng đèn', amount: '16' },
        { name: 'kinh phí', amount: '24 triệu đồng' },
      ],
    },
  },
  {
    unit: SHOWN_BRANCH,
    becomes: 'returned',
    reason: 'Cho biết có bao nhiêu đoàn viên tham gia và dài bao nhiêu mét.',
    daysAgo: 1,
    scenes: ['tap-duot-duong-hoa.jpg'],
    sent: {
      title: 'Trồng đường hoa ở ấp Mỹ Hòa',
      body: 'Chi đoàn ấp cùng bà con trồng đường hoa hai bên lộ, dọn sạch cỏ và rác ven kênh.',
      genre: 'photos',
      pillar: 'planning',
      place: 'ấp Mỹ Hòa',
      results: [],
    },
  },
  {
    unit: 'tan-binh',
    becomes: 'waiting',
    daysAgo: 1,
    scenes: ['tap-duot-nha-nhan-ai.jpg'],
    sent: {
      title: 'Khởi công Nhà nhân ái cho đoàn viên khó khăn',
      body: 'Sáng nay, Đoàn xã Tân Bình khởi công Nhà nhân ái cho một đoàn viên ở ấp Tân Phú. Căn nhà trị giá 60 triệu đồng, trong đó Quỹ Nhà nhân ái hỗ trợ 50 triệu đồng. 25 đoàn viên góp ngày công đổ nền.',
      genre: 'news',
      pillar: 'members',
      place: 'ấp Tân Phú',
      results: [
        { name: 'nhà nhân ái', amount: '1' },
        { name: 'ngày công', amount: '25' },
      ],
    },
  },
  {
    unit: SHOWN_BRANCH,
    becomes: 'waiting',
    daysAgo: 0,
    scenes: ['tap-duot-cau-kenh.jpg'],
    sent: {
      title: 'Sửa cầu kênh Mười cho học sinh đi học',
      body: 'Chủ nhật xanh tuần này, 30 đoàn viên và thanh niên xã thay 40 tấm ván, sơn lại lan can cây cầu kênh Mười dài 18 mét. Bà con trong ấp góp ván và nấu cơm trưa. Từ thứ Hai, 60 học sinh qua cầu an toàn hơn.',
      genre: 'news',
      pillar: 'planning',
      place: 'kênh Mười',
      results: [
        { name: 'tấm ván', amount: '40' },
        { name: 'mét cầu', amount: '18' },
      ],
    },
  },
]
