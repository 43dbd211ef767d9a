import { type ComposeDraft, publishAtOf } from '../posts/compose-draft.ts'
import { isRepeat } from '../posts/compose-plan.tsx'
import { PlanWarnings } from '../posts/plan-warnings.tsx'
import { FacebookPreview } from '../views/facebook-preview.tsx'
import { FieldError } from '../views/field.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'

interface PostPreviewProps extends Pick<ItemPageProps, 'pages' | 'warnings' | 'problems'> {
  readonly draft: ComposeDraft
  /** What draws it anew where there is a script. */
  readonly drawnBy: string
}

/** The Post as it will look, and what speaks against it; drawn anew a moment after each change. */
export function PostPreview({ drawnBy, draft, pages, warnings, problems }: PostPreviewProps) {
  const view = useView()
  const { compose } = view.texts
  const page = pages.find(({ id }) => id === draft.pageId) ?? pages[0]
  const asked = publishAtOf(draft, view.now, view.timeZone)
  return (
    <div
      id="preview"
      class="stack"
      hx-post={drawnBy}
      hx-trigger="input from:#item delay:500ms"
      hx-sync="this:replace"
      hx-swap="outerMorph"
    >
      <FacebookPreview
        pageName={page?.name ?? ''}
        message={draft.message}
        link={null}
        firstComment={null}
        photos={draft.photos.map(({ id, altText }) => ({ src: `/photos/${id}/phone.jpg`, altText }))}
        when={'at' in asked ? instantText(asked.at, view) : ''}
      />
      {problems.plan && <FieldError>{problems.plan}</FieldError>}
      <PlanWarnings warnings={warnings} isTyping />
      {isRepeat(warnings) && (
        <label class="choice">
          <input type="checkbox" name="repeatMeant" value="yes" checked={draft.isRepeatMeant} />
          {compose.repeat}
        </label>
      )}
    </div>
  )
}
