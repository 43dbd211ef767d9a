/** How a branch of the demo publishes: by which way its page posts are known, or why they are not. */
type Mode = 'connected' | 'link' | 'ours' | 'token-dead'

/** Page posts in each of the last twelve weeks, this one last. */
export interface WeeklyFigures {
  readonly key: string
  readonly mode: Mode
  readonly weeks: readonly number[]
}

/** Made up, each for something: steady leaders, a dead token, a new secretary, silence, schools after summer. */
const FIGURES: readonly (readonly [key: string, mode: Mode, weeks: string])[] = [
  ['tan-binh', 'connected', '323433234334'],
  ['cay-duong', 'connected', '332334233233'],
  ['hiep-hung', 'connected', '221223221222'],
  ['long-thanh', 'link', '121121121112'],
  ['hoa-an', 'link', '112111112111'],
  ['kinh-cung', 'link', '111011211101'],
  ['tan-long', 'link', '101110110112'],
  ['thanh-hoa', 'link', '110111011011'],
  ['hoa-my', 'link', '011010110101'],
  ['tan-phuoc-hung', 'link', '100101001010'],
  ['phuong-binh', 'link', '010010100101'],
  ['phung-hiep', 'token-dead', '212112110000'],
  ['bung-tau', 'link', '111101000001'],
  ['binh-thanh', 'ours', '010100101001'],
  ['phuong-phu', 'link', '010010000000'],
  ['dt-thpt-cay-duong', 'connected', '000233232334'],
  ['dt-thpt-luong-the-vinh', 'link', '000112111123'],
  ['dt-thpt-hoa-an', 'link', '000111101112'],
  ['dt-thpt-tan-long', 'link', '000101110111'],
  ['ttgdnn-gdtx', 'ours', '000010010001'],
  ['cong-an', 'ours', '010010010010'],
  ['quan-su', 'ours', '001000100100'],
  ['y-te', 'ours', '100101001001'],
  ['co-quan', 'ours', '001000010001'],
]

/** What the branches there were before July 2025 published. */
export const FIGURES_2019: readonly WeeklyFigures[] = FIGURES.map(([key, mode, weeks]) => ({
  ...{ key, mode },
  weeks: [...weeks].map(Number),
}))

/** Which commune of today publishes as which of the old ones did, so that each story is still there. */
const SINCE_2025: Readonly<Record<string, string>> = {
  'tan-binh-2025': 'tan-binh',
  'hiep-hung-2025': 'cay-duong',
  'thanh-hoa-2025': 'long-thanh',
  'hoa-an-2025': 'hoa-an',
  'phung-hiep-2025': 'phung-hiep',
  'tan-phuoc-hung-2025': 'bung-tau',
  'phuong-binh-2025': 'phuong-phu',
}

/** Schools, offices and forces, which the reform left as they were. */
const isNoCommune = ({ key }: WeeklyFigures): boolean =>
  /^(dt-|ttgdnn|cong-an|quan-su|y-te|co-quan)/.test(key)

/** What the branches since July 2025 publish. */
export const FIGURES_SINCE_2025: readonly WeeklyFigures[] = [
  ...Object.entries(SINCE_2025).flatMap(([key, like]) =>
    FIGURES_2019.filter(figures => figures.key === like).map(figures => ({ ...figures, key })),
  ),
  ...FIGURES_2019.filter(isNoCommune),
]

/** What the communes of before published in the twelve weeks up to the reform, by links alone. */
export const FIGURES_BEFORE_2025: readonly WeeklyFigures[] = FIGURES_2019.filter(
  figures => !isNoCommune(figures),
).map(figures => ({ ...figures, mode: 'link' }))
