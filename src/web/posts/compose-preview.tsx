import { graphLength } from '../../kernel/text.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { MESSAGE_LIMIT } from '../../publishing/index.ts'
import { FacebookPreview } from '../views/facebook-preview.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { type ComposeDraft, publishAtOf } from './compose-draft.ts'
import type { ComposeProps } from './compose-page.tsx'
import { framedAddress } from './frame-draft.ts'

/** The Post as it will look, drawn anew a moment after each change. */
export function ComposePreview({ draft, pages }: Pick<ComposeProps, 'draft' | 'pages'>) {
  const { texts } = useView()
  const page = pages.find(({ id }) => id === draft.pageId) ?? pages[0]
  const length = graphLength(draft.message)
  const shown = framedDraft(draft, page?.name ?? '')
  return (
    <div
      id="preview"
      class="stack"
      hx-post="/posts/preview"
      hx-encoding="application/x-www-form-urlencoded"
      hx-trigger="input from:#compose delay:400ms, draft-changed from:body"
      hx-sync="this:replace"
      hx-swap="outerMorph"
    >
      <FacebookPreview
        pageName={page?.name ?? ''}
        message={draft.message}
        link={draft.link === '' ? null : draft.link}
        firstComment={draft.firstComment === '' ? null : draft.firstComment}
        photos={draft.photos.map(({ id, altText }) => ({ src: framedAddress(id, shown), altText }))}
        when={useWhen(draft)}
      />
      <p class={length > MESSAGE_LIMIT ? 'field-error small' : 'soft small'} aria-live="polite">
        {texts.compose.count(printNumber(length), printNumber(MESSAGE_LIMIT))}
      </p>
    </div>
  )
}

/** Fills in what the frame would say. */
function framedDraft(draft: ComposeDraft, pageName: string): ComposeDraft {
  const frameBranch = draft.frameBranch || pageName
  return { ...draft, frameBranch, frameDate: draft.frameDate || draft.date }
}

function useWhen(draft: ComposeDraft): string {
  const view = useView()
  const asked = publishAtOf(draft, view.now, view.timeZone)
  return 'at' in asked ? instantText(asked.at, view) : ''
}
