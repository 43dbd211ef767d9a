import type { Entry } from './demo-calendar.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { photosOf } from './seed-past.ts'
import { communeIdOf } from './seed-units.ts'
import { tellStory } from './tell-story.ts'

/** Schedules Posts as the officer does. */
export async function seedAhead(deps: DemoDeps, desk: DemoDesk, entries: readonly Entry[]): Promise<void> {
  for (const { id, publishAt, story, unit, day } of entries) {
    await deps.areas.publishing.schedulePost(desk.officer, {
      id,
      pageId: desk.page.id,
      message: tellStory(deps.areas.templates, story, unit, day),
      pillar: story.pillar,
      unitId: story.isOfAnyUnit ? communeIdOf(deps.scenario, unit) : null,
      photoIds: photosOf(desk, story).map(({ photoId }) => photoId),
      publishAt,
    })
  }
}
