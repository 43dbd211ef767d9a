import type { ImportView } from '../../planning/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { ImportRows } from './import-rows.tsx'
import { PostsNav } from './posts-nav.tsx'
import { UploadForm } from './sheet-forms.tsx'

interface ImportPageProps {
  readonly sheet: ImportView
  /** Why its Posts could not be made. */
  readonly refusal?: string
}

/** A sheet before its Posts are made: what speaks against each row, and the button for all of them. */
export function ImportPage({ sheet, refusal }: ImportPageProps) {
  const { sheets } = useView().texts
  const wrong = sheet.rows.filter(row => row.problems.length > 0)
  const ready = sheet.rows.filter(row => row.problems.length === 0)
  return (
    <Layout title={sheets.previewTitle(sheet.fileName)}>
      <PostsNav />
      {refusal && <Notice kind="bad">{refusal}</Notice>}
      <Summary sheet={sheet} />
      {sheet.canCreate && <CreateForm sheet={sheet} />}
      {wrong.length > 0 && (
        <section class="stack">
          <UploadForm label={sheets.sendAgain} />
          <h2>{sheets.wrongRows}</h2>
          <ImportRows rows={wrong} />
        </section>
      )}
      {ready.length > 0 && (
        <section class="stack">
          <h2>{sheets.readyRows}</h2>
          <ImportRows rows={ready} />
        </section>
      )}
    </Layout>
  )
}

function Summary({ sheet }: { sheet: ImportView }) {
  const { sheets } = useView().texts
  const { ready, withProblems, withWarnings } = sheet.counts
  if (sheet.doneAt !== null)
    return (
      <Notice kind="good">
        {sheets.done(sheet.counts.rows)} <a href="/posts">{sheets.toCalendar}</a>
      </Notice>
    )
  const unknown = sheet.unknownColumns.map(({ cell, header }) => `${header} (${cell})`).join(', ')
  return (
    <Notice kind={withProblems === 0 ? 'good' : 'warm'}>
      <p>
        <strong>{withProblems === 0 ? sheets.allReady(ready) : sheets.someWrong(ready, withProblems)}</strong>
      </p>
      {withProblems > 0 && <p>{sheets.someWrongNext}</p>}
      {withWarnings > 0 && <p>{sheets.warned(withWarnings)}</p>}
      {unknown !== '' && <p>{sheets.unknown(unknown)}</p>}
    </Notice>
  )
}

function CreateForm({ sheet }: { sheet: ImportView }) {
  const { sheets } = useView().texts
  return (
    <form method="post" action={`/posts/import/${sheet.id}/create`}>
      <CsrfField />
      <button type="submit" class="btn btn-primary">
        {sheets.create(sheet.counts.ready)}
      </button>
    </form>
  )
}
