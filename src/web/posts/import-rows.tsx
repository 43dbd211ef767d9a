import type { FieldError } from '../../kernel/errors.ts'
import { truncate } from '../../kernel/text.ts'
import type { JudgedRow } from '../../planning/index.ts'
import { fieldSentence } from '../text/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import { Icon } from '../views/icon.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** Enough of a text to know it by. */
const SHOWN_LENGTH = 160

/** Rows of a sheet, a table on a desk and cards on a phone; what is said about a row stands beside it. */
export function ImportRows({ rows }: { rows: readonly JudgedRow[] }) {
  const { sheets } = useView().texts
  const heads = [sheets.row, sheets.when, sheets.page, sheets.text, sheets.remarks]
  return (
    <div class="panel table-wrap">
      <table class="table table-cards">
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: JudgedRow }) {
  const view = useView()
  const { sheets } = view.texts
  const at = row.publishAt === null ? sheets.noTime : instantText(new Date(row.publishAt), view)
  return (
    <tr>
      <td data-label={sheets.row}>{row.row}</td>
      <td data-label={sheets.when}>{at}</td>
      <td data-label={sheets.page}>{row.pageName}</td>
      <td>
        {row.pillar && (
          <div>
            <PillarMark pillar={row.pillar} />
          </div>
        )}
        {truncate(row.message, SHOWN_LENGTH)}
      </td>
      <td>
        {row.problems.map(note => (
          <Remark key={note.path + note.code} note={note} isProblem />
        ))}
        {row.warnings.map(note => (
          <Remark key={note.path + note.code} note={note} />
        ))}
      </td>
    </tr>
  )
}

function Remark({ note, isProblem = false }: { note: FieldError; isProblem?: boolean }) {
  const { texts, locale } = useView()
  const field = fieldName(note.path, texts)
  return (
    <p class={isProblem ? 'field-error' : 'remark soft'}>
      <Icon name={isProblem ? 'alert-triangle' : 'info-circle'} />
      <span>
        {field && <strong>{field}: </strong>}
        {fieldSentence(note, locale)}
      </span>
    </p>
  )
}

function fieldName(path: string, { sheets }: PageTexts): string | undefined {
  const names: Readonly<Record<string, string>> = sheets.fields
  return names[path]
}
