import { z } from 'zod'

/** What a browser tells of where it is reached; also what is kept, sealed. */
export const pushAddress = z.object({
  endpoint: z.string().max(1_000),
  keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }),
})

/** More phones of one holder than this are old ones: the newest push the oldest out. */
export const SUBSCRIPTIONS_OF_A_LINK = 5
