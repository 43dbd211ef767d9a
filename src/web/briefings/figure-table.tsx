import {
  type Brief,
  type BriefBranch,
  COLUMN_KEYS,
  type ColumnKey,
  columnOf,
  printCell,
  type WantedBrief,
} from '../../briefing/index.ts'
import { useView } from '../views/view.ts'
import { listPath } from './brief-file.ts'

interface FigureTableProps {
  readonly brief: Brief
  readonly wanted: WantedBrief
}

/** Everything that is counted of each branch; a phone folds it away, for it is as long as there are branches. */
export function FigurePart({ brief, wanted }: FigureTableProps) {
  const { briefings } = useView().texts
  return (
    <section class="stack" id="table">
      <h2>{briefings.table}</h2>
      <details class="folds">
        <summary>{briefings.showTable(brief.branches.length)}</summary>
        <div class="stack">
          <p class="soft small no-print">{briefings.tableHint}</p>
          <FigureTable brief={brief} wanted={wanted} />
        </div>
      </details>
    </section>
  )
}

/** Each figure leads to the list it counts. */
function FigureTable({ brief, wanted }: FigureTableProps) {
  const { briefings, paper } = useView().texts
  if (brief.branches.length === 0) return <p>{briefings.noBranches}</p>
  return (
    <div class="table-wrap panel">
      <table class="table table-cards table-figures">
        <thead>
          <tr>
            {COLUMN_KEYS.map(key => (
              <th key={key} scope="col" class={headClass(key)}>
                {paper.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {brief.branches.map(branch => (
            <tr key={branch.branchId}>
              {COLUMN_KEYS.map(key => (
                <FigureCell key={key} column={key} branch={branch} wanted={wanted} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {COLUMN_KEYS.map(key => (
              <TotalCell key={key} column={key} brief={brief} wanted={wanted} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const headClass = (column: ColumnKey): string | undefined =>
  ['count', 'share'].includes(columnOf(column).kind) ? 'number' : undefined

interface FigureCellProps {
  readonly column: ColumnKey
  readonly branch: BriefBranch
  readonly wanted: WantedBrief
}

function FigureCell({ column, branch, wanted }: FigureCellProps) {
  const { paper } = useView().texts
  const { cell, list } = columnOf(column)
  const value = cell(branch)
  const text = printCell(value, column, paper)
  if (column === 'unit')
    return (
      <th scope="row">
        <a class="line-link" href={`/branches/${branch.branchId}/activity`}>
          {text}
        </a>
      </th>
    )
  return (
    <td data-label={paper.columns[column]} class={classOf(value)}>
      {list !== null && value.kind === 'count' && value.value > 0 ? (
        <a href={listPath(wanted, branch.branchId, list)}>{text}</a>
      ) : (
        text
      )}
    </td>
  )
}

/** Figures stand at the right, gaps small; on a phone nobody scrolls over zeros. */
function classOf(value: ReturnType<ReturnType<typeof columnOf>['cell']>): string | undefined {
  if (value.kind === 'text') return undefined
  if (value.kind === 'gap') return 'number number-gap'
  return value.kind === 'count' && value.value === 0 ? 'number number-zero' : 'number'
}

function TotalCell({ column, brief, wanted }: FigureTableProps & { column: ColumnKey }) {
  const { paper } = useView().texts
  if (column === 'unit') return <th scope="row">{paper.total}</th>
  const { total, list } = columnOf(column)
  const value = total(brief.totals)
  if (value.kind === 'none') return <td class="number" />
  const text = printCell(value, column, paper)
  return (
    <td data-label={paper.columns[column]} class="number">
      {list !== null && value.kind === 'count' && value.value > 0 ? (
        <a href={listPath(wanted, null, list)}>{text}</a>
      ) : (
        text
      )}
    </td>
  )
}
