import { ROLES, type Role } from '../../organisation/index.ts'
import type { ControlProps } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** Chooses a role; each says what it may do. */
export function RoleSelect({ chosen, control }: { chosen: Role; control: ControlProps | { name: string } }) {
  const { frame, people } = useView().texts
  return (
    <select class="form-select" {...control} aria-label={people.role}>
      {ROLES.map(role => (
        <option key={role} value={role} selected={role === chosen}>
          {frame.roles[role]}: {people.roleWhy[role]}
        </option>
      ))}
    </select>
  )
}

/** Reads a role from a form; the least one when it is none. */
export const roleOf = (written: string): Role => ROLES.find(role => role === written) ?? ROLES[0]
