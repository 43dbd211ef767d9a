import { z } from 'zod'
import type { FigureReplyId, UnitId } from '../../kernel/ids.ts'
import type { BriefBranch } from './brief.ts'

const figuresSeen = z.object({
  posts: z.int(),
  events: z.int(),
  bySource: z.object({ automatic: z.int(), link: z.int(), ours: z.int() }),
  byGenre: z.object({
    news: z.int(),
    story: z.int(),
    photos: z.int(),
    video: z.int(),
    share: z.int(),
  }),
  countable: z.boolean(),
})

/** The figures that a branch is asked about. */
export type FiguresSeen = z.output<typeof figuresSeen>

/** Reads what was stored beside a reply. */
export const readFiguresSeen = (stored: unknown): FiguresSeen => figuresSeen.parse(stored)

/** Takes out of a branch's figures what it is asked about. */
export const figuresSeenOf = (branch: BriefBranch): FiguresSeen => figuresSeen.parse(branch)

/** What a branch said of its figures of a month. */
export interface FigureReply {
  readonly id: FigureReplyId
  readonly month: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly kind: 'confirmed' | 'disputed'
  readonly words: string
  readonly figures: FiguresSeen
  readonly repliedAt: Date
  readonly answer: string | null
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
}

/** A dispute that nobody answered. */
export type OpenDispute = Pick<FigureReply, 'id' | 'month' | 'unitName' | 'repliedAt'>

/** Tells whether the figures are others by now than those that a branch replied about. */
export const isChangedSince = ({ figures }: Pick<FigureReply, 'figures'>, now: FiguresSeen): boolean =>
  JSON.stringify(readFiguresSeen(figures)) !== JSON.stringify(readFiguresSeen(now))

/** Picks the newest reply of each unit from replies in the order in which they came. */
export const newestReplies = (replies: readonly FigureReply[]): ReadonlyMap<UnitId, FigureReply> =>
  new Map(replies.map(reply => [reply.unitId, reply]))
