import type { ComponentProps } from 'preact'
import { Field } from './field.tsx'

interface TextFieldProps {
  readonly name: string
  /** Tells fields of one name apart where a page has several forms. */
  readonly scope?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** What the input itself needs: type, value, autocompletion. */
  readonly input: ComponentProps<'input'>
}

/** A question answered in one line. */
export function TextField({ input, ...field }: TextFieldProps) {
  return (
    <Field {...field}>{control => <input class="form-control" required {...input} {...control} />}</Field>
  )
}
