import { type Merged, mergeTexts } from '../../kernel/text-merge.ts'
import type { EditDraft } from './edit-draft.ts'

/** One value that two people may have changed: brought together, or changed differently by both. */
export type MergedValue =
  | { readonly kind: 'settled'; readonly value: string }
  | { readonly kind: 'collision'; readonly mine: string; readonly theirs: string }

/** The parts of a Post that are one value each; `when` is day and time, `photos` their ids in order. */
export const MERGED_VALUES = [
  ...(['when', 'photos', 'link', 'firstComment', 'pillar'] as const),
  ...(['kind', 'officialSource', 'officialLink'] as const),
] as const
export type MergedPart = (typeof MERGED_VALUES)[number]

/** Two people's changes of one Post brought together. */
export interface MergedDraft {
  readonly message: readonly Merged[]
  readonly values: Readonly<Record<MergedPart, MergedValue>>
  /** True when the one who comes later has changed nothing that is not there already. */
  readonly isNothingNew: boolean
}

/** Brings two drafts together that began with the same one; without it, whatever differs collides. */
export function mergeDrafts(base: EditDraft | null, mine: EditDraft, theirs: EditDraft): MergedDraft {
  const message = mergeTexts(base?.message ?? '', mine.message, theirs.message)
  const values = {
    link: mergeValue(base?.link, mine.link, theirs.link),
    firstComment: mergeValue(base?.firstComment, mine.firstComment, theirs.firstComment),
    pillar: mergeValue(base?.pillar, mine.pillar, theirs.pillar),
    kind: mergeValue(base?.kind, mine.kind || theirs.kind, theirs.kind),
    officialSource: mergeValue(base?.officialSource, mine.officialSource, theirs.officialSource),
    officialLink: mergeValue(base?.officialLink, mine.officialLink, theirs.officialLink),
    when: mergeValue(base ? whenOf(base) : undefined, whenOf(mine), whenOf(theirs)),
    photos: mergeValue(base ? photosOf(base) : undefined, photosOf(mine), photosOf(theirs)),
  }
  return { message, values, isNothingNew: isAll(message, values, theirs) }
}

function mergeValue(base: string | undefined, mine: string, theirs: string): MergedValue {
  if (mine === theirs || mine === base) return { kind: 'settled', value: theirs }
  return theirs === base ? { kind: 'settled', value: mine } : { kind: 'collision', mine, theirs }
}

/** Writes the day and time of a draft as one value. */
export const whenOf = ({ date, time }: Pick<EditDraft, 'date' | 'time'>): string => `${date} ${time}`

/** Writes the photos of a draft, in order, as one value. */
const photosOf = ({ photos }: Pick<EditDraft, 'photos'>): string => photos.map(({ id }) => id).join(' ')

function isAll(message: readonly Merged[], values: MergedDraft['values'], theirs: EditDraft): boolean {
  const all = { ...theirs, when: whenOf(theirs), photos: photosOf(theirs) }
  const text = message.map(piece => (piece.kind === 'settled' ? piece.text : null))
  return (
    text.join('') === theirs.message &&
    !text.includes(null) &&
    MERGED_VALUES.every(part => values[part].kind === 'settled' && values[part].value === all[part])
  )
}
