import type { Intake } from '../../intake/index.ts'

/** What the pages and the API ask about requests to take something down. */
export type TakedownUses = Pick<
  Intake,
  | 'askTakedown'
  | 'listTakedowns'
  | 'getTakedown'
  | 'findTakedownPosts'
  | 'beginTakedown'
  | 'refuseTakedown'
  | 'answerTakedown'
>
