/** The indicators of the columns of `RESULTS_2019`; the last one is in million đồng there. */
export const COLUMNS_2019 = [
  'cong-trinh-thanh-nien',
  'van-minh-do-thi',
  'nong-thon-moi',
  'mo-hinh-thoat-ngheo',
  'nguoi-thoat-ngheo',
  'nha-nhan-ai',
  'du-an-khoi-nghiep',
  'von-khoi-nghiep',
] as const

/**
 * The results of 2019 by unit. The split between units is made up; the totals are those that the district reported:
 * 91 · 18 · 80 · 31 helping 33 · 19 · 08 · over 290 million đồng (here 292).
 */
export const RESULTS_2019: Readonly<Record<string, readonly number[]>> = {
  'cay-duong': [6, 6, 0, 2, 2, 1, 1, 50],
  'kinh-cung': [5, 5, 0, 2, 2, 1, 1, 40],
  'bung-tau': [5, 4, 0, 2, 2, 1, 0, 0],
  'tan-long': [6, 1, 7, 2, 2, 1, 1, 35],
  'thanh-hoa': [5, 0, 7, 2, 2, 1, 0, 0],
  'hoa-an': [5, 0, 6, 2, 3, 1, 1, 30],
  'hiep-hung': [6, 0, 6, 2, 2, 2, 1, 40],
  'hoa-my': [5, 1, 6, 2, 2, 1, 0, 0],
  'phung-hiep': [4, 0, 5, 2, 2, 1, 0, 0],
  'binh-thanh': [5, 0, 6, 2, 2, 1, 0, 0],
  'long-thanh': [6, 1, 8, 2, 3, 2, 1, 35],
  'tan-binh': [7, 0, 9, 3, 3, 2, 1, 32],
  'tan-phuoc-hung': [5, 0, 6, 2, 2, 1, 1, 30],
  'phuong-binh': [4, 0, 5, 2, 2, 2, 0, 0],
  'phuong-phu': [4, 0, 5, 2, 2, 1, 0, 0],
  'dt-thpt-cay-duong': [2, 0, 1, 0, 0, 0, 0, 0],
  'dt-thpt-hoa-an': [2, 0, 1, 0, 0, 0, 0, 0],
  'dt-thpt-luong-the-vinh': [2, 0, 1, 0, 0, 0, 0, 0],
  'dt-thpt-tan-long': [2, 0, 1, 0, 0, 0, 0, 0],
  'ttgdnn-gdtx': [1, 0, 0, 0, 0, 0, 0, 0],
  'cong-an': [1, 0, 0, 0, 0, 0, 0, 0],
  'quan-su': [1, 0, 0, 0, 0, 0, 0, 0],
  'y-te': [1, 0, 0, 0, 0, 0, 0, 0],
  'co-quan': [1, 0, 0, 0, 0, 0, 0, 0],
}
