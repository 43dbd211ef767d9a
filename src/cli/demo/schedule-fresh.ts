import type { PostId } from '../../kernel/ids.ts'
import { localDateAt, pad2 } from '../../kernel/local-date.ts'
import { plus, SECOND } from '../../kernel/time.ts'
import { localTimeAt } from '../../kernel/vietnamese-date.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { NEWS } from './stories.ts'
import { chooseStory, tellStory } from './tell-story.ts'

/** Time enough to open the practice Page before the Post appears on it. */
const AHEAD_MS = 30 * SECOND
const PHOTO_COUNT = 3

/** Schedules the Post that a newcomer watches appear: three photos and a first comment, half a minute ahead. */
export async function scheduleFresh(
  { areas, clock, timeZone }: DemoDeps,
  { officer, page, photos }: DemoDesk,
  firstComment: string,
): Promise<{ id: PostId; publishAt: Date }> {
  const now = clock.now()
  const { hour, minute } = localTimeAt(now, timeZone)
  // The first story is the one that the three photos show.
  const chosen = chooseStory(NEWS.slice(0, 1), hour * 60 + minute)
  if (chosen === null) throw new Error('The demo has no story')
  const message = tellStory(areas.templates, chosen.story, chosen.unit, localDateAt(now, timeZone))
  const publishAt = plus(now, AHEAD_MS)
  const id = await areas.publishing.schedulePost(officer, {
    pageId: page.id,
    message,
    pillar: chosen.story.pillar,
    photoIds: photos.slice(0, PHOTO_COUNT).map(({ photoId }) => photoId),
    firstComment: `${firstComment} (${pad2(hour)}:${pad2(minute)})`,
    publishAt,
  })
  return { id, publishAt }
}
