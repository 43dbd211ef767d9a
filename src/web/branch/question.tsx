import type { ComponentProps } from 'preact'
import { Field } from '../views/field.tsx'

interface QuestionProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error: string | undefined
  readonly value: string
  readonly isOptional?: boolean
  /** More than one makes a box to write in. */
  readonly rows?: number
  /** What an input of one line needs besides: its type. */
  readonly input?: ComponentProps<'input'>
}

/** One question of the branch's form. */
export function Question({ rows = 1, input, value, ...field }: QuestionProps) {
  return (
    <Field scope="send" {...field}>
      {control =>
        rows > 1 ? (
          <textarea class="form-control" rows={rows} value={value} {...control} />
        ) : (
          <input class="form-control" autocomplete="off" {...input} value={value} {...control} />
        )
      }
    </Field>
  )
}
