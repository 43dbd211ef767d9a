import type { ComponentChildren } from 'preact'
import type { Candidate, ImportedBranch } from '../../organisation/index.ts'
import { fieldSentence } from '../text/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** Asks for a sheet of branches. */
export function ImportStartPage({ problem }: { readonly problem?: string | undefined }) {
  const view = useView()
  const { branchImport: words } = view.texts
  // A form with a file is checked before its body is read, so its token stands in the address.
  const address = `/branches/import?csrf=${encodeURIComponent(view.csrfToken)}`
  return (
    <Layout title={words.title}>
      <form method="post" action={address} encType="multipart/form-data" class="panel stack narrow">
        <p>{words.why}</p>
        <Field name="file" label={words.file} error={problem}>
          {control => <input class="form-control" type="file" accept=".csv,.xlsx" required {...control} />}
        </Field>
        <div>
          <button type="submit" class="btn btn-primary">
            {words.look}
          </button>
        </div>
      </form>
    </Layout>
  )
}

export interface ImportPreviewProps {
  readonly rows: readonly ImportedBranch[]
  /** The sheet itself, in base64: nothing is kept until somebody confirms. */
  readonly sheet: string
  /** What was chosen already, by the row's number. */
  readonly chosen: ReadonlyMap<number, string>
  readonly problems: Readonly<Record<string, string>>
}

/** Shows what a sheet of branches would do, and asks about what is doubtful. */
export function ImportPreviewPage(props: ImportPreviewProps) {
  const { branchImport: words } = useView().texts
  const count = (fate: ImportedBranch['fate']) => props.rows.filter(row => row.fate === fate).length
  const [fresh, known, doubtful, wrong] = [count('new'), count('known'), count('doubtful'), count('wrong')]
  return (
    <Layout title={words.previewTitle}>
      <p>{words.counts(fresh, known, doubtful, wrong)}</p>
      {wrong > 0 && <Notice kind="warm">{words.wrongWhy}</Notice>}
      {wrong === 0 && fresh + doubtful === 0 && <Notice kind="plain">{words.nothing}</Notice>}
      <form method="post" action="/branches/import/confirm" class="stack">
        <CsrfField />
        <input type="hidden" name="sheet" value={props.sheet} />
        <Doubts {...props} />
        {wrong === 0 && fresh + doubtful > 0 && (
          <div>
            <button type="submit" class="btn btn-primary">
              {words.do}
            </button>
          </div>
        )}
      </form>
      <Rows rows={props.rows} />
      <p>
        <a class="btn" href="/branches/import">
          {words.again}
        </a>
      </p>
    </Layout>
  )
}

function Doubts({ rows, chosen, problems }: ImportPreviewProps) {
  const { branchImport: words } = useView().texts
  const doubtful = rows.filter(({ fate }) => fate === 'doubtful')
  if (doubtful.length === 0) return null
  return (
    <>
      <p>{words.doubtWhy}</p>
      {doubtful.map(({ row, name, candidates }) => (
        <fieldset key={row} class="panel">
          <legend>
            {words.row(row)}: {name}
          </legend>
          {problems[`row-${row}`] && <p class="field-error">{problems[`row-${row}`]}</p>}
          {candidates.map(candidate => (
            <Choice key={candidate.id} row={row} value={candidate.id} chosen={chosen.get(row)}>
              {words.is(candidate.name)} <Why candidate={candidate} />
            </Choice>
          ))}
          <Choice row={row} value="new" chosen={chosen.get(row)}>
            {words.fresh}
          </Choice>
          <Choice row={row} value="skip" chosen={chosen.get(row)}>
            {words.skip}
          </Choice>
        </fieldset>
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly row: number
  readonly value: string
  readonly chosen: string | undefined
  readonly children: ComponentChildren
}

function Choice({ row, value, chosen, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={`row-${row}`} value={value} checked={value === chosen} required />
      <span>{children}</span>
    </label>
  )
}

function Why({ candidate: { doubts, validTo } }: { readonly candidate: Candidate }) {
  const { branchImport: words } = useView().texts
  const reasons = doubts.map(doubt => words.doubts[doubt])
  if (validTo !== null) reasons.push(words.ended(isoDayText(validTo)))
  return <span class="soft small">({reasons.join(', ')})</span>
}

function Rows({ rows }: Pick<ImportPreviewProps, 'rows'>) {
  const { locale, texts } = useView()
  const words = texts.branchImport
  return (
    <div class="table-wrap panel">
      <table class="table table-cards">
        <tbody>
          {rows.map(({ row, name, fate, problems }) => (
            <tr key={row}>
              <td class="soft small">{words.row(row)}</td>
              <td>{name}</td>
              <td>
                {words.fates[fate]}
                {problems.map(problem => (
                  <div key={problem.code} class="field-error">
                    {fieldSentence(problem, locale)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
