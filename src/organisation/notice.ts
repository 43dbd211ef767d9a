import type { NoticeId, PersonId } from '../kernel/ids.ts'
import type { Role } from './access.ts'

/**
 * Every kind of notice, with the least role that sees it.
 * - isAlarm: something is wrong now, and goes away by itself once it is put right
 */
export const NOTICE_KINDS = {
  'post-late': { leastRole: 'officer', isAlarm: true },
  'post-failed': { leastRole: 'officer', isAlarm: false },
  'amendment-failed': { leastRole: 'officer', isAlarm: false },
  'post-missed': { leastRole: 'officer', isAlarm: false },
  'queue-stalled': { leastRole: 'officer', isAlarm: true },
  'token-dead': { leastRole: 'officer', isAlarm: true },
  'token-expiring': { leastRole: 'officer', isAlarm: true },
  'data-access-expiring': { leastRole: 'officer', isAlarm: true },
  'page-unreachable': { leastRole: 'officer', isAlarm: true },
  'app-in-development': { leastRole: 'officer', isAlarm: true },
  'approval-asked': { leastRole: 'reviewer', isAlarm: false },
  'approval-overdue': { leastRole: 'reviewer', isAlarm: false },
  'takedown-asked': { leastRole: 'officer', isAlarm: false },
  'takedown-overdue': { leastRole: 'officer', isAlarm: true },
  'urgent-update-due': { leastRole: 'officer', isAlarm: false },
  'briefing-due': { leastRole: 'reviewer', isAlarm: true },
  'figures-disputed': { leastRole: 'reviewer', isAlarm: true },
  'submission-received': { leastRole: 'reviewer', isAlarm: false },
} as const satisfies Readonly<Record<string, { leastRole: Role; isAlarm: boolean }>>

export type NoticeKind = keyof typeof NOTICE_KINDS

/** Something people are to know or to do. */
export interface NewNotice {
  readonly id: NoticeId
  readonly kind: NoticeKind
  /** One open notice per key, as `post-late:POST_ID`: raising it again changes nothing. */
  readonly key: string
  readonly subject: {
    readonly kind: 'post' | 'page' | 'queue' | 'app' | 'submissions' | 'takedown' | 'briefing'
    readonly id: string
  }
  /** What fills the sentence. Never a token, never a Post's text. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** Whom it is for; everybody whose role may see its kind when left out. */
  readonly personId?: PersonId
}
