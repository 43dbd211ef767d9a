import { type UnitId, unitId } from '../../kernel/ids.ts'
import { BRANCH_LEVEL, type Unit } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** Whom something is said of: one branch, a block, or everybody (both null). */
export interface Scope {
  readonly unitId: UnitId | null
  readonly block: string | null
}

/** Writes a choice as the form's field `scope` carries it: `all`, `block:…`, `unit:…`. */
export function scopeValue({ unitId, block }: Scope): string {
  if (unitId !== null) return `unit:${unitId}`
  return block === null ? 'all' : `block:${block}`
}

/** Reads whom a form is about. */
export function scopeOf(form: Form): Scope {
  const [kind, ...rest] = form.line('scope').split(':')
  const name = rest.join(':')
  return { unitId: kind === 'unit' ? unitId(name) : null, block: kind === 'block' ? name : null }
}

/** Finds the branches that go on, and the blocks that they stand in. */
function scopesOf(units: readonly Unit[]) {
  const branches = units.filter(({ level, validTo }) => level === BRANCH_LEVEL && validTo === null)
  const blocks = [...new Set(branches.flatMap(({ block }) => block ?? []))]
  return { branches, blocks: blocks.toSorted(new Intl.Collator('vi').compare) }
}

interface ScopeFieldProps {
  readonly units: readonly Unit[]
  /** Which form of the page it stands in. */
  readonly scope: string
  readonly value: string
  readonly error: string | undefined
}

/** Chooses everybody, a block, or a branch. */
export function ScopeField({ units, scope, value, error }: ScopeFieldProps) {
  const { followUp: words } = useView().texts
  const { branches, blocks } = scopesOf(units)
  const option = (choice: string, label: string) => (
    <option key={choice} value={choice} selected={choice === value}>
      {label}
    </option>
  )
  return (
    <Field name="scope" scope={scope} label={words.whom} error={error}>
      {control => (
        <select class="form-select" {...control}>
          {option('all', words.everybody)}
          <optgroup label={words.blocks}>{blocks.map(block => option(`block:${block}`, block))}</optgroup>
          <optgroup label={words.branches}>
            {branches.map(({ id, name }) => option(`unit:${id}`, name))}
          </optgroup>
        </select>
      )}
    </Field>
  )
}

/** Names whom something is said of. */
export function ScopeName({ units, unitId, block }: Scope & { readonly units: readonly Unit[] }) {
  const { followUp: words } = useView().texts
  if (unitId !== null) return <>{units.find(({ id }) => id === unitId)?.name ?? unitId}</>
  return <>{block ?? words.everybody}</>
}
