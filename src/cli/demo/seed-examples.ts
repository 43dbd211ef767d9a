import { type PostId, postId } from '../../kernel/ids.ts'
import { localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { recordAttempt } from '../../publishing/delivery/attempt-store.ts'
import type { PostState } from '../../publishing/index.ts'
import { insertDemoPost } from './demo-post-store.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { EVERGREEN, NEWS, type Story } from './stories.ts'
import { chooseStory, tellStory } from './tell-story.ts'

/** A Post in a state that a good week does not show. */
interface Example {
  readonly id: PostId
  readonly daysAhead: number
  readonly state: PostState
  readonly stories: readonly Story[]
  readonly turn: number
  readonly problem?: { readonly problemCode: string; readonly remedy: 'fix-input' | 'ask-officer' }
  readonly link?: string
}

/** One of each state that waits for a person, so that a newcomer sees what they look like. */
export const EXAMPLES: readonly Example[] = [
  {
    id: postId('demo-failed'),
    daysAhead: -1,
    state: 'failed',
    stories: EVERGREEN,
    turn: 6,
    link: 'https://vi-du.vn/trang-da-xoa',
    problem: { problemCode: 'link-unreadable', remedy: 'fix-input' },
  },
  {
    id: postId('demo-missed'),
    daysAhead: -2,
    state: 'missed',
    stories: NEWS,
    turn: 5,
    problem: { problemCode: 'too-late', remedy: 'ask-officer' },
  },
  { id: postId('demo-draft'), daysAhead: 2, state: 'draft', stories: EVERGREEN, turn: 1 },
  { id: postId('demo-canceled'), daysAhead: 3, state: 'canceled', stories: EVERGREEN, turn: 7 },
]
const AFTERNOON = { hour: 15, minute: 0 }

/** Writes the examples down, each on its day in the afternoon. */
export async function seedExamples(
  deps: DemoDeps,
  desk: DemoDesk,
  examples: readonly Example[],
): Promise<void> {
  for (const example of examples) await addExample(deps, desk, example)
}

async function addExample(deps: DemoDeps, desk: DemoDesk, example: Example): Promise<void> {
  const day = plusDays(localDateAt(deps.clock.now(), deps.timeZone), example.daysAhead)
  const chosen = chooseStory(example.stories, example.turn)
  if (chosen === null) return
  const publishAt = instantAt(day, AFTERNOON, deps.timeZone)
  const now = deps.clock.now()
  const values = {
    id: example.id,
    pageId: desk.page.id,
    state: example.state,
    message: tellStory(deps.areas.templates, chosen.story, chosen.unit, day),
    link: example.link ?? null,
    firstComment: null,
    pillar: chosen.story.pillar,
    templateId: chosen.story.template,
    publishAt,
    createdBy: desk.officer.id,
    createdAt: now,
    updatedAt: now,
    ...example.problem,
  }
  await insertDemoPost(deps.db, desk.officer, values, [])
  if (example.state === 'failed' && example.problem)
    await tellRefusal(deps, example.id, publishAt, example.problem)
}

async function tellRefusal(
  deps: DemoDeps,
  id: PostId,
  at: Date,
  problem: NonNullable<Example['problem']>,
): Promise<void> {
  const { problemCode: code, remedy } = problem
  const attempt = { step: 'create', outcome: 'refused', at, code, remedy, graph: null } as const
  await recordAttempt(deps.db, deps.ids.newId(), id, attempt)
}
