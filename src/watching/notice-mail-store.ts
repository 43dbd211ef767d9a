import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { NoticeId, PersonId } from '../kernel/ids.ts'
import { NOTICE_KINDS, type NoticeKind } from '../organisation/notice.ts'
import type { LetterStanding, Recipient } from './notice-mail.ts'

type Db = Kysely<Schema>

/** A notice of which it is not settled yet who gets a letter. */
export interface UnaddressedNotice {
  readonly id: NoticeId
  readonly kind: NoticeKind
  readonly personId: PersonId | null
  readonly facts: Readonly<Record<string, string | number>>
}

const KINDS = Object.keys(NOTICE_KINDS)

export const isNoticeKind = (kind: string): kind is NoticeKind => KINDS.includes(kind)

/** Reads open notices nobody was written to about, the oldest first, and keeps others from addressing them. */
export async function lockUnaddressed(
  trx: Transaction<Schema>,
  raisedAfter: Date,
  limit: number,
): Promise<UnaddressedNotice[]> {
  const rows = await trx
    .selectFrom('notices')
    .select(['id', 'kind', 'personId', 'facts'])
    .where('addressedAt', 'is', null)
    .where('closedAt', 'is', null)
    .where('raisedAt', '>', raisedAfter)
    .orderBy('raisedAt')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.flatMap(({ kind, ...row }) => (isNoticeKind(kind) ? { ...row, kind } : []))
}

/** Reads everybody who may get letters. */
export const findRecipients = (db: Db): Promise<(Recipient & { readonly id: PersonId })[]> =>
  db
    .selectFrom('people')
    .select(['id', 'role', 'mails'])
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .execute()

/** Counts a person's letters of one kind that were addressed since an instant. */
export async function countLetters(db: Db, personId: PersonId, kind: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('noticeMails')
    .innerJoin('notices', 'notices.id', 'noticeMails.noticeId')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('noticeMails.personId', '=', personId)
    .where('noticeMails.state', '<>', 'dropped')
    .where('noticeMails.addressedAt', '>', since)
    .where('notices.kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Letter = Pick<
  Selectable<Schema['noticeMails']>,
  'noticeId' | 'personId' | 'state' | 'addressedAt' | 'notBefore' | 'problem'
>

/** Adds a letter; one that is there already stays as it is. */
export async function insertLetter(db: Db, letter: Letter): Promise<void> {
  await db
    .insertInto('noticeMails')
    .values({ ...letter, leaseUntil: null, sentAt: null })
    .onConflict(known => known.columns(['noticeId', 'personId']).doNothing())
    .execute()
}

/** Notes that it is settled who gets a letter about a notice. */
export async function saveAddressed(db: Db, id: NoticeId, addressedAt: Date): Promise<void> {
  await db.updateTable('notices').set({ addressedAt }).where('id', '=', id).execute()
}

/** A letter that is claimed, with what it tells and whom. */
export interface ClaimedLetter {
  readonly noticeId: NoticeId
  readonly personId: PersonId
  readonly addressedAt: Date
  readonly tries: number
  readonly kind: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly facts: Readonly<Record<string, string | number>>
  /** False once what it tells of is over, or the person may not sign in any more. */
  readonly isWanted: boolean
  readonly email: string
  readonly name: string
}

/** Claims the letter that has been due longest and that nobody works on; null when there is none. */
export async function claimLetter(db: Db, now: Date, leaseUntil: Date): Promise<ClaimedLetter | null> {
  const claimed = await db
    .updateTable('noticeMails')
    .set({ leaseUntil })
    .where(eb =>
      eb(
        eb.refTuple('noticeId', 'personId'),
        'in',
        eb
          .selectFrom('noticeMails')
          .select(['noticeId', 'personId'])
          .where('state', '=', 'waiting')
          .where('notBefore', '<=', now)
          .where(free => free.or([free('leaseUntil', 'is', null), free('leaseUntil', '<=', now)]))
          .orderBy('notBefore')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .$asTuple('noticeId', 'personId'),
      ),
    )
    .returning(['noticeId', 'personId', 'addressedAt', 'tries'])
    .executeTakeFirst()
  return claimed === undefined ? null : { ...claimed, ...(await tellLetter(db, claimed)) }
}

async function tellLetter(db: Db, letter: { readonly noticeId: NoticeId; readonly personId: PersonId }) {
  const notice = await db
    .selectFrom('notices')
    .select(['kind', 'subjectKind', 'subjectId', 'facts', 'closedAt'])
    .where('id', '=', letter.noticeId)
    .executeTakeFirstOrThrow()
  const { email, name, disabledAt } = await db
    .selectFrom('people')
    .select(['email', 'name', 'disabledAt'])
    .where('id', '=', letter.personId)
    .executeTakeFirstOrThrow()
  const { kind, facts, subjectKind, subjectId, closedAt } = notice
  const isWanted = closedAt === null && disabledAt === null
  return { kind, facts, subject: { kind: subjectKind, id: subjectId }, isWanted, email, name }
}

/** Notes how a try of a letter ended, and lets go of it. */
export async function saveLetter(
  db: Db,
  { noticeId, personId }: Pick<Letter, 'noticeId' | 'personId'>,
  standing: Omit<LetterStanding, 'state'> & { readonly state: LetterStanding['state'] | 'dropped' },
  now: Date,
): Promise<void> {
  await db
    .updateTable('noticeMails')
    .set({ ...standing, leaseUntil: null, sentAt: standing.state === 'sent' ? now : null })
    .set(eb => ({ tries: eb('tries', '+', 1) }))
    .where('noticeId', '=', noticeId)
    .where('personId', '=', personId)
    .where('state', '=', 'waiting')
    .execute()
}

/** Counts letters that wait to be sent. */
export async function countWaitingLetters(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('noticeMails')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(count)
}
