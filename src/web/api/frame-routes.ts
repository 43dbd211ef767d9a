import { z } from 'zod'
import type { App } from '../app.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures } from './schemas.ts'

const frameSchema = z.object({
  id: z.string(),
  name: z.string(),
  season: z
    .object({ from: z.string(), to: z.string() })
    .nullable()
    .describe('First and last day of its campaign, every year, `MM-DD`; null is all year'),
  isInSeason: z.boolean(),
})

/** Adds the list of frames. */
export function frameRoutes(app: App, photos: Pick<PhotoUses, 'listFrames'>): void {
  app.get(
    '/frames',
    {
      config: { access: 'photos.read' },
      schema: {
        tags: ['photos'],
        summary: 'Lists the frames for photos, those whose campaign is on first',
        response: { 200: z.object({ items: z.array(frameSchema) }), ...failures },
      },
    },
    async request => ({ items: [...photos.listFrames(actorOf(request))] }),
  )
}
