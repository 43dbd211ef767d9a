import type { Takedown } from '../intake/takedown/takedown.ts'
import type { WantedNotice } from './wanted-notice.ts'

/** Makes the alarm of a request that nobody answered although our own aim has passed. */
export const takedownAlarm = ({
  id,
  receiptNumber,
  targetAt,
  answerDueAt,
}: Pick<Takedown, 'id' | 'receiptNumber' | 'targetAt' | 'answerDueAt'>): WantedNotice => ({
  kind: 'takedown-overdue',
  key: `takedown-overdue:${id}`,
  subject: { kind: 'takedown', id },
  facts: { receipt: receiptNumber, endsAt: answerDueAt.toISOString() },
  sinceAt: targetAt,
})
