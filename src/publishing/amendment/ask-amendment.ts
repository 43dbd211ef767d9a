import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { type AmendmentId, amendmentId, type PostId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { type Change, changePost } from '../change-post.ts'
import { ring } from '../delivery/attempt-step.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { COMMENT_LIMIT, checkPost, requireAllowed } from '../post.ts'
import { photosOf } from '../post-photo-store.ts'
import { staleVersion } from '../revision/stale-version.ts'
import { AMENDMENT_KINDS, type AmendmentKind, correctionOf } from './amendment.ts'
import { amendmentsOf, insertAmendment, replaceAmendments } from './amendment-store.ts'
import { isBeingRemoved } from './amendment-view.ts'
import { closeAmendment } from './raise-amendment.ts'

/** What is asked of a Post that is out. `id` is given when a request may be repeated. */
export type AmendmentInput = { readonly id?: AmendmentId } & (
  | { readonly kind: 'message'; readonly version: number; readonly message: string }
  | { readonly kind: 'removal'; readonly reason: string }
  | { readonly kind: 'correction'; readonly text: string }
)

/**
 * Asks for a change of a Post that is out: another text, to take it off the Page, or a comment that corrects it. The
 * program goes on until the network itself shows it. Asking for the same twice asks once.
 * @throws {STATE_CONFLICT} {POST_GOING_OUT} when it is not out
 * @throws {REMOVAL_UNDER_WAY} when it is being taken off the Page
 * @throws {STALE_VERSION} for another text, when somebody changed it meanwhile
 * @throws {REASON_REQUIRED} {CORRECTION_EMPTY} {CORRECTION_TOO_LONG} and the codes of `checkPost`
 */
export const askAmendment =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, input: AmendmentInput): Promise<void> => {
    authorize(actor, 'posts.write')
    const post = await changePost(deps, actor, id, async (row, trx) => {
      requireAllowed(row, 'amendable')
      const asked = { deps, actor, row, trx, id: input.id ?? amendmentId(deps.ids.newId()) }
      if (isBeingRemoved(await amendmentsOf(trx, [id]))) return refuseUnlessAgain(input)
      if (input.kind === 'message') return askMessage(asked, input)
      return input.kind === 'removal' ? askRemoval(asked, input.reason) : askCorrection(asked, input.text)
    })
    await ring(deps, 'amendPost', { postId: id, turn: post.turn }, deps.clock.now())
  }

/** Whoever asks once more for the removal that is under way has it; anything else comes too late. */
function refuseUnlessAgain({ kind }: AmendmentInput): null {
  if (kind !== 'removal') throw new AppError('REMOVAL_UNDER_WAY')
  return null
}

interface Asked {
  readonly deps: PublishingDeps
  readonly actor: Actor
  readonly row: PostRow
  readonly trx: Transaction<Schema>
  readonly id: AmendmentId
}

async function askMessage(
  asked: Asked,
  input: { readonly version: number; readonly message: string },
): Promise<Change | null> {
  const { deps, row, trx } = asked
  const now = deps.clock.now()
  const message = cleanText(input.message)
  const wanted = await wantedText(trx, row)
  if (message === wanted) return null
  const photos = await photosOf(trx, row.id)
  if (row.version !== input.version)
    throw staleVersion(row, { ...row, message: wanted, photos }, input.version)
  checkPost({ ...row, message, photos }, now, now, row.state)
  await replaceAmendments(trx, row.id, ['message'], now)
  await closeAmendment(trx, row.id, now)
  await write(asked, 'message', message)
  return { values: {}, action: 'post.amend-asked', told: { message } }
}

async function askRemoval(asked: Asked, given: string): Promise<Change> {
  const { deps, row, trx } = asked
  const now = deps.clock.now()
  const reason = cleanText(given)
  if (reason === '')
    throw new AppError('REASON_REQUIRED', { fields: [{ path: 'reason', code: 'REASON_REQUIRED' }] })
  await replaceAmendments(trx, row.id, AMENDMENT_KINDS, now)
  await closeAmendment(trx, row.id, now)
  await write(asked, 'removal', reason)
  // Nothing more is put under what is to go.
  const values = { firstCommentSettledAt: row.firstCommentSettledAt ?? now }
  return { values, action: 'post.removal-asked', told: { note: reason } }
}

async function askCorrection(asked: Asked, given: string): Promise<Change | null> {
  const { row, trx } = asked
  const clean = cleanText(given)
  const text = correctionOf(clean)
  if (clean === '')
    throw new AppError('CORRECTION_EMPTY', { fields: [{ path: 'text', code: 'CORRECTION_EMPTY' }] })
  const [length, limit] = [text.length, COMMENT_LIMIT]
  const tooLong = { path: 'text', code: 'CORRECTION_TOO_LONG', values: { length, limit } }
  if (length > limit) throw new AppError('CORRECTION_TOO_LONG', { values: tooLong.values, fields: [tooLong] })
  const all = await amendmentsOf(trx, [row.id])
  const earlier = all.filter(one => one.kind === 'correction' && one.text === text)
  if (earlier.some(({ state }) => state === 'waiting' || state === 'done')) return null
  // What a try that failed may have written after all is looked for first.
  await write(asked, 'correction', text, Math.min(earlier.length, 1))
  return { values: {}, action: 'post.correction-asked', told: { note: text } }
}

const write = (
  { deps, actor, row, trx, id }: Asked,
  kind: AmendmentKind,
  text: string,
  tries = 0,
): Promise<void> =>
  insertAmendment(trx, {
    ...{ id, postId: row.id, kind, state: 'waiting', text, tries },
    ...{ askedAt: deps.clock.now(), askedById: actor.id, askedByName: actor.name },
  })

/** The newest text that was asked for, whether the Page shows it already or not. */
async function wantedText(trx: Transaction<Schema>, row: PostRow): Promise<string> {
  const waiting = (await amendmentsOf(trx, [row.id])).filter(({ state }) => state === 'waiting')
  return waiting.findLast(({ kind }) => kind === 'message')?.text ?? row.message
}
