import type { PostRecord } from './records.ts'
import type { World } from './world.ts'

type Given = Pick<PostRecord, 'pageId' | 'appId' | 'message'> & Partial<PostRecord>

/** Makes a post that is published now unless `publishedAt` says otherwise. Does not keep it. */
export function newPost(world: World, given: Given): PostRecord {
  const now = world.now()
  return {
    id: `${given.pageId}_${world.newNumber()}`,
    kind: 'status',
    visitorName: null,
    link: null,
    photoIds: [],
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
    scheduledAt: null,
    isHidden: false,
    reactionCount: 0,
    shareCount: 0,
    ...given,
  }
}
