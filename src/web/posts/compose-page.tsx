import type { PillarWords } from '../../briefing/index.ts'
import type { OfferedFrame } from '../../intake/index.ts'
import type { PageId } from '../../kernel/ids.ts'
import type { PlanWarning } from '../../planning/index.ts'
import type { PostTemplate } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { ComposeBelonging } from './compose-belonging.tsx'
import type { ComposeDraft } from './compose-draft.ts'
import { ComposeExtras } from './compose-extras.tsx'
import { ComposePhotos } from './compose-photos.tsx'
import { ComposePlan } from './compose-plan.tsx'
import { ComposePreview } from './compose-preview.tsx'
import { ComposeTargets } from './compose-targets.tsx'
import { ComposeText } from './compose-text.tsx'
import { ComposeWhen } from './compose-when.tsx'
import { useFormAddress } from './form-address.ts'
import { NoPage } from './no-page.tsx'
import { TemplatePart } from './template-part.tsx'
import type { CheckedText } from './text-findings.tsx'

/** What is wrong with a draft, by the name of the field; `whole` is about all of it. */
export type DraftProblems = Readonly<Record<string, string>>

export interface ComposeProps {
  readonly draft: ComposeDraft
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  readonly templates: readonly PostTemplate[]
  readonly problems: DraftProblems
  readonly checked: CheckedText
  readonly warnings: readonly PlanWarning[]
  /** Branches and columns that a Post may belong to. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly frames: readonly OfferedFrame[]
  readonly pillarWords: PillarWords
  /** The next free Slots, soonest first. */
  readonly freeSlots: readonly Date[]
}

/** The form in which a Post is written, with the Post beside it as Facebook will show it. */
export function ComposePage(props: ComposeProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.compose.title}>
      {props.pages.length === 0 ? <NoPage /> : <ComposeForm {...props} />}
    </Layout>
  )
}

function ComposeForm(props: ComposeProps) {
  const { texts } = useView()
  const { whole } = props.problems
  return (
    <form
      id="compose"
      class="two-sides"
      method="post"
      action={useFormAddress().formAction}
      enctype="multipart/form-data"
    >
      {/* Enter in a field presses the first button: it must not schedule. */}
      <button type="submit" class="visually-hidden" name="do" value="preview" tabIndex={-1}>
        {texts.compose.previewDo}
      </button>
      <CsrfField />
      <input type="hidden" name="formId" value={props.draft.formId} />
      <div class="stack stack-wide">
        {whole && <Notice kind="bad">{whole}</Notice>}
        <ComposeTargets {...props} />
        <TemplatePart {...props} />
        <ComposeText {...props} />
        <ComposePhotos
          photos={props.draft.photos}
          problem={props.problems.photoIds}
          {...useFormAddress('photos')}
          drawnBy="/posts/photos"
        />
        <ComposeExtras {...props} />
        <ComposeBelonging {...props} />
        <ComposeWhen {...props} />
        <ComposePlan
          warnings={props.warnings}
          isRepeatMeant={props.draft.isRepeatMeant}
          problem={props.problems.plan}
        />
        <div class="row-of">
          <button type="submit" class="btn btn-primary" name="do" value="schedule">
            <Icon name="calendar-week" />
            {texts.compose.schedule}
          </button>
          <button type="submit" class="btn" name="do" value="preview">
            {texts.compose.previewDo}
          </button>
        </div>
      </div>
      <aside class="side-sticky stack" aria-label={texts.compose.preview}>
        <h2>{texts.compose.preview}</h2>
        <ComposePreview {...props} />
      </aside>
    </form>
  )
}
