import type { Entry } from './demo-calendar.ts'
import { type DemoPost, insertDemoPost } from './demo-post-store.ts'
import type { DemoDeps, DemoDesk, DemoPhoto } from './deps.ts'
import { communeIdOf } from './seed-units.ts'
import type { Story } from './stories.ts'
import { tellStory } from './tell-story.ts'

/** Gives each Post a number of reactions below this. */
const REACTIONS_MODULUS = 61

/** Puts Posts on the practice Page at their past times, and writes them down here as published. */
export async function seedPast(deps: DemoDeps, desk: DemoDesk, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) await addPast(deps, desk, entry)
}

async function addPast(deps: DemoDeps, desk: DemoDesk, entry: Entry): Promise<void> {
  const { publishAt, story, turn } = entry
  const message = tellStory(deps.areas.templates, story, entry.unit, entry.day)
  const unitId = story.isOfAnyUnit ? communeIdOf(deps.scenario, entry.unit) : null
  const told = { id: entry.id, message, pillar: story.pillar, templateId: story.template, unitId, publishAt }
  await addPublished(deps, desk, told, { photos: photosOf(desk, story), turn })
}

type Told = Pick<DemoPost, 'id' | 'message' | 'pillar' | 'templateId' | 'publishAt'> & Partial<DemoPost>

/** Puts a Post on the practice Page at its past time, and writes it down here as published. */
export async function addPublished(
  deps: DemoDeps,
  desk: DemoDesk,
  told: Told,
  shown: Pick<Wanted, 'photos' | 'turn'>,
): Promise<void> {
  const { message, publishAt } = told
  const facebookPostId = onPracticePage(deps, desk, { message, publishAt, ...shown })
  const number = facebookPostId.slice(facebookPostId.indexOf('_') + 1)
  const values = {
    ...told,
    pageId: desk.page.id,
    state: 'published' as const,
    link: null,
    firstComment: null,
    publishedAt: publishAt,
    facebookPostId,
    permalink: `${deps.practiceUrl}/pages/${desk.page.facebookPageId}/posts/${number}`,
    createdBy: desk.officer.id,
    createdAt: publishAt,
    updatedAt: publishAt,
  }
  await insertDemoPost(deps.db, desk.officer, values, shown.photos)
}

/** Chooses the photos that show a story. */
export const photosOf = ({ photos }: DemoDesk, { photo }: Story): readonly DemoPhoto[] =>
  photos.filter(({ fileName }) => fileName === photo)

interface Wanted {
  readonly message: string
  readonly publishAt: Date
  readonly photos: readonly DemoPhoto[]
  readonly turn: number
}

/** Finds the post that an interrupted run left on the practice Page, or adds it. */
function onPracticePage(deps: DemoDeps, { page }: DemoDesk, wanted: Wanted): string {
  const { message, publishAt } = wanted
  const known = deps.control
    .visiblePosts(page.facebookPageId)
    .find(post => post.message === message && post.publishedAt?.getTime() === publishAt.getTime())
  if (known) return known.id
  return deps.control.addPost({
    pageId: page.facebookPageId,
    appId: deps.appId,
    message,
    publishedAt: publishAt,
    photos: wanted.photos.map(({ jpeg, altText }) => ({ bytes: jpeg, altText })),
    reactionCount: wanted.turn % REACTIONS_MODULUS,
  }).id
}
