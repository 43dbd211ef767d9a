import type { OccasionId } from '../../kernel/ids.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { OccasionFields, type OccasionFormProps } from './occasion-form.tsx'
import { tetText } from './occasion-text.ts'

export interface EditOccasionPageProps extends OccasionFormProps {
  readonly id: OccasionId
}

/** Changes or removes an occasion of the office's own. */
export function EditOccasionPage({ id, ...form }: EditOccasionPageProps) {
  const view = useView()
  const { occasions } = view.texts
  const address = `/posts/occasions/${id}`
  return (
    <Layout title={occasions.editTitle} action={<BackLink />}>
      {form.problems.whole && <Notice kind="bad">{form.problems.whole}</Notice>}
      <form method="post" action={address} class="panel stack">
        <CsrfField />
        <p class="soft">{tetText(localDateAt(view.now, view.timeZone), view.texts)}</p>
        <OccasionFields {...form} />
        <div>
          <button type="submit" class="btn btn-primary">
            {occasions.save}
          </button>
        </div>
      </form>
      <details class="asked">
        <summary class="btn">{occasions.remove}</summary>
        <form method="post" action={`${address}/remove`} class="asked-question stack">
          <CsrfField />
          <p>{occasions.removeAsk}</p>
          <div>
            <button type="submit" class="btn btn-grave">
              {occasions.removeDo}
            </button>
          </div>
        </form>
      </details>
    </Layout>
  )
}

function BackLink() {
  const { occasions } = useView().texts
  return (
    <a class="btn btn-quiet" href="/posts/occasions">
      <Icon name="chevron-left" />
      {occasions.back}
    </a>
  )
}
