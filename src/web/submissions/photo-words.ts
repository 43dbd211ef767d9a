import { isBlocked, type SubmissionPhoto } from '../../intake/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'

/** Lists in words what is to be looked at about a photo, what keeps it from going out first. */
export function photoWords(photo: SubmissionPhoto, { inbox, photoWarnings }: PageTexts): readonly string[] {
  const warnings = photo.warnings.map(({ code }) => photoWarnings[code])
  if (!isBlocked(photo)) return warnings
  return [...consentWords(photo, inbox), ...warnings]
}

function consentWords(photo: SubmissionPhoto, inbox: PageTexts['inbox']): readonly string[] {
  if (photo.state === 'refused') return [inbox.photoStates.refused]
  if (photo.missingTicks === null) return [inbox.consentUnknown]
  return [inbox.consentMissing(photo.missingTicks.map(tick => inbox.ticks[tick]).join(', '))]
}

/** Tells whether there is a picture to show. */
export const isShown = ({ state }: SubmissionPhoto): boolean => state === 'ready'
