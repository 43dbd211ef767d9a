import type { ListedLink } from '../../activity/index.ts'
import { fieldSentence } from '../text/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

export interface LinkListPageProps {
  readonly rows: readonly ListedLink[]
  /** The list that is to be looked at again: all of it, or what was not counted. */
  readonly text: string
  readonly problem: string | undefined
}

/** What a list of links would count, or did, line by line; nothing is written before somebody confirms. */
export function LinkListPage({ rows, text, problem }: LinkListPageProps) {
  const { links } = useView().texts
  const count = (fate: ListedLink['fate']) => rows.filter(row => row.fate === fate).length
  const done = rows.filter(({ fate, verdict }) => fate === 'done' && verdict === 'counted').length
  const isDone = count('done') > 0
  return (
    <Layout title={links.listTitle}>
      {rows.length > 0 && (
        <p role="status">
          {isDone
            ? links.outcome(done, rows.length)
            : links.listCounts(count('ready'), count('doubtful'), count('wrong'))}
        </p>
      )}
      {rows.length > 0 && <Rows rows={rows} text={text} isDone={isDone} />}
      {text !== '' && (
        <ListForm text={text} problem={problem} label={isDone ? links.listLeft : links.listEdit} />
      )}
      <p>
        <a class="btn" href="/links">
          {links.title}
        </a>
      </p>
    </Layout>
  )
}

function Rows({ rows, text, isDone }: Omit<LinkListPageProps, 'problem'> & { isDone: boolean }) {
  const { links } = useView().texts
  const isOpen = !isDone && rows.some(({ fate }) => fate === 'ready' || fate === 'doubtful')
  return (
    <form method="post" action="/links/list/confirm" class="stack">
      <CsrfField />
      <input type="hidden" name="text" value={text} />
      <ol class="lines panel">
        {rows.map(row => (
          <li key={row.row} class="stack">
            <Row row={row} isDone={isDone} />
          </li>
        ))}
      </ol>
      {isOpen && (
        <div>
          <button type="submit" class="btn btn-primary">
            {links.listConfirm}
          </button>
        </div>
      )}
    </form>
  )
}

function Row({ row, isDone }: { row: ListedLink; isDone: boolean }) {
  const { texts, locale } = useView()
  const { links, activity } = texts
  const { branchFound, verdict, fate, saidOn, genre } = row
  const isGood = fate !== 'wrong' && (verdict === null || verdict === 'counted' || verdict === 'known')
  const outcome = verdict === null ? links.listFates[fate] : links.verdicts[verdict]
  const facts = [branchFound?.name, saidOn && isoDayText(saidOn), genre && activity.genres[genre]]
  return (
    <>
      <strong>
        <Icon name={isGood ? 'circle-check' : 'alert-triangle'} /> {outcome}
      </strong>
      <span>{facts.filter(Boolean).join(' · ')}</span>
      <span class="soft small">{row.line}</span>
      {row.problems.map(problem => (
        <p key={problem.path} class="field-error">
          {fieldSentence(problem, locale)}
        </p>
      ))}
      {fate === 'doubtful' && !isDone && <BranchChoice row={row} />}
    </>
  )
}

function BranchChoice({ row: { row, branch, candidates } }: { row: ListedLink }) {
  const { links, branchImport } = useView().texts
  return (
    <Field name={`row-${row}`} label={links.listWhich(branch)} hint={links.listWhichHint}>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{links.listLater}</option>
          {candidates.map(({ id, name, validTo }) => (
            <option key={id} value={id}>
              {name}
              {validTo !== null && ` (${branchImport.ended(isoDayText(validTo))})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A list of links as lines, to be looked at before anything is counted. */
export function ListForm({
  text,
  problem,
  label,
}: {
  text: string
  problem?: string | undefined
  label: string
}) {
  const { links } = useView().texts
  return (
    <form method="post" action="/links/list" class="panel stack narrow">
      <CsrfField />
      <Field name="text" scope="list" label={label} hint={links.listHint} error={problem}>
        {control => (
          <textarea class="form-control" rows={6} required {...control}>
            {text}
          </textarea>
        )}
      </Field>
      <div>
        <button type="submit" class="btn">
          {links.listLook}
        </button>
      </div>
    </form>
  )
}

/** Asks for a sheet of links. */
export function SheetForm({ problem }: { problem?: string | undefined }) {
  const view = useView()
  const { links } = view.texts
  // A form with a file is checked before its body is read, so its token stands in the address.
  const address = `/links/sheet?csrf=${encodeURIComponent(view.csrfToken)}`
  return (
    <form method="post" action={address} encType="multipart/form-data" class="panel stack narrow">
      <Field name="file" label={links.sheet} hint={links.sheetHint} error={problem}>
        {control => <input class="form-control" type="file" accept=".csv,.xlsx" required {...control} />}
      </Field>
      <div>
        <button type="submit" class="btn">
          {links.listLook}
        </button>
      </div>
    </form>
  )
}
