import { derivedId } from '../../kernel/derived-id.ts'
import { AppError } from '../../kernel/errors.ts'
import { type PageId, type PostId, postId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { findPost } from '../../publishing/post-store.ts'
import type { RecapDeps } from './meeting-deps.ts'
import { readWantedSnapshot } from './read-briefing.ts'
import { type RecapPeriod, readRecapPeriod, recapOf } from './recap.ts'

export interface RecapWish {
  /** `2026-10`, or a whole year: `2026`. */
  readonly period: string
  readonly pageId: PageId
}

/**
 * Drafts the Post that tells in public of a month or a year, with a drawn card, at the Page's next free Slot: a frozen
 * month as it was frozen, anything else as it stands now. A Page has one for each month and each year; asked again it
 * answers that one, unless it was canceled.
 * @throws {INVALID_INPUT} for what is neither a month nor a year
 * @throws {NOTHING_TO_RECAP} when nobody published anything
 * @throws {NO_SLOT_LEFT} and the codes of drawing a card and of scheduling a Post
 */
export const draftRecap =
  (deps: RecapDeps) =>
  async (actor: Actor, { period: asked, pageId }: RecapWish): Promise<PostId> => {
    authorize(actor, 'posts.write')
    const period = requirePeriod(asked)
    const { id, originKey, isWritten } = await findPlace(deps, `recap:${asked}:${pageId}`)
    if (isWritten) return id
    const { text, unitName } = await writeText(deps, actor, asked, period)
    const from = deps.clock.now()
    const [publishAt = from] = await deps.posts.nextFree(pageId, { count: 1, from })
    const { message, ...drawn } = text
    const card = await deps.posts.drawCard(actor, { ...drawn, branch: unitName })
    const whose = { unitId: null, pillar: null, photoIds: [card] }
    return deps.posts.writeDraft(actor, { id, originKey, pageId, publishAt, message, ...whose })
  }

/** Passes over what was canceled, because a canceled Post never comes back. */
async function findPlace({ db }: RecapDeps, key: string) {
  for (let turn = 1; ; turn++) {
    const originKey = turn === 1 ? key : `${key}:${turn}`
    const id = postId(derivedId(originKey))
    const post = await findPost(db, id)
    if (post?.state !== 'canceled') return { id, originKey, isWritten: post !== undefined }
  }
}

/** @throws {INVALID_INPUT} */
function requirePeriod(text: string): RecapPeriod {
  const period = readRecapPeriod(text)
  if (period !== null) return period
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'period', code: 'NOT_A_MONTH' }] })
}

/** @throws {NOTHING_TO_RECAP} */
async function writeText(deps: RecapDeps, actor: Actor, asked: string, period: RecapPeriod) {
  const wanted = period.month === null ? { period, basis: 'then' as const } : { month: asked }
  const brief = await readWantedSnapshot(deps)(actor, wanted)
  const recap = recapOf(brief, period)
  if (recap === null) throw new AppError('NOTHING_TO_RECAP')
  return { text: deps.words.recap(recap), unitName: brief.unitName }
}
