import { type LocalDate, plusDays } from '../../kernel/local-date.ts'
import { mondayOf } from './silence-reason.ts'

const WEEKS_BEFORE = 12

/**
 * The days by which silence is measured: this week and twelve before it, today included. So many that silence of two
 * months can be told from a longer one.
 */
export const recentWeeks = (today: LocalDate) =>
  ({
    from: plusDays(mondayOf(today), -7 * WEEKS_BEFORE),
    to: plusDays(today, 1),
    bucket: 'week',
  }) as const
