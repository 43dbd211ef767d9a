import { SHEET_FORMATS } from '../../kernel/sheet-file.ts'
import { Field } from '../views/field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'

interface UploadFormProps {
  readonly label: string
  readonly problem?: string | undefined
}

/** Sends a sheet in. A form with a file is checked before its body is read, so its token stands in the address. */
export function UploadForm({ label, problem }: UploadFormProps) {
  const view = useView()
  const { sheets } = view.texts
  const address = `/posts/import?csrf=${encodeURIComponent(view.csrfToken)}`
  return (
    <form method="post" action={address} encType="multipart/form-data" class="panel stack narrow">
      <Field name="file" label={sheets.file} hint={sheets.fileHint} error={problem}>
        {control => <input class="form-control" type="file" accept=".xlsx,.csv" required {...control} />}
      </Field>
      <button type="submit" class="btn btn-primary">
        {label}
      </button>
    </form>
  )
}

/** Asks for a month and a kind of file. */
export function ExportForm({ month, problem }: { month: string; problem?: string | undefined }) {
  const { sheets } = useView().texts
  return (
    <form method="get" action="/posts/export" class="panel stack narrow">
      <TextField
        name="month"
        label={sheets.month}
        error={problem}
        input={{ value: month, placeholder: '12/2026', inputMode: 'numeric' }}
      />
      <Field name="format" label={sheets.format}>
        {control => (
          <select class="form-select" {...control}>
            {SHEET_FORMATS.map(format => (
              <option key={format} value={format}>
                {sheets.formats[format]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" class="btn">
        {sheets.download}
      </button>
    </form>
  )
}
