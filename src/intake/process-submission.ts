import type { PhotoId, SubmissionId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { cleanLine } from '../kernel/text.ts'
import { isSafe } from '../proofreading/finding.ts'
import { fixedText } from '../proofreading/fixed-text.ts'
import type { IntakeDeps } from './deps.ts'
import { processPhoto } from './process-photo.ts'
import { raiseWaiting } from './settle-waiting.ts'
import {
  claimSubmission,
  releaseSubmission,
  type SubmissionClaim,
  saveReady,
} from './submission-claim-store.ts'
import { waitingPhotoIds } from './submission-photo-store.ts'

/** After so many claims that never ended, the photos or the text end them: it goes to the officer as it came. */
const TRY_LIMIT = 3

/**
 * Makes a received Submission ready: those of its photos that are here are looked at, and its text is
 * repaired where that is certain. Photos that
 * still arrive, or are refused, hold nothing up. Run twice, or broken off anywhere and run again, it ends the same.
 */
export const processSubmission =
  (deps: IntakeDeps) =>
  async (id: SubmissionId, signal: AbortSignal): Promise<void> => {
    const claim = await claimSubmission(deps.db, id, deps.clock.now())
    if (!claim) return
    const isSpoilt = claim.tries > TRY_LIMIT
    try {
      if (!isSpoilt) await inspectPhotos(deps, id, signal)
      await finish(deps, claim, isSpoilt ? asSent(claim) : tidied(deps, claim))
    } catch (error) {
      await releaseSubmission(deps.db, claim)
      throw error
    }
  }

async function inspectPhotos(deps: IntakeDeps, id: SubmissionId, signal: AbortSignal): Promise<void> {
  for (const photoId of await waitingPhotoIds(deps.db, id)) {
    signal.throwIfAborted()
    await inspectPhoto(deps, photoId, signal)
  }
}

/** A photo that cannot be looked at now has a bell and a sweep of its own. */
async function inspectPhoto(deps: IntakeDeps, photoId: PhotoId, signal: AbortSignal): Promise<void> {
  try {
    await processPhoto(deps)(photoId, signal)
  } catch (error) {
    deps.log.warn({ photoId, error }, 'A photo was not inspected with its Submission')
  }
}

const asSent = ({ sentTitle, sentBody }: SubmissionClaim) => ({ title: sentTitle, body: sentBody })

function tidied({ proofread, clock, timeZone }: IntakeDeps, { sentTitle, sentBody }: SubmissionClaim) {
  const on = localDateAt(clock.now(), timeZone)
  const tidy = (text: string) => fixedText(text, proofread(text, { on }).filter(isSafe))
  return { title: cleanLine(tidy(sentTitle)), body: tidy(sentBody) }
}

async function finish(
  deps: IntakeDeps,
  claim: SubmissionClaim,
  words: ReturnType<typeof asSent>,
): Promise<void> {
  const isReady = await deps.db.transaction().execute(async trx => {
    if (!(await saveReady(trx, claim, words, deps.clock.now()))) return false
    await raiseWaiting(deps, trx)
    return true
  })
  if (isReady) deps.log.info({ submissionId: claim.id }, 'A Submission is ready')
}
