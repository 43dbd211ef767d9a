import { findSubmission } from '../../intake/submission-store.ts'
import { AppError } from '../../kernel/errors.ts'
import type { ResultId, SubmissionId, UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { BriefingDeps } from '../deps.ts'
import { findIndicators } from './indicator-store.ts'
import { type Reading, readWritten, type Written } from './proposed-result.ts'
import { findBySource } from './result-store.ts'

/** A result that a branch wrote into a Submission, and how it may be entered. */
export interface ProposedResult extends Reading {
  readonly written: Written
  /** What it is entered under, so that pressing twice makes one. */
  readonly sourceKey: string
  /** The result it became. */
  readonly recordedId: ResultId | null
}

/** What a Submission offers to the ledger. */
export interface Proposal {
  readonly submissionId: SubmissionId
  readonly unitId: UnitId
  readonly unitName: string
  readonly title: string
  /** Local date `YYYY-MM-DD`: of the event, or of its arrival. */
  readonly day: string
  readonly results: readonly ProposedResult[]
}

/**
 * Reads the results that a branch wrote into a Submission: amount and indicator are suggested, nothing is entered.
 * @throws {SUBMISSION_NOT_FOUND}
 */
export const proposeResults =
  ({ db, timeZone }: Pick<BriefingDeps, 'db' | 'timeZone'>) =>
  async (actor: Actor, id: SubmissionId): Promise<Proposal> => {
    authorize(actor, 'results.write')
    const submission = await findSubmission(db, id)
    if (submission === undefined) throw new AppError('SUBMISSION_NOT_FOUND')
    const { unitId, unitName, title, results, eventDate, receivedAt } = submission
    const keys = results.map((_, index) => `submission:${id}:${index}`)
    const [indicators, recorded] = [await findIndicators(db), await findBySource(db, keys)]
    const day = eventDate ?? isoDate(localDateAt(receivedAt, timeZone))
    const proposed = results.map((written, index) => {
      const sourceKey = keys[index] ?? ''
      const recordedId = recorded.get(sourceKey) ?? null
      return { written, sourceKey, recordedId, ...readWritten(written, indicators) }
    })
    return { ...{ submissionId: id, unitId, unitName, title, day }, results: proposed }
  }
