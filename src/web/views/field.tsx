import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { useView } from './view.ts'

/** What ties a control to its label, its hint and its problem. */
export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

interface FieldProps {
  readonly name: string
  /** Tells fields of one name apart where a page has several forms. */
  readonly scope?: string | undefined
  readonly label: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly isOptional?: boolean
  readonly children: (control: ControlProps) => ComponentChildren
}

/** One question of a form: label above, control, hint, and the problem right beside what it concerns. */
export function Field({ name, scope = 'field', label, hint, error, isOptional, children }: FieldProps) {
  const { texts } = useView()
  const id = `${scope}-${name.replace(/\W+/g, '-')}`
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label} {isOptional && <span class="soft small">{texts.frame.optional}</span>}
      </label>
      {children(controlProps(id, name, hint, error))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <div id={`${id}-hint`} class="soft small">
          {hint}
        </div>
      )}
    </div>
  )
}

/** The problem of one field or of a group of fields. */
export function FieldError({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p id={id} class="field-error">
      <Icon name="alert-triangle" />
      <span>{children}</span>
    </p>
  )
}

function controlProps(
  id: string,
  name: string,
  hint: ComponentChildren,
  error: string | undefined,
): ControlProps {
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    name,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': true }),
  }
}
