import { type PhotoId, photoId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { localTimeAt, printTime } from '../../kernel/vietnamese-date.ts'
import { PILLARS, type PostView } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import { altTextField, type DraftPhoto } from './compose-draft.ts'
import { kindOf } from './compose-steps.ts'
import { frameDraftIn, frameDraftOf, frameIn } from './frame-draft.ts'
import type { FrameDraft } from './frame-fields.tsx'
import { mergedText } from './merge-form.ts'

/** A Post while it is being changed: what stands in the form, right or wrong. */
export interface EditDraft extends FrameDraft {
  readonly message: string
  readonly photos: readonly DraftPhoto[]
  readonly link: string
  readonly firstComment: string
  readonly pillar: string
  readonly kind: string
  readonly officialSource: string
  readonly officialLink: string
  readonly date: string
  readonly time: string
  /** The branch it tells about; empty when none, and not to be changed here. */
  readonly branchId: string
  /** Whether somebody confirmed what the law asks about a text that names a child. */
  readonly isAcknowledged: boolean
}

/** A Post, or one of its versions. */
type Begun = Pick<PostView, 'message' | 'link' | 'firstComment' | 'pillar' | 'kind' | 'publishAt'> & {
  readonly photos: readonly { readonly photoId: PhotoId; readonly altText: string }[]
  readonly frame?: PostView['frame']
  readonly unitId?: PostView['unitId']
  readonly officialSource?: string | null
  readonly officialLink?: string | null
}

/** Fills the form with the Post as it is. */
export const editDraftOf = (post: Begun, timeZone: string): EditDraft => ({
  message: post.message,
  photos: post.photos.map(({ photoId: id, altText }) => ({ id, altText })),
  link: post.link ?? '',
  firstComment: post.firstComment ?? '',
  ...frameDraftIn(post.frame),
  pillar: post.pillar ?? '',
  kind: post.kind,
  officialSource: post.officialSource ?? '',
  officialLink: post.officialLink ?? '',
  date: isoDate(localDateAt(post.publishAt, timeZone)),
  time: printTime(localTimeAt(post.publishAt, timeZone), 'HH:mm'),
  branchId: post.unitId ?? '',
  isAcknowledged: false,
})

/** Reads the form as it was sent, whole or put together from two versions; what it does not ask stays as it was. */
export const typedEditOf = (form: Form, { branchId }: EditDraft): EditDraft => ({
  branchId,
  message: mergedText(form),
  photos: photosIn(form),
  link: form.line('link'),
  firstComment: form.text('firstComment'),
  ...frameDraftOf(form),
  pillar: form.line('pillar'),
  kind: form.line('kind'),
  officialSource: form.line('officialSource'),
  officialLink: form.line('officialLink'),
  ...whenIn(form),
  isAcknowledged: form.line('lawAcknowledged') === 'yes',
})

/** A form that puts two versions together sends day and time, and the photos, as one value each. */
function whenIn(form: Form): Pick<EditDraft, 'date' | 'time'> {
  const [date = '', time = ''] = form.line('when').split(' ')
  return { date: form.line('date') || date, time: form.line('time') || time }
}

function photosIn(form: Form): readonly DraftPhoto[] {
  const ids = [...form.all('photo'), ...form.line('photos').split(' ')].filter(id => id !== '')
  return ids.map(id => ({ id, altText: form.line(altTextField(id)) }))
}

/** Makes the change of content that a draft asks for. */
export const changeOf = (draft: EditDraft) => ({
  message: draft.message,
  link: draft.link || null,
  firstComment: draft.firstComment || null,
  frame: frameIn(draft),
  lawAcknowledged: draft.isAcknowledged,
  photoIds: draft.photos.map(photo => photoId(photo.id)),
  altTexts: new Map(draft.photos.map((photo): [PhotoId, string] => [photoId(photo.id), photo.altText])),
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  ...(draft.kind !== '' && { kind: kindOf(draft) }),
  // The form of any other kind does not ask for a source, so it says nothing about one.
  ...(draft.kind === 'urgent' && {
    officialSource: draft.officialSource || null,
    officialLink: draft.officialLink || null,
  }),
})
