import type { EditorialColumn } from '../../planning/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { type ColumnDraft, columnDraftOf, EMPTY_COLUMN } from './column-draft.ts'
import { ColumnForm } from './column-form.tsx'
import type { SlotsPageProps } from './slots-page.tsx'

/** The columns, each with its form; where there is none, two that suit most organisations. */
export function ColumnsPart(props: SlotsPageProps) {
  const view = useView()
  const { columns: words } = view.texts
  const { columns } = props
  return (
    <section class="stack" aria-labelledby="columns-title">
      <h2 id="columns-title">{words.title}</h2>
      <p class="soft">{words.why}</p>
      {columns.length === 0 && <Examples {...props} />}
      {columns.length > 0 && (
        <ul class="lines panel">
          {columns.map(column => (
            <ColumnLine key={column.id} column={column} {...props} />
          ))}
        </ul>
      )}
      {viewerMay(view, 'planning.write') && (
        <details class="panel" open={failedForm(props, 'new') !== undefined}>
          <summary>
            <strong>{words.add}</strong>
          </summary>
          <ColumnForm {...props} id="new" {...formState(props, 'new', EMPTY_COLUMN)} />
        </details>
      )}
    </section>
  )
}

const failedForm = ({ failed }: SlotsPageProps, form: string) =>
  failed !== undefined && 'column' in failed && failed.form === form ? failed : undefined

function formState(props: SlotsPageProps, form: string, present: ColumnDraft) {
  const failed = failedForm(props, form)
  return { draft: failed?.column ?? present, problems: failed?.problems ?? {} }
}

/** Two columns as DOMAIN knows them: the round-up of a Sunday evening, the story of a Thursday. */
function Examples({ pageId, templates }: SlotsPageProps) {
  const view = useView()
  const { columns: words } = view.texts
  const examples: readonly ColumnDraft[] = [
    { ...EMPTY_COLUMN, name: words.roundUp, templateId: 'diem-tin-tuan', weekday: '7', leadDays: '6' },
    {
      ...EMPTY_COLUMN,
      name: words.story,
      templateId: 'guong-vuon-len',
      weekday: '4',
      leadDays: '14',
      pillar: 'members',
    },
  ]
  const offered = examples.filter(example => templates.some(({ id }) => id === example.templateId))
  return (
    <EmptyState icon="repeat" title={words.emptyTitle}>
      <p>{words.empty}</p>
      {pageId !== undefined && viewerMay(view, 'planning.write') && (
        <div class="row-of">
          {offered.map(example => (
            <form key={example.name} method="post" action="/posts/columns">
              <CsrfField />
              {Object.entries({ ...example, pageId }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" class="btn">
                {words.addExample(example.name)}
              </button>
            </form>
          ))}
        </div>
      )}
    </EmptyState>
  )
}

function ColumnLine({ column, ...props }: SlotsPageProps & { readonly column: EditorialColumn }) {
  const view = useView()
  const { columns: words } = view.texts
  const mayWrite = viewerMay(view, 'planning.write')
  return (
    <li>
      <div class="row-of apart">
        <div class="row-of">
          <strong class={column.archivedAt === null ? '' : 'soft'}>{column.name}</strong>
          {column.pillar && <PillarMark pillar={column.pillar} short />}
        </div>
        {mayWrite && <ArchiveButton column={column} />}
      </div>
      <div class="row-of soft small">
        <ComesBack {...column} />
        <span>{props.pages.find(page => page.id === column.pageId)?.name ?? words.everyPage}</span>
      </div>
      {mayWrite && (
        <details open={failedForm(props, column.id) !== undefined}>
          <summary>{words.change}</summary>
          <ColumnForm {...props} id={column.id} {...formState(props, column.id, columnDraftOf(column))} />
        </details>
      )}
    </li>
  )
}

/** "Hằng tuần vào Chủ nhật lúc 19:30, soạn nháp trước 7 ngày" */
function ComesBack({ recurrence, archivedAt }: EditorialColumn) {
  const { columns: words, time } = useView().texts
  if (archivedAt !== null) return <span>{words.archived}</span>
  if (recurrence === null) return <span>{words.once}</span>
  const weekday = time.weekdaysLong[recurrence.weekday - 1] ?? ''
  return <span>{words.comesBack(weekday, recurrence.time, recurrence.leadDays)}</span>
}

function ArchiveButton({ column }: { column: EditorialColumn }) {
  const { columns: words } = useView().texts
  const verb = column.archivedAt === null ? 'archive' : 'restore'
  return (
    <form method="post" action={`/posts/columns/${column.id}/${verb}`}>
      <CsrfField />
      <button type="submit" class="btn btn-quiet">
        {words[verb]}
      </button>
    </form>
  )
}
