import { AppError, hasCode } from '../kernel/errors.ts'
import type { OccasionId } from '../kernel/ids.ts'
import { printDate } from '../kernel/vietnamese-date.ts'
import type { OccasionDeps } from './deps.ts'
import { inYear, type Occasion, type OccasionDate } from './occasion.ts'
import { type WantedPost, wantedPost } from './occasion-plan.ts'
import { ownOccasions } from './occasion-store.ts'

type Deps = Pick<OccasionDeps, 'db' | 'occasionFile' | 'draftText' | 'timeZone'>

/** Lists the built-in occasions and those of the office's own. */
export const findOccasions = async ({
  db,
  occasionFile,
}: Pick<Deps, 'db' | 'occasionFile'>): Promise<readonly Occasion[]> => [
  ...occasionFile.occasions,
  ...(await ownOccasions(db)),
]

/** Finds an occasion in one year of its calendar. @throws {OCCASION_NOT_FOUND} */
export async function requireOccasionDate(deps: Deps, id: OccasionId, year: number): Promise<OccasionDate> {
  const occasion = (await findOccasions(deps)).find(found => found.id === id)
  if (occasion === undefined || !(Number.isInteger(year) && year >= 1900 && year <= 2199))
    throw new AppError('OCCASION_NOT_FOUND')
  return inYear(occasion, year)
}

/** Makes the Post that an occasion asks for by today's rules. */
export const proposePost = (deps: Deps, date: OccasionDate): WantedPost =>
  wantedPost(date, textOf(deps, date), deps.timeZone)

/** A template that is gone leaves an occasion of the office's own with the plain text. */
function textOf({ draftText, occasionFile }: Deps, { occasion, ruleDay, date }: OccasionDate): string {
  try {
    if (occasion.templateId !== null) return draftText(occasion.templateId, ruleDay)
  } catch (error) {
    if (!hasCode(error, 'TEMPLATE_NOT_FOUND')) throw error
  }
  return occasionFile.plainText
    .replaceAll('{ten}', occasion.name)
    .replaceAll('{ngay}', printDate(date, 'd/M/yyyy'))
}
