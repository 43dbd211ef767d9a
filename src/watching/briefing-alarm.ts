import { cutOffOf, monthDue, periodOfMonth } from '../briefing/meeting/briefing-month.ts'
import type { OpenDispute } from '../briefing/meeting/figure-reply.ts'
import { instantAt } from '../kernel/local-instant.ts'
import type { WantedNotice } from './wanted-notice.ts'

interface Standing {
  readonly now: Date
  readonly timeZone: string
  readonly cutOffDay: number | null
  /** `YYYY-MM` of the first page post there is; null before. */
  readonly firstMonth: string | null
  readonly isFrozen: (month: string) => boolean
}

/** In the morning, when people begin. */
const MORNING = { hour: 8, minute: 0 }

/** Reminds of the month whose cut-off has come, until it is frozen. */
export function briefingDueAlarms({
  now,
  timeZone,
  cutOffDay,
  firstMonth,
  isFrozen,
}: Standing): WantedNotice[] {
  const month = monthDue(now, timeZone, cutOffDay)
  const period = periodOfMonth(month)
  if (period === null || firstMonth === null || month < firstMonth || isFrozen(month)) return []
  const sinceAt = instantAt(cutOffOf(period, cutOffDay), MORNING, timeZone)
  if (now < sinceAt) return []
  const subject = { kind: 'briefing', id: month } as const
  return [{ kind: 'briefing-due', key: `briefing-due:${month}`, subject, facts: { month }, sinceAt }]
}

/** Tells of a branch that disputes its figures, until it is answered. */
export const disputeAlarm = ({ id, month, unitName, repliedAt }: OpenDispute): WantedNotice => ({
  kind: 'figures-disputed',
  key: `figures-disputed:${id}`,
  subject: { kind: 'briefing', id: month },
  facts: { month, branch: unitName },
  sinceAt: repliedAt,
})
