import type { ComponentChildren } from 'preact'
import type { UnitId } from '../../kernel/ids.ts'
import type { Unit, UnitStory } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** What a unit can go through; each has a form of its own. */
export const CHANGES = ['rename', 'merge', 'split', 'transfer', 'dissolve', 'aliases'] as const
export type Change = (typeof CHANGES)[number]

/** A form that was sent in and refused, as it was typed. */
export interface TriedChange {
  readonly change: Change
  readonly form: Form
  readonly problems: Readonly<Record<string, string>>
}

/** What a change's form needs of the page. */
export interface ChangeProps {
  readonly unit: Unit
  readonly story: UnitStory
  /** All other units, those that ended among them. */
  readonly others: readonly Unit[]
  readonly tried: TriedChange | null
}

/** Tells whether a unit goes on. */
export const isLiving = ({ validTo }: Pick<Unit, 'validTo'>): boolean => validTo === null

interface ChangeFormProps {
  readonly unitId: UnitId
  readonly change: Change
  readonly title: string
  readonly why: string
  readonly submit: string
  readonly isGrave?: boolean
  readonly tried: TriedChange | null
  readonly children: ComponentChildren
}

/** One change behind its name: first what it does, then its questions, then the button. */
export function ChangeForm({
  unitId,
  change,
  title,
  why,
  submit,
  isGrave,
  tried,
  children,
}: ChangeFormProps) {
  return (
    <details class="panel" open={tried !== null} id={change}>
      <summary>{title}</summary>
      <form method="post" action={`/branches/${unitId}/${change}`} class="stack narrow">
        <CsrfField />
        <p>{why}</p>
        {children}
        <div>
          <button type="submit" class={isGrave ? 'btn btn-grave' : 'btn btn-primary'}>
            {submit}
          </button>
        </div>
      </form>
    </details>
  )
}

interface AskedProps {
  readonly change: Change
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly tried: TriedChange | null
  /** What stands there before anybody typed. */
  readonly value?: string
  readonly isOptional?: boolean
}

const typedOr = (tried: TriedChange | null, name: string, value = ''): string =>
  tried === null ? value : tried.form.line(name)

/** A line of text in the form of a change. */
export function ChangeLine({ change, name, tried, value, isOptional = false, ...field }: AskedProps) {
  return (
    <Field {...field} name={name} scope={change} isOptional={isOptional} error={tried?.problems[name]}>
      {control => (
        <input
          class="form-control"
          value={typedOr(tried, name, value)}
          required={!isOptional}
          maxLength={200}
          {...control}
        />
      )}
    </Field>
  )
}

/** The day from which a change counts. */
export function ChangeDay({ change, tried }: Pick<AskedProps, 'change' | 'tried'>) {
  const { unitChanges: words } = useView().texts
  return (
    <ChangeLine change={change} name="effectiveOn" label={words.day} hint={words.dayHint} tried={tried} />
  )
}

type Option = Pick<Unit, 'id' | 'name'>

/** A choice among units in the form of a change; nobody chosen is one of them. */
export function ChangeUnit({
  change,
  name,
  tried,
  value,
  isOptional = true,
  units,
  none,
  ...field
}: AskedProps & { readonly units: readonly Option[]; readonly none?: string }) {
  const { unitChanges: words } = useView().texts
  const chosen = typedOr(tried, name, value)
  return (
    <Field {...field} name={name} scope={change} isOptional={isOptional} error={tried?.problems[name]}>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{none ?? words.choose}</option>
          {units.map(({ id, name: text }) => (
            <option key={id} value={id} selected={id === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Who goes on: one of those that are there, or a new one. */
export function ChangeGoer(props: AskedProps & { readonly units: readonly Option[] }) {
  const { unitChanges: words } = useView().texts
  const { units: _, value: __, hint: ___, ...asked } = props
  return (
    <>
      <ChangeUnit {...props} />
      <ChangeLine
        {...asked}
        name={`${props.name}Name`}
        label={`${props.label}: ${words.newName.toLowerCase()}`}
        hint={words.newNameHint}
        isOptional
      />
    </>
  )
}
