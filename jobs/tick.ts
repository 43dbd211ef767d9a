import { z } from 'zod'

/** The payload of every recurring job: the instant its schedule meant, which makes one run of many rings. */
export const tick = z.object({
  tickAt: z.union([z.date(), z.iso.datetime().transform(text => new Date(text))]),
})

/** The key of one intended run. */
export const tickKey = ({ tickAt }: z.output<typeof tick>): string => `tick-${tickAt.getTime()}`
