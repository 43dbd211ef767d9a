import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { localTimeAt, printTime } from '../../kernel/vietnamese-date.ts'
import { PILLARS, type PostView } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import { kindOf } from './compose-steps.ts'

/** A Post while it is being changed: what stands in the form, right or wrong. */
export interface EditDraft {
  readonly message: string
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

/** Fills the form with the Post as it is. */
export const editDraftOf = (post: PostView, timeZone: string): EditDraft => ({
  message: post.message,
  link: post.link ?? '',
  firstComment: post.firstComment ?? '',
  pillar: post.pillar ?? '',
  kind: post.kind,
  officialSource: post.officialSource ?? '',
  officialLink: post.officialLink ?? '',
  date: isoDate(localDateAt(post.publishAt, timeZone)),
  time: printTime(localTimeAt(post.publishAt, timeZone), 'HH:mm'),
  branchId: post.unitId ?? '',
  isAcknowledged: false,
})

/** Reads the form as it was sent; what it does not ask stays as it was. */
export const typedEditOf = (form: Form, { branchId }: EditDraft): EditDraft => ({
  branchId,
  message: form.text('message'),
  link: form.line('link'),
  firstComment: form.text('firstComment'),
  pillar: form.line('pillar'),
  kind: form.line('kind'),
  officialSource: form.line('officialSource'),
  officialLink: form.line('officialLink'),
  date: form.line('date'),
  time: form.line('time'),
  isAcknowledged: form.line('lawAcknowledged') === 'yes',
})

/** Makes the change of content that a draft asks for. */
export const changeOf = (draft: EditDraft) => ({
  message: draft.message,
  link: draft.link || null,
  firstComment: draft.firstComment || null,
  lawAcknowledged: draft.isAcknowledged,
  pillar: PILLARS.find(pillar => pillar === draft.pillar) ?? null,
  ...(draft.kind !== '' && { kind: kindOf(draft) }),
  // The form of any other kind does not ask for a source, so it says nothing about one.
  ...(draft.kind === 'urgent' && {
    officialSource: draft.officialSource || null,
    officialLink: draft.officialLink || null,
  }),
})
