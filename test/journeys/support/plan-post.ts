import { MINUTE, plus } from '../../../src/kernel/time.ts'
import { systemActor } from '../../../src/organisation/index.ts'
import type { Office } from './run-office.ts'

/** Plans a Post before the journey begins. */
export async function planPost({ areas, pageId }: Office, message: string, inMinutes: number): Promise<void> {
  const publishAt = plus(new Date(), inMinutes * MINUTE)
  await areas.publishing.schedulePost(systemActor('journey'), { pageId, message, publishAt })
}
