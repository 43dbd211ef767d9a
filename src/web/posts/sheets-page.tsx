import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { PostsNav } from './posts-nav.tsx'
import { ExportForm, UploadForm } from './sheet-forms.tsx'

export interface SheetsPageProps {
  readonly month: string
  /** Why the file that was sent could not be read. */
  readonly fileProblem?: string | undefined
  readonly monthProblem?: string | undefined
}

/** A month by spreadsheet: in, for those who write Posts, and out. */
export function SheetsPage({ month, fileProblem, monthProblem }: SheetsPageProps) {
  const view = useView()
  const { sheets } = view.texts
  return (
    <Layout title={sheets.title}>
      <PostsNav />
      {viewerMay(view, 'planning.write') && (
        <section class="stack">
          <h2>{sheets.inTitle}</h2>
          <p>{sheets.inWhy}</p>
          <p>
            <a class="btn" href="/posts/import/template.xlsx">
              {sheets.template}
            </a>
          </p>
          <UploadForm label={sheets.send} problem={fileProblem} />
        </section>
      )}
      <section class="stack">
        <h2>{sheets.outTitle}</h2>
        <p>{sheets.outWhy}</p>
        <ExportForm month={month} problem={monthProblem} />
      </section>
    </Layout>
  )
}
