import { localDateAt } from '../../kernel/local-date.ts'
import type { OccasionView } from '../../planning/index.ts'
import { PostsNav } from '../posts/posts-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { OccasionFields, type OccasionFormProps } from './occasion-form.tsx'
import { OccasionRow } from './occasion-row.tsx'
import { tetText } from './occasion-text.ts'

export interface OccasionsPageProps extends OccasionFormProps {
  readonly items: readonly OccasionView[]
}

/** The occasions of the next eighteen months, and the form for one's own. */
export function OccasionsPage({ items, ...form }: OccasionsPageProps) {
  const view = useView()
  const { occasions } = view.texts
  const isFailed = Object.keys(form.problems).length > 0
  return (
    <Layout title={occasions.title}>
      <PostsNav />
      <p>{occasions.why}</p>
      {form.problems.whole && <Notice kind="bad">{form.problems.whole}</Notice>}
      {viewerMay(view, 'planning.write') && (
        <details class="panel" id="add" open={isFailed && form.draft.day !== ''}>
          <summary>
            <strong>{occasions.add}</strong>
          </summary>
          <form method="post" action="/posts/occasions" class="stack">
            <CsrfField />
            <p class="soft">{tetText(localDateAt(view.now, view.timeZone), view.texts)}</p>
            <OccasionFields {...form} />
            <div>
              <button type="submit" class="btn btn-primary">
                {occasions.addDo}
              </button>
            </div>
          </form>
        </details>
      )}
      <Occasions items={items} templates={form.templates} />
    </Layout>
  )
}

function Occasions({ items, templates }: Pick<OccasionsPageProps, 'items' | 'templates'>) {
  const { occasions } = useView().texts
  return (
    <div class="table-wrap">
      <table class="table table-cards">
        <thead>
          <tr>
            <th scope="col">{occasions.date}</th>
            <th scope="col">{occasions.name}</th>
            <th scope="col">{occasions.draft}</th>
            <th scope="col">{occasions.decide}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <OccasionRow key={`${item.id} ${item.year}`} item={item} templates={templates} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
