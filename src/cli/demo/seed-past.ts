import type { Entry } from './demo-calendar.ts'
import { insertDemoPost } from './demo-post-store.ts'
import type { DemoDeps, DemoDesk, DemoPhoto } from './deps.ts'
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
  const photos = photosOf(desk, story)
  const facebookPostId = onPracticePage(deps, desk, { message, publishAt, photos, turn })
  const number = facebookPostId.slice(facebookPostId.indexOf('_') + 1)
  const values = {
    id: entry.id,
    pageId: desk.page.id,
    state: 'published' as const,
    message,
    link: null,
    firstComment: null,
    pillar: story.pillar,
    templateId: story.template,
    publishAt,
    publishedAt: publishAt,
    facebookPostId,
    permalink: `${deps.practiceUrl}/pages/${desk.page.facebookPageId}/posts/${number}`,
    createdBy: desk.officer.id,
    createdAt: publishAt,
    updatedAt: publishAt,
  }
  await insertDemoPost(deps.db, values, photos)
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
    message,
    publishedAt: publishAt,
    photos: wanted.photos.map(({ jpeg, altText }) => ({ bytes: jpeg, altText })),
    reactionCount: wanted.turn % REACTIONS_MODULUS,
  }).id
}
