import type { LatePhoto, OfferedFrame } from '../../intake/index.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import type { PlanWarning } from '../../planning/index.ts'
import { blankProblem, type PostView } from '../../publishing/index.ts'
import { fieldSentence } from '../text/index.ts'
import { FacebookPreview } from '../views/facebook-preview.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { instantText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { AmendForms, type FailedAmendment } from './amend-forms.tsx'
import { ClosedEdit, closedPart } from './closed-edit.tsx'
import { type EditDraft, editDraftOf } from './edit-draft.ts'
import { EditForm } from './edit-form.tsx'
import { frameDraftIn, framedAddress } from './frame-draft.ts'
import { PostHistory } from './history-page.tsx'
import { LatePhotos } from './late-photos.tsx'
import { MoveForm } from './move-form.tsx'
import { PostAdvice } from './post-advice.tsx'
import { PostLive } from './post-live.tsx'
import { PostSiblings } from './post-siblings.tsx'
import type { PostRevisions } from './revision-list.tsx'
import type { CheckedText } from './text-findings.tsx'

type Problems = Readonly<Record<string, string>>

export interface PostPageProps {
  readonly post: PostView
  readonly history: PostRevisions
  /** What to look at in the Post's text, and in the text that stands in its form. */
  readonly checked: CheckedText
  readonly typed: CheckedText
  readonly frames: readonly OfferedFrame[]
  /** The branch's photos that came too late for it. */
  readonly late: readonly LatePhoto[]
  /** What speaks against it as it is planned. */
  readonly warnings: readonly PlanWarning[]
  /** What was typed into the form that failed, and why it failed. */
  readonly failed?: { readonly form: 'edit' | 'move'; readonly draft: EditDraft; readonly problems: Problems }
  /** What was typed of a Post that can no longer be changed by its forms. */
  readonly closed?: EditDraft
  /** What was asked of a Post that is out and not taken. */
  readonly failedAmendment?: FailedAmendment
  /** Why a button did nothing. */
  readonly refusal?: string
}

const NO_PROBLEMS: Problems = {}

/** One Post: where it stands, what happened, what may be done, how it looks. */
export function PostPage(props: PostPageProps) {
  const { post, history, checked, typed, frames, warnings, failed, closed, refusal } = props
  const view = useView()
  const { texts, timeZone } = view
  const mayChange = post.may.edit && viewerMay(view, 'posts.write')
  const formProps = (form: 'edit' | 'move') => ({
    post,
    draft: failed?.form === form ? failed.draft : editDraftOf(post, timeZone),
    problems: failed?.form === form ? failed.problems : NO_PROBLEMS,
  })
  // Who approves reads it first, everybody else when they look further down.
  const isJudged = post.state === 'in-review'
  const advice = <PostAdvice {...{ post, checked, warnings }} />
  return (
    <Layout title={texts.post.title(post.pageName)} action={<BackLink post={post} />}>
      {refusal && <Notice kind="bad">{refusal}</Notice>}
      <div class="two-sides">
        <div class="stack stack-wide">
          {isJudged && advice}
          {mayChange && <BlanksLeft post={post} />}
          <PostLive post={post} />
          <LatePhotos post={post} late={props.late} />
          <PostSiblings siblings={post.siblings} />
          {!isJudged && advice}
          {closed && <ClosedEdit post={post} draft={closed} />}
          {post.may.amend && viewerMay(view, 'posts.write') && (
            <AmendForms post={post} failed={props.failedAmendment} />
          )}
          {mayChange && !closed && (
            <div class="stack" {...closedPart(post)}>
              <MoveForm {...formProps('move')} />
              <EditForm
                {...formProps('edit')}
                isOpen={failed?.form === 'edit' || blankProblem(post.message) !== null}
                checked={typed}
                frames={frames}
              />
            </div>
          )}
          <PostHistory post={post} history={history} />
        </div>
        <aside class="stack" aria-label={texts.post.preview}>
          <h2>{texts.post.preview}</h2>
          <FacebookPreview
            {...post}
            photos={post.photos.map(photo => ({
              src: framedAddress(photo.photoId, frameDraftIn(post.frame)),
              altText: photo.altText,
            }))}
            when={instantText(post.publishedAt ?? post.publishAt, view)}
          />
        </aside>
      </div>
    </Layout>
  )
}

/** Names the blanks that stand between a draft and the calendar, with the way to its form. */
function BlanksLeft({ post }: { post: PostView }) {
  const { texts, locale } = useView()
  const problem = blankProblem(post.message)
  if (problem === null) return null
  return (
    <Notice kind="warm">
      {fieldSentence(problem, locale)} <a href="#edit">{texts.post.edit}</a>
    </Notice>
  )
}

function BackLink({ post }: { post: PostView }) {
  const { texts, timeZone } = useView()
  const week = isoDate(localDateAt(post.publishAt, timeZone))
  return (
    <a class="btn btn-quiet" href={`/posts?week=${week}`}>
      <Icon name="chevron-left" />
      {texts.post.back}
    </a>
  )
}
