import { isReviewable } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'
import { ItemPhotos } from './item-photos.tsx'
import { ItemText } from './item-text.tsx'
import { PostPreview } from './post-preview.tsx'
import { PostWhen } from './post-when.tsx'

/** The Post that the Submission becomes: photos, text, place and time, as Facebook will show it, and the one main button. */
export function ItemForm(props: ItemPageProps) {
  const { texts } = useView()
  const { submission, draft, problems } = props
  if (!isReviewable(submission)) return null
  return (
    <form id="item" class="two-sides" method="post" action={`/submissions/${submission.id}`}>
      {/* Enter in a field presses the first button: it must not accept. */}
      <button type="submit" class="visually-hidden" name="do" value="preview" tabIndex={-1}>
        {texts.inbox.refresh}
      </button>
      <CsrfField />
      <input type="hidden" name="version" value={draft.version} />
      <div class="stack stack-wide">
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <ItemPhotos photos={submission.photos} draft={draft} problem={problems.photoIds} />
        <ItemText {...props} />
        <PostWhen {...props} />
      </div>
      <aside class="side-sticky stack" aria-label={texts.inbox.preview}>
        <div class="row-of">
          <button type="submit" class="btn btn-primary" name="do" value="accept" data-key="a">
            <Icon name="calendar-week" />
            {texts.inbox.accept}
          </button>
          <button type="submit" class="btn" name="do" value="preview">
            {texts.inbox.refresh}
          </button>
          <span class="soft small">{texts.inbox.acceptHint}</span>
        </div>
        <h2>{texts.inbox.preview}</h2>
        <PostPreview {...props} drawnBy={`/submissions/${submission.id}/preview`} />
      </aside>
    </form>
  )
}
