/** Which picture the demo shows: the district with its 24 branches, or the communes since the reform. */
export const SCENARIOS = ['2019', '2025'] as const
export type Scenario = (typeof SCENARIOS)[number]
export const DEFAULT_SCENARIO = '2025' satisfies Scenario

/** A unit of the demo, by keys of its own. */
export interface DemoUnit {
  readonly key: string
  readonly name: string
  readonly level: 'trung_uong' | 'tinh' | 'huyen' | 'co_so' | 'chi_doan'
  readonly parent?: string
  readonly shortName?: string
  readonly block?: string
  readonly cluster?: string
  readonly code?: string
  readonly validFrom?: string
}

/** The first day of the communes of today; districts ended the day before. @see Law 72/2025/QH15 */
export const REFORM_DAY = '2025-07-01'
/** Who owned the district's Page, who stood above it, and who stands above the communes since. */
export const DISTRICT = 'huyen-doan-phung-hiep'
export const PROVINCE = 'tinh-doan-hau-giang'
export const CITY = 'thanh-doan-can-tho'

/** Units above the branches in 2019. */
const ABOVE: readonly DemoUnit[] = [
  { key: 'tw-doan', name: 'Trung ương Đoàn TNCS Hồ Chí Minh', level: 'trung_uong' },
  { key: PROVINCE, name: 'Tỉnh đoàn Hậu Giang', level: 'tinh', parent: 'tw-doan' },
  { key: DISTRICT, name: 'Huyện đoàn Phụng Hiệp', level: 'huyen', parent: PROVINCE },
]

/** Communes since July 2025, with the codes in use and their clusters. Some carry the name, or the code, of one that was only a part. */
const NEW_COMMUNES = [
  ['hiep-hung-2025', 'Hiệp Hưng', '31396', 'Cụm Phương Bình'],
  ['hoa-an-2025', 'Hòa An', '31393', 'Cụm Hòa An'],
  ['tan-phuoc-hung-2025', 'Tân Phước Hưng', '31432', 'Cụm Hòa An'],
  ['tan-binh-2025', 'Tân Bình', '31399', 'Cụm Hòa An'],
  ['phung-hiep-2025', 'Phụng Hiệp', '31420', 'Cụm Phương Bình'],
  ['phuong-binh-2025', 'Phương Bình', '31426', 'Cụm Phương Bình'],
  ['thanh-hoa-2025', 'Thạnh Hòa', '31408', 'Cụm Hòa An'],
] as const

/** The fifteen communes and towns of 2019 with their codes, each with the one it went into, and its cluster. */
const OLD_COMMUNES = [
  ['cay-duong', 'thị trấn Cây Dương', '31396', 'hiep-hung-2025', 'Cụm Phương Phú'],
  ['kinh-cung', 'thị trấn Kinh Cùng', '31393', 'hoa-an-2025', 'Cụm Búng Tàu'],
  ['bung-tau', 'thị trấn Búng Tàu', '31433', 'tan-phuoc-hung-2025', 'Cụm Búng Tàu'],
  ['tan-long', 'xã Tân Long', '31438', 'thanh-hoa-2025', 'Cụm Long Thạnh'],
  ['thanh-hoa', 'xã Thạnh Hòa', '31405', 'thanh-hoa-2025', 'Cụm Long Thạnh'],
  ['hoa-an', 'xã Hòa An', '31423', 'hoa-an-2025', 'Cụm Búng Tàu'],
  ['hiep-hung', 'xã Hiệp Hưng', '31429', 'hiep-hung-2025', 'Cụm Phương Phú'],
  ['hoa-my', 'xã Hòa Mỹ', '31420', 'phung-hiep-2025', 'Cụm Phương Phú'],
  ['phung-hiep', 'xã Phụng Hiệp', '31417', 'phung-hiep-2025', 'Cụm Búng Tàu'],
  ['binh-thanh', 'xã Bình Thành', '31402', 'tan-binh-2025', 'Cụm Long Thạnh'],
  ['long-thanh', 'xã Long Thạnh', '31408', 'thanh-hoa-2025', 'Cụm Long Thạnh'],
  ['tan-binh', 'xã Tân Bình', '31399', 'tan-binh-2025', 'Cụm Long Thạnh'],
  ['tan-phuoc-hung', 'xã Tân Phước Hưng', '31432', 'tan-phuoc-hung-2025', 'Cụm Búng Tàu'],
  ['phuong-binh', 'xã Phương Bình', '31426', 'phuong-binh-2025', 'Cụm Phương Phú'],
  ['phuong-phu', 'xã Phương Phú', '31435', 'phuong-binh-2025', 'Cụm Phương Phú'],
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

/** The district of Phụng Hiệp in 2019, real names; every unit stands behind the one above it. */
export const UNITS_2019: readonly DemoUnit[] = [
  ...ABOVE,
  ...OLD_COMMUNES.map(([key, place, code, , cluster]) => ({
    key,
    name: `Đoàn ${place}`,
    shortName: place.replace(/^(xã|thị trấn) /, ''),
    level: 'co_so' as const,
    block: 'Khối xã, thị trấn',
    cluster,
    code,
    parent: DISTRICT,
  })),
  ...OTHER_BRANCHES.map(([key, name, block]) => ({
    key,
    name,
    block,
    level: 'co_so' as const,
    parent: DISTRICT,
  })),
  ...HAMLETS.map(([key, place]) => ({
    key,
    name: `Chi đoàn ấp ${place}`,
    level: 'chi_doan' as const,
    parent: 'cay-duong',
  })),
]

/** What the reform of 2025 added. */
export const UNITS_SINCE_2025: readonly DemoUnit[] = [
  { key: CITY, name: 'Thành đoàn Cần Thơ', level: 'tinh', parent: 'tw-doan' },
  ...NEW_COMMUNES.map(([key, shortName, code, cluster]) => ({
    key,
    name: `Đoàn xã ${shortName}`,
    shortName,
    level: 'co_so' as const,
    block: 'Khối xã, phường',
    cluster,
    code,
    parent: CITY,
    validFrom: REFORM_DAY,
  })),
]

/** Which commune went into which: the one that ended, and the one that goes on. */
export const MERGERS: readonly (readonly [string, string])[] = OLD_COMMUNES.map(([key, , , into]) => [
  key,
  into,
])

/** Gives the key of a commune as it is called in a scenario: today's carry the year in their keys. */
export const communeKey = (scenario: Scenario, key: string): string =>
  scenario === '2025' ? `${key}-2025` : key

const LOAD_BLOCKS = ['Khối xã, thị trấn', 'Khối trường học', 'Khối cơ quan'] as const

/** Makes up branches for trying the program under load; their names say so. */
export const loadBranches = (count: number, parent: string): readonly DemoUnit[] =>
  Array.from({ length: count }, (_, place) => {
    const number = String(place + 1).padStart(3, '0')
    return {
      key: `load-${number}`,
      name: `Đoàn cơ sở thử tải ${number}`,
      shortName: `Thử tải ${number}`,
      level: 'co_so' as const,
      block: LOAD_BLOCKS[place % LOAD_BLOCKS.length] ?? LOAD_BLOCKS[0],
      parent,
    }
  })
