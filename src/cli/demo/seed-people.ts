import type { PersonId } from '../../kernel/ids.ts'
import type { Actor, Organisation, Person } from '../../organisation/index.ts'

const OFFICER = { email: 'canbo@example.vn', name: 'Cán bộ truyền thông', role: 'officer' } as const
const PEOPLE = [
  OFFICER,
  { email: 'bithu@example.vn', name: 'Bí thư', role: 'reviewer' },
  { email: 'quantri@example.vn', name: 'Quản trị viên', role: 'admin' },
] as const
const LIMIT = 500

/** Adds the people that are not there yet; gives the officer who writes the demo's Posts. */
export async function seedPeople(
  organisation: Organisation,
  actor: Actor,
): Promise<Actor & { id: PersonId }> {
  const { items } = await organisation.listPeople(actor, { limit: LIMIT })
  const missing = PEOPLE.filter(({ email }) => items.every(person => person.email !== email))
  for (const person of missing) await organisation.createPerson(actor, person)
  if (missing.length > 0) return seedPeople(organisation, actor)
  return officerAmong(items)
}

function officerAmong(people: readonly Person[]): Actor & { id: PersonId } {
  const officer = people.find(({ email }) => email === OFFICER.email)
  if (officer === undefined) throw new Error('The demo has no officer')
  return { kind: 'person', id: officer.id, name: officer.name, role: OFFICER.role }
}
