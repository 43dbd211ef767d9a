import type { ListedSubmission, Submission, SubmissionPhoto } from '../../intake/index.ts'
import { fieldSentence } from '../text/index.ts'

/** Shows a Submission in a list as the API does. */
export const shownSubmission = ({ unitId, unitName, photos, ...submission }: ListedSubmission) => ({
  ...submission,
  branchId: unitId,
  branchName: unitName,
  photos: photos.map(shownPhoto),
  postId: submission.post?.id ?? null,
})

/** Shows a Submission whole as the API does. */
export const shownWhole = ({ removedPhotos, ...submission }: Submission) => ({
  ...submission,
  ...shownSubmission(submission),
  removedPhotos: removedPhotos.map(shownPhoto),
})

const shownPhoto = ({ ticks, missingTicks, refusalCode, warnings, ...photo }: SubmissionPhoto) => ({
  ...photo,
  consent: ticks,
  missing: missingTicks,
  refusal: refusalCode === null ? null : told({ code: refusalCode }),
  warnings: warnings.map(told),
})

const told = ({ code }: { code: string }) => ({ code, detail: fieldSentence({ path: '', code }, 'vi') })
