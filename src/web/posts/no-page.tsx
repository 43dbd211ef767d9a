import { EmptyState } from '../views/empty-state.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** What stands where a Post would be written, as long as there is no Page for it. */
export function NoPage() {
  const view = useView()
  const { compose } = view.texts
  return (
    <EmptyState icon="brand-facebook" title={compose.noPageTitle}>
      <p>{compose.noPage}</p>
      {viewerMay(view, 'pages.connect') && (
        <a class="btn btn-primary" href="/pages">
          {compose.noPageDo}
        </a>
      )}
    </EmptyState>
  )
}
