import type { NoticeId } from '../kernel/ids.ts'
import { type Actor, includesRole } from '../organisation/access.ts'
import { NOTICE_KINDS, type NoticeKind } from '../organisation/notice.ts'
import type { NoticeRow, Reader } from './notice-list-store.ts'

/** A notice as people and programs see it. */
export interface NoticeView {
  readonly id: NoticeId
  readonly kind: NoticeKind
  /** Something is wrong now, and the program itself closes it once it is put right. */
  readonly isAlarm: boolean
  readonly subject: { readonly kind: string; readonly id: string }
  readonly facts: Readonly<Record<string, string | number>>
  readonly raisedAt: Date
  readonly closedAt: Date | null
  /** Whether a person may say that it was read. */
  readonly mayClose: boolean
}

/** Tells which notices somebody may see. */
export const readerOf = (actor: Actor): Reader => ({
  kinds: noticeKinds().filter(kind => includesRole(actor.role, NOTICE_KINDS[kind].leastRole)),
  personId: actor.kind === 'person' ? actor.id : null,
})

const isKind = (name: string): name is NoticeKind => name in NOTICE_KINDS

const noticeKinds = (): readonly NoticeKind[] => Object.keys(NOTICE_KINDS).filter(isKind)

/** Alarms end by themselves; the rest may be put aside by whom they are for. */
export const isClosable = ({ kind, closedAt }: Pick<NoticeRow, 'kind' | 'closedAt'>): boolean =>
  closedAt === null && !NOTICE_KINDS[kind].isAlarm

/** Shows a notice. */
export const viewNotice = (row: NoticeRow): NoticeView => ({
  id: row.id,
  kind: row.kind,
  isAlarm: NOTICE_KINDS[row.kind].isAlarm,
  subject: { kind: row.subjectKind, id: row.subjectId },
  facts: row.facts,
  raisedAt: row.raisedAt,
  closedAt: row.closedAt,
  mayClose: isClosable(row),
})
