import type { LocalDate } from '../kernel/local-date.ts'
import type { FrameHead } from '../ports/frames.ts'

/** Tells whether a frame is meant for this day. Its season may pass the year's end. */
export function isInSeason({ season }: Pick<FrameHead, 'season'>, { month, day }: LocalDate): boolean {
  if (season === null) return true
  const today = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const { from, to } = season
  return from <= to ? from <= today && today <= to : from <= today || today <= to
}
