import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import type { Outcome, Problem } from '../../ports/network.ts'

/** The steps of a Post's way to the Page, as a person is told them. */
export const ATTEMPT_STEPS = [
  'upload-photo',
  'create',
  'look-up',
  'read-back',
  'publish',
  'prove',
  'list',
  'comment',
  'remove',
  'amend',
  'prove-amend',
  'take-down',
  'prove-gone',
  'correct',
  'look-for-comment',
] as const
export type AttemptStep = (typeof ATTEMPT_STEPS)[number]

/** One try of one step, with how it ended. Append-only. */
export interface Attempt {
  readonly step: AttemptStep
  readonly outcome: Outcome<never>['outcome'] | 'accepted'
  readonly at: Date
  readonly code: string | null
  readonly remedy: Problem['remedy'] | null
  readonly graph: Problem['graph'] | null
}

/** Writes down how one call ended. */
export async function recordAttempt(
  db: Kysely<Schema>,
  id: string,
  postId: PostId,
  attempt: Attempt,
): Promise<void> {
  const { step, outcome, at, code, remedy, graph } = attempt
  await db
    .insertInto('postAttempts')
    .values({
      id,
      postId,
      step,
      outcome,
      at,
      code,
      remedy,
      graphCode: graph?.code ?? null,
      graphSubcode: graph?.subcode ?? null,
      graphTraceId: graph?.fbtraceId ?? null,
    })
    .execute()
}
