/** A unit of the demo, by keys of its own. */
export interface DemoUnit {
  readonly key: string
  readonly name: string
  readonly level: 'trung_uong' | 'tinh' | 'huyen' | 'co_so' | 'chi_doan'
  readonly parent?: string
  readonly shortName?: string
  readonly block?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly mergedInto?: string
}

/** The last day of districts and of the old communes, and the first of the new ones. @see Law 72/2025/QH15 */
const [LAST_DAY, FIRST_DAY] = ['2025-06-30', '2025-07-01']
const OWNER = 'huyen-doan-phung-hiep'

/** Units above the branches. */
const ABOVE: readonly DemoUnit[] = [
  { key: 'tw-doan', name: 'Trung ương Đoàn TNCS Hồ Chí Minh', level: 'trung_uong' },
  { key: 'thanh-doan-can-tho', name: 'Thành đoàn Cần Thơ', level: 'tinh', parent: 'tw-doan' },
  {
    key: 'tinh-doan-hau-giang',
    name: 'Tỉnh đoàn Hậu Giang',
    level: 'tinh',
    parent: 'tw-doan',
    validTo: LAST_DAY,
    mergedInto: 'thanh-doan-can-tho',
  },
  {
    key: OWNER,
    name: 'Huyện đoàn Phụng Hiệp',
    level: 'huyen',
    parent: 'tinh-doan-hau-giang',
    validTo: LAST_DAY,
  },
]

/** Communes since July 2025. Some carry the name of an old one that was only a part of them. */
const NEW_COMMUNES = [
  ['hiep-hung-2025', 'Hiệp Hưng'],
  ['hoa-an-2025', 'Hòa An'],
  ['tan-phuoc-hung-2025', 'Tân Phước Hưng'],
  ['tan-binh-2025', 'Tân Bình'],
  ['phung-hiep-2025', 'Phụng Hiệp'],
  ['phuong-binh-2025', 'Phương Bình'],
  ['thanh-hoa-2025', 'Thạnh Hòa'],
] as const

/** The fifteen communes and towns of 2019, each with the one it went into. */
const OLD_COMMUNES = [
  ['cay-duong', 'thị trấn Cây Dương', 'hiep-hung-2025'],
  ['kinh-cung', 'thị trấn Kinh Cùng', 'hoa-an-2025'],
  ['bung-tau', 'thị trấn Búng Tàu', 'tan-phuoc-hung-2025'],
  ['tan-long', 'xã Tân Long', 'thanh-hoa-2025'],
  ['thanh-hoa', 'xã Thạnh Hòa', 'thanh-hoa-2025'],
  ['hoa-an', 'xã Hòa An', 'hoa-an-2025'],
  ['hiep-hung', 'xã Hiệp Hưng', 'hiep-hung-2025'],
  ['hoa-my', 'xã Hòa Mỹ', 'phung-hiep-2025'],
  ['phung-hiep', 'xã Phụng Hiệp', 'phung-hiep-2025'],
  ['binh-thanh', 'xã Bình Thành', 'tan-binh-2025'],
  ['long-thanh', 'xã Long Thạnh', 'thanh-hoa-2025'],
  ['tan-binh', 'xã Tân Bình', 'tan-binh-2025'],
  ['tan-phuoc-hung', 'xã Tân Phước Hưng', 'tan-phuoc-hung-2025'],
  ['phuong-binh', 'xã Phương Bình', 'phuong-binh-2025'],
  ['phuong-phu', 'xã Phương Phú', 'phuong-binh-2025'],
] as const

/** Branches that are no communes. */
const OTHER_BRANCHES = [
  ['dt-thpt-cay-duong', 'Đoàn trường THPT Cây Dương', 'Khối trường học'],
  ['dt-thpt-hoa-an', 'Đoàn trường THPT Hòa An', 'Khối trường học'],
  ['dt-thpt-luong-the-vinh', 'Đoàn trường THPT Lương Thế Vinh', 'Khối trường học'],
  ['dt-thpt-tan-long', 'Đoàn trường THPT Tân Long', 'Khối trường học'],
  ['ttgdnn-gdtx', 'Chi đoàn Trung tâm GDNN – GDTX huyện', 'Khối trường học'],
  ['cong-an', 'Đoàn Công an huyện', 'Khối lực lượng vũ trang'],
  ['quan-su', 'Chi đoàn Quân sự huyện', 'Khối lực lượng vũ trang'],
  ['y-te', 'Chi đoàn Trung tâm Y tế huyện', 'Khối cơ quan'],
  ['co-quan', 'Đoàn các cơ quan huyện', 'Khối cơ quan'],
] as const

const HAMLETS = [
  ['cd-my-hoa', 'Mỹ Hòa'],
  ['cd-my-loi', 'Mỹ Lợi'],
  ['cd-my-quoi', 'Mỹ Qưới'],
  ['cd-my-quoi-b', 'Mỹ Qưới B'],
  ['cd-hung-phu', 'Hưng Phú'],
  ['cd-thong-nhat', 'Thống Nhất'],
] as const

/**
 * The district of Phụng Hiệp as it was in 2019, and what became of it: real names and a real reform. Every unit
 * stands behind those it names.

 */
export const DEMO_UNITS: readonly DemoUnit[] = [
  ...ABOVE,
  ...NEW_COMMUNES.map(([key, shortName]) => ({
    key,
    name: `Đoàn xã ${shortName}`,
    shortName,
    level: 'co_so' as const,
    parent: 'thanh-doan-can-tho',
    validFrom: FIRST_DAY,
  })),
  ...OLD_COMMUNES.map(([key, place, mergedInto]) => ({
    key,
    name: `Đoàn ${place}`,
    shortName: place.replace(/^(xã|thị trấn) /, ''),
    level: 'co_so' as const,
    block: 'Khối xã, thị trấn',
    parent: OWNER,
    validTo: LAST_DAY,
    mergedInto,
  })),
  ...OTHER_BRANCHES.map(([key, name, block]) => ({
    key,
    name,
    block,
    level: 'co_so' as const,
    parent: OWNER,
  })),
  ...HAMLETS.map(([key, place]) => ({
    key,
    name: `Chi đoàn ấp ${place}`,
    level: 'chi_doan' as const,
    parent: 'cay-duong',
  })),
]
