import type { PostView } from '../../publishing/index.ts'
import { ComposeTime } from '../posts/compose-time.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { FacebookPreview } from '../views/facebook-preview.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

export interface ReusePageProps {
  readonly post: PostView
  /** Which opened form this is, so that a second press of its button is known. */
  readonly formId: string
  readonly draft: { readonly date: string; readonly time: string }
  readonly problems: Readonly<Record<string, string>>
  /** Whether the same words stand too near, so that it takes a second word to use them. */
  readonly isTooSoon: boolean
}

/** Asks when the words of a Post are used again; what comes of it is a draft. */
export function ReusePage({ post, formId, draft, problems, isTooSoon }: ReusePageProps) {
  const view = useView()
  const { evergreen: words, post: postWords } = view.texts
  return (
    <Layout title={words.reuseTitle}>
      {problems.whole && <Notice kind={isTooSoon ? 'warm' : 'bad'}>{problems.whole}</Notice>}
      <div class="two-sides">
        <form method="post" action={`/posts/${post.id}/reuse`} class="stack stack-wide">
          <CsrfField />
          <input type="hidden" name="formId" value={formId} />
          <p>{words.reuseWhy}</p>
          <ComposeTime draft={draft} problems={problems} />
          <div class="row-of">
            <button type="submit" class="btn btn-primary">
              {words.reuseDo}
            </button>
            {isTooSoon && (
              <button type="submit" class="btn" name="isConfirmed" value="yes">
                {words.reuseAnyway}
              </button>
            )}
          </div>
        </form>
        <aside class="stack" aria-label={postWords.preview}>
          <FacebookPreview
            {...post}
            photos={post.photos.map(photo => ({
              src: `/photos/${photo.photoId}/phone.jpg`,
              altText: photo.altText,
            }))}
            when={instantText(post.publishedAt ?? post.publishAt, view)}
          />
        </aside>
      </div>
    </Layout>
  )
}
