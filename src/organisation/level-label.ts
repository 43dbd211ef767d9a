import { cleanLine } from '../kernel/text.ts'

/** What each step of the hierarchy is called, by the id that units keep. Words of the organisation, in its language. */
export type LevelLabels = Readonly<Record<string, string>>

/** What steps are called until somebody says otherwise. @see DOMAIN 2.2 */
export const DEFAULT_LEVEL_LABELS: LevelLabels = {
  trung_uong: 'Trung ương',
  tinh: 'Tỉnh, thành phố',
  huyen: 'Huyện',
  co_so: 'Đoàn cơ sở',
  chi_doan: 'Chi đoàn',
}

/** Gives what a step is called; one that nobody named is called by its id. */
export const labelOfLevel = (labels: LevelLabels, level: string): string =>
  labels[level] ?? DEFAULT_LEVEL_LABELS[level] ?? level

/** Tidies labels; an empty one gives the step its usual name back. */
export const tidyLabels = (labels: LevelLabels): LevelLabels =>
  Object.fromEntries(
    Object.entries(labels)
      .map(([level, label]) => [level, cleanLine(label)] as const)
      .filter(([, label]) => label !== ''),
  )
