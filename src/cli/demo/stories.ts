import type { Pillar } from '../../publishing/post.ts'
import type { SceneName } from './scenes.ts'

/** A template with what differs from its samples; unit and dates are filled in for the day it is told. */
export interface Story {
  readonly template: string
  readonly pillar: Pillar | null
  /** True where any commune may be the teller; else the samples' own stays. */
  readonly isOfAnyUnit: boolean
  readonly variables?: Readonly<Record<string, unknown>>
  /** For the template whose headline names the unit. */
  readonly headline?: string
  /** What it may be shown with. */
  readonly photo?: SceneName
}

type Activity = readonly [
  headline: string,
  done: string,
  place: string,
  people: number,
  result: string,
  meaning: string,
  photo?: SceneName,
]

/** Things that branches do, as their news tells them. Fictional. */
const ACTIVITIES: readonly Activity[] = [
  [
    'ra quân Ngày Chủ nhật xanh',
    'dọn vệ sinh, trồng hoa hai bên đường',
    'tuyến lộ trung tâm xã',
    45,
    'thu gom hơn 300 kg rác và trồng mới 1,2 km hoa',
    'Việc nhỏ, làm đều mỗi tuần, để con đường quê mình luôn sạch đẹp.',
    'tap-duot-duong-hoa.jpg',
  ],
  [
    'dặm vá đường giao thông nông thôn',
    'dặm vá các đoạn đường hư hỏng',
    'tuyến kênh chính',
    28,
    'sửa xong 400 m đường trước mùa mưa',
    'Đường êm thì các em đi học đỡ vất vả.',
  ],
  [
    'hướng dẫn bà con dùng dịch vụ công trực tuyến',
    'hướng dẫn nộp hồ sơ trên điện thoại',
    'bộ phận một cửa của xã',
    12,
    'giúp 64 lượt người dân nộp hồ sơ thành công',
    'Làm một lần cho quen, lần sau bà con tự làm được.',
  ],
  [
    'tổ chức sân chơi cuối tuần',
    'tổ chức trò chơi dân gian và tủ sách lưu động',
    'sân nhà văn hóa',
    30,
    'có hơn 120 em thiếu nhi đến chơi',
    'Cuối tuần của các em có thêm tiếng cười.',
  ],
  [
    'vớt lục bình khơi thông dòng chảy',
    'vớt lục bình và rác trên kênh',
    'kênh nội đồng',
    36,
    'khơi thông 1,8 km kênh',
    'Nước chảy thông, ruộng vườn đỡ ngập.',
    'tap-duot-cau-kenh.jpg',
  ],
  [
    'trao quà cho học sinh vượt khó',
    'trao góc học tập và sách vở',
    'điểm trường ấp',
    18,
    'trao 15 góc học tập',
    'Mỗi góc học tập là một lời nhắn: cả xã tin ở các em.',
  ],
  [
    'tập huấn phòng tránh lừa đảo trên mạng',
    'chia sẻ cách nhận biết cuộc gọi và đường dẫn giả',
    'hội trường xã',
    52,
    'phát 200 tờ gấp cho các hộ gia đình',
    'Chậm lại một phút, hỏi người thân một câu.',
  ],
  [
    'giúp nông dân thu hoạch lúa',
    'gặt và vận chuyển lúa',
    'cánh đồng mẫu của ấp',
    25,
    'thu hoạch xong 2,5 ha cho 3 hộ neo người',
    'Nhà ai neo người, có đoàn viên góp một tay.',
    'tap-duot-canh-dong.jpg',
  ],
  [
    'thắp sáng tuyến đường dân sinh',
    'lắp đèn năng lượng mặt trời',
    'tuyến đường vào ấp',
    22,
    'lắp xong 26 bóng đèn trên 900 m đường',
    'Đường sáng thì lòng người cũng yên.',
    'tap-duot-den-duong.jpg',
  ],
  [
    'khám mắt và tặng kính cho học sinh',
    'phối hợp khám mắt miễn phí',
    'trường trung học cơ sở',
    16,
    'khám cho 180 em và tặng 34 cặp kính',
    'Nhìn rõ bảng là bước đầu của một buổi học vui.',
  ],
]

const news = ([headline, done, place, people, result, meaning, photo]: Activity): Story => ({
  template: 'tin-hoat-dong',
  pillar: 'planning',
  isOfAnyUnit: true,
  headline,
  photo,
  variables: {
    hoat_dong: done,
    dia_diem: place,
    so_nguoi: people,
    ket_qua: result,
    y_nghia: meaning,
    don_vi_phoi_hop: [],
  },
})

/** What has happened: told in the past month. */
export const NEWS: readonly Story[] = [
  ...ACTIVITIES.slice(0, 4).map(news),
  { template: 'nha-nhan-ai', pillar: 'members', isOfAnyUnit: true, photo: 'tap-duot-nha-nhan-ai.jpg' },
  ...ACTIVITIES.slice(4, 7).map(news),
  { template: 'tham-muu-cap-uy', pillar: 'counsel', isOfAnyUnit: true },
  ...ACTIVITIES.slice(7).map(news),
  { template: 'doan-vien-xa', pillar: 'members', isOfAnyUnit: true },
]

/** What may be told on any day: most of the week ahead. */
export const EVERGREEN: readonly Story[] = [
  { template: 'lang-nghe', pillar: 'members', isOfAnyUnit: true },
  { template: 'trien-khai-ke-hoach', pillar: 'planning', isOfAnyUnit: true },
  { template: 'phoi-hop', pillar: 'counsel', isOfAnyUnit: true },
  { template: 'guong-vuon-len', pillar: 'members', isOfAnyUnit: false },
  {
    template: 'cong-trinh-thanh-nien',
    pillar: 'planning',
    isOfAnyUnit: true,
    photo: 'tap-duot-den-duong.jpg',
  },
  { template: 'hoi-dap-3-chu-dong', pillar: null, isOfAnyUnit: true },
  {
    template: 'lang-nghe',
    pillar: 'members',
    isOfAnyUnit: true,
    variables: { chu_de: 'giờ mở cửa nhà văn hóa, phòng đọc và sân chơi của ấp', so_cau: 4, so_phut: 2 },
  },
  { template: 'khoi-nghiep', pillar: 'planning', isOfAnyUnit: false },
  {
    template: 'phoi-hop',
    pillar: 'counsel',
    isOfAnyUnit: true,
    variables: {
      don_vi_phoi_hop: ['Trạm Y tế xã'],
      linh_vuc: 'hiến máu tình nguyện và chăm sóc sức khỏe ban đầu',
      dau_viec: [
        'Lập danh sách hiến máu dự bị của từng ấp',
        'Mỗi quý một buổi đo huyết áp cho người cao tuổi',
      ],
    },
  },
  {
    template: 'guong-vuon-len',
    pillar: 'members',
    isOfAnyUnit: false,
    variables: {
      nhan_vat: 'một đoàn viên ở xã Hiệp Hưng',
      khoi_dau: 'nghề đan lục bình học từ bà ngoại',
      don_vi: 'Đoàn xã Hiệp Hưng',
      loi_nhan: 'Thứ mọc đầy ngoài kênh cũng nuôi được mình, nếu mình chịu học.',
    },
  },
]
