import type { ComponentProps } from 'preact'
import { PILLARS } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ColumnDraft } from './column-draft.ts'
import type { SlotsPageProps } from './slots-page.tsx'

interface ColumnFormProps extends Pick<SlotsPageProps, 'pages' | 'templates'> {
  /** The column's id, or `new`. */
  readonly id: string
  readonly draft: ColumnDraft
  readonly problems: Readonly<Record<string, string>>
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Writes down or changes a column. */
export function ColumnForm({ id, draft, problems, pages, templates }: ColumnFormProps) {
  const { columns: words, pillars, time } = useView().texts
  const select = (name: keyof ColumnDraft, choices: readonly Choice[], hint?: string) => (
    <Field name={name} scope={`column-${id}`} label={words[name]} hint={hint} error={problems[name]}>
      {control => (
        <select class="form-select" {...control}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value} selected={value === draft[name]}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const input = (name: keyof ColumnDraft, look: ComponentProps<'input'>, hint?: string) => (
    <Field name={name} scope={`column-${id}`} label={words[name]} hint={hint} error={problems[name]}>
      {control => <input class="form-control" {...look} value={draft[name]} {...control} />}
    </Field>
  )
  const weekdays = time.weekdaysLong.map((label, index) => ({ value: String(index + 1), label }))
  return (
    <form method="post" action={id === 'new' ? '/posts/columns' : `/posts/columns/${id}`} class="stack">
      <CsrfField />
      {input('name', {}, words.nameHint)}
      <div class="fields-beside">
        {select('pageId', [{ value: '', label: words.everyPage }, ...pages.map(choiceOf)])}
        {select('pillar', [
          { value: '', label: words.noPillar },
          ...PILLARS.map(pillar => ({ value: pillar, label: pillars[pillar] })),
        ])}
      </div>
      {select('templateId', [{ value: '', label: words.noTemplate }, ...templates.map(choiceOf)])}
      <div class="fields-beside">
        {select('weekday', [{ value: '', label: words.once }, ...weekdays])}
        {input('time', { type: 'time' })}
        {input('leadDays', { inputMode: 'numeric' }, words.leadHint)}
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          {words.save}
        </button>
      </div>
    </form>
  )
}

const choiceOf = ({ id, name }: { readonly id: string; readonly name: string }): Choice => ({
  value: id,
  label: name,
})
