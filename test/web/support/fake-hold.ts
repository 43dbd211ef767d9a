import { AppError } from '../../../src/kernel/errors.ts'
import { holdId, type PostId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import type { Hold } from '../../../src/publishing/index.ts'
import type { HoldUses, MissedUses } from '../../../src/web/officer-uses.ts'
import type { FakePosts } from './fake-posts.ts'

/** It is a Sunday morning in Vietnam: 22 November 2026, 09:00. */
const NOW = new Date('2026-11-22T02:00:00Z')

export interface FakeHold extends HoldUses {
  /** What was decided when everything went on. */
  readonly decided: Parameters<HoldUses['endHold']>[1][]
  /** What was excepted. */
  readonly excepted: (readonly string[])[]
}

/** Holds in memory; the free time it proposes is an hour from now. */
export function createFakeHold(posts: FakePosts, present: Hold | null): FakeHold {
  let hold = present
  const decided: FakeHold['decided'] = []
  const excepted: FakeHold['excepted'] = []
  const held = () => [...posts.all.values()].filter(post => post.isHeld)
  return {
    decided,
    excepted,
    getHold: async () => ({ hold, waitingCount: held().length }),
    beginHold: async (actor, { reason, except = [] }) => {
      if (hold) throw new AppError('HOLD_ACTIVE')
      if (reason === '')
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'reason', code: 'REQUIRED' }] })
      excepted.push(except)
      hold = { id: holdId('hold-1'), reason, except, beganAt: NOW, beganBy: actor.name }
      return hold
    },
    previewResume: async () => ({
      passed: held()
        .filter(({ publishAt }) => publishAt < NOW)
        .map(post => ({ post, proposedAt: plus(NOW, HOUR) })),
      coming: held().filter(({ publishAt }) => publishAt >= NOW),
    }),
    endHold: async (_, decisions = []) => {
      if (!hold) throw new AppError('HOLD_NOT_ACTIVE')
      refuseUnknown(posts, decisions)
      const ended = hold
      hold = null
      decided.push(decisions)
      return { hold: ended, respread: [] }
    },
  }
}

export interface FakeMissed extends MissedUses {
  readonly decided: Parameters<MissedUses['decideMissed']>[1][]
}

/** Decides about missed Posts in memory; the free time it proposes is an hour from now. */
export function createFakeMissed(posts: FakePosts): FakeMissed {
  const decided: FakeMissed['decided'] = []
  return {
    decided,
    listMissed: async () =>
      [...posts.all.values()]
        .filter(({ state }) => state === 'missed')
        .map(post => ({ post, proposedAt: plus(NOW, HOUR) })),
    decideMissed: async (_, decisions) => {
      refuseUnknown(posts, decisions)
      decided.push(decisions)
    },
  }
}

function refuseUnknown(posts: FakePosts, decisions: readonly { postId: PostId }[]): void {
  const fields = decisions.flatMap(({ postId }, index) =>
    posts.all.has(postId) ? [] : [{ path: `decisions.${index}`, code: 'POST_NOT_FOUND' }],
  )
  if (fields.length > 0) throw new AppError('DECISIONS_REFUSED', { fields })
}
