import type { Page } from '../../organisation/index.ts'
import type { ComposeDraft } from '../posts/compose-draft.ts'
import type { DraftProblems } from '../posts/compose-page.tsx'
import { SourceFields } from '../posts/kind-fields.tsx'
import { NoPage } from '../posts/no-page.tsx'
import { PageChoice } from '../posts/page-choice.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

export interface UrgentPageProps {
  readonly draft: ComposeDraft
  readonly pages: readonly Pick<Page, 'id' | 'name'>[]
  readonly problems: DraftProblems
  /** There are too few people to approve it by the rule. */
  readonly isTooFew: boolean
  /** The text names a child, and nobody said that the law is satisfied. */
  readonly asksConsent: boolean
}

/** The short form of an urgent Post: who says so first, then what. */
export function UrgentPage(props: UrgentPageProps) {
  const { urgent } = useView().texts
  return (
    <Layout title={urgent.title}>{props.pages.length === 0 ? <NoPage /> : <UrgentForm {...props} />}</Layout>
  )
}

function UrgentForm(props: UrgentPageProps) {
  const { texts, csrfToken } = useView()
  const { urgent } = texts
  const { draft, problems, isTooFew, asksConsent } = props
  return (
    // A form with files is checked before its body is read, so its token stands in the address.
    <form
      method="post"
      action={`/posts/urgent?csrf=${encodeURIComponent(csrfToken)}`}
      enctype="multipart/form-data"
      class="narrow stack stack-wide"
    >
      <CsrfField />
      <input type="hidden" name="formId" value={draft.formId} />
      <p class="soft">{urgent.why}</p>
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      {isTooFew && <Notice kind="warm">{urgent.tooFew}</Notice>}
      <SourceFields {...props} />
      <Field name="message" label={urgent.message} hint={urgent.messageHint} error={problems.message}>
        {control => (
          <textarea class="form-control" rows={6} {...control}>
            {draft.message}
          </textarea>
        )}
      </Field>
      {asksConsent && (
        <label class="choice">
          <input type="checkbox" name="lawAcknowledged" value="yes" />
          {texts.proofreading.consent}
        </label>
      )}
      <UrgentPhotos {...props} />
      <PageChoice {...props} />
      <div>
        <button type="submit" class="btn btn-primary">
          <Icon name="urgent" />
          {urgent.send}
        </button>
      </div>
    </form>
  )
}

/** Photos go with the form; those that came with an earlier try are kept. */
function UrgentPhotos({ draft, problems }: UrgentPageProps) {
  const { compose } = useView().texts
  return (
    <div class="stack">
      {draft.photos.length > 0 && (
        <div class="row-of">
          {draft.photos.map(({ id, altText }) => (
            <span key={id}>
              <input type="hidden" name="photo" value={id} />
              <img src={`/photos/${id}/thumbnail.jpg`} alt={altText} width="96" height="96" />
            </span>
          ))}
        </div>
      )}
      <Field name="file" label={compose.addPhotos} isOptional>
        {control => <input class="form-control" type="file" multiple accept="image/*" {...control} />}
      </Field>
      {problems.photoIds && <FieldError>{problems.photoIds}</FieldError>}
    </div>
  )
}
