import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../config/root.ts'
import type { PhotoId, SubmissionId } from '../../kernel/ids.ts'
import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import type { Secret } from '../../kernel/secret.ts'
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../kernel/time.ts'
import type { Seat } from '../../organisation/index.ts'
import { BRANCH_STORIES, type BranchStory, SHOWN_BRANCH } from './branch-stories.ts'
import { knownClientIds } from './demo-submission-store.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { communeId } from './seed-units.ts'

const FOLDER = join(ROOT, 'dist', 'demo')
const HERE = '127.0.0.1'
const LOOK_EVERY_MS = SECOND / 10
const PATIENCE_MS = MINUTE
/** Not at the hour of any other Post of the demo. */
const PLANNED_AFTER_MS = DAY + 2 * HOUR

/** Lets branches send their news, in as many states as there are, and gives the link of the branch that is shown. */
export async function seedSubmissions(deps: DemoDeps, desk: DemoDesk, signal: AbortSignal): Promise<Secret> {
  const links = new Map<string, Secret>()
  for (const key of new Set([SHOWN_BRANCH, ...BRANCH_STORIES.map(({ unit }) => unit)]))
    links.set(key, await linkOf(deps, desk, key))
  const shown = links.get(SHOWN_BRANCH)
  if (shown === undefined) throw new Error('The demo has no branch to show')
  const known = await knownClientIds(deps.db)
  for (const [place, story] of BRANCH_STORIES.entries()) {
    const clientId = `demo-${place}`
    if (known.has(clientId)) continue
    const link = links.get(story.unit) ?? shown
    const seat = await deps.areas.organisation.openBranchLink(link.reveal(), HERE)
    const id = await send(deps, seat, clientId, story)
    if (story.becomes !== 'waiting') await decide(deps, desk, id, story, signal)
  }
  return shown
}

/** The link of the last run goes on, so that whoever kept it finds the same branch. */
async function linkOf({ areas, scenario }: DemoDeps, { officer }: DemoDesk, key: string): Promise<Secret> {
  const unitId = communeId(scenario, key)
  const known = (await areas.organisation.readBranchLinks(officer, unitId)).get(unitId)
  return known?.token ?? areas.organisation.rotateBranchLink(officer, unitId)
}

async function send(deps: DemoDeps, seat: Seat, clientId: string, story: BranchStory): Promise<SubmissionId> {
  const { intake } = deps.areas
  const uploadIds: PhotoId[] = []
  for (const scene of story.scenes)
    uploadIds.push(await intake.receiveForSeat(seat, createReadStream(join(FOLDER, scene)), scene))
  const today = localDateAt(deps.clock.now(), deps.timeZone)
  const { submission } = await intake.sendSubmission(seat, {
    ...story.sent,
    clientId,
    eventDate: isoDate(plusDays(today, -story.daysAgo)),
    uploadIds,
    photos: uploadIds.map(uploadId => ({ uploadId, class: 'no-people', consent: [] })),
  })
  return submission.id
}

/** Decides as the officer would, once the photos were looked at. */
async function decide(
  deps: DemoDeps,
  { officer, page }: DemoDesk,
  id: SubmissionId,
  { becomes, reason = '' }: BranchStory,
  signal: AbortSignal,
): Promise<void> {
  const { intake } = deps.areas
  await untilReady(deps, officer, id, signal)
  if (becomes === 'returned') await intake.returnSubmission(officer, id, { reason })
  if (becomes === 'rejected') await intake.rejectSubmission(officer, id, { reason })
  if (becomes === 'planned')
    await intake.acceptSubmission(officer, id, {
      pageId: page.id,
      publishAt: plus(deps.clock.now(), PLANNED_AFTER_MS),
    })
}

async function untilReady(
  { areas, clock }: DemoDeps,
  officer: DemoDesk['officer'],
  id: SubmissionId,
  signal: AbortSignal,
): Promise<void> {
  const deadline = plus(clock.now(), PATIENCE_MS)
  while ((await areas.intake.getSubmission(officer, id)).state === 'received' && clock.now() < deadline)
    await clock.sleepUntil(plus(clock.now(), LOOK_EVERY_MS), signal)
}
