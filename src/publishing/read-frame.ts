import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PageId, UnitId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { cleanLine, truncate } from '../kernel/text.ts'
import { printDate } from '../kernel/vietnamese-date.ts'
import { findPage } from '../organisation/page-store.ts'
import { findUnit } from '../organisation/unit-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { PostKind } from './post.ts'
import type { FrameInput, PostFrame } from './post-frame.ts'
import { DEFAULT_STYLE } from './template/template-filling.ts'

interface Framed {
  readonly pageId: PageId
  readonly unitId?: UnitId | null
  readonly publishAt: Date
  readonly kind: PostKind
}

/** Longer words would be too small to read. */
const WORDS_LIMIT = 120

/**
 * Reads which frame a Post's photos get, with its words; null is none.
 * @throws {FRAME_UNKNOWN}
 * @throws {FRAME_ON_TRIBUTE}
 */
export async function readFrame(
  { db, photos, rules }: Pick<PublishingDeps, 'db' | 'photos' | 'rules'>,
  input: FrameInput | null | undefined,
  post: Framed,
): Promise<PostFrame | null> {
  if (!input) return null
  if (!photos.hasFrame(input.id))
    throw new AppError('FRAME_UNKNOWN', { fields: [{ path: 'frame', code: 'FRAME_UNKNOWN' }] })
  keepFrame(input, post.kind)
  const today = printDate(localDateAt(post.publishAt, rules.timeZone), DEFAULT_STYLE.date)
  return {
    id: input.id,
    branch: words(input.branch) || (await nameOf(db, post)),
    date: words(input.date) || today,
  }
}

/**
 * Lets a Post keep its frame, unless it has become a tribute: nothing is drawn on photos of the dead.
 * @throws {FRAME_ON_TRIBUTE}
 */
export function keepFrame<Frame>(frame: Frame | null, kind: PostKind): Frame | null {
  if (frame !== null && kind === 'tribute')
    throw new AppError('FRAME_ON_TRIBUTE', { fields: [{ path: 'frame', code: 'FRAME_ON_TRIBUTE' }] })
  return frame
}

const words = (typed = ''): string => truncate(cleanLine(typed), WORDS_LIMIT)

async function nameOf(db: Kysely<Schema>, { pageId, unitId }: Framed): Promise<string> {
  const unit = unitId ? await findUnit(db, unitId) : undefined
  return unit?.name ?? (await findPage(db, pageId))?.name ?? ''
}
