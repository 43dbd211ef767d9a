import type { PersonId } from '../../kernel/ids.ts'
import type { Actor, Organisation, Person } from '../../organisation/index.ts'

const OFFICER = { email: 'canbo@example.vn', name: 'Cán bộ truyền thông', role: 'officer' } as const
const SECRETARY = { email: 'bithu@example.vn', name: 'Bí thư', role: 'reviewer' } as const
const ADMIN = { email: 'quantri@example.vn', name: 'Quản trị viên', role: 'admin' } as const
const PEOPLE = [OFFICER, SECRETARY, ADMIN]
const LIMIT = 500

type Someone = Actor & { readonly id: PersonId }

/** Who works with the demo's Posts. */
export interface DemoPeople {
  readonly officer: Someone
  readonly secretary: Someone
  readonly admin: Someone
}

/** Adds the people that are not there yet. */
export async function seedPeople(organisation: Organisation, actor: Actor): Promise<DemoPeople> {
  const { items } = await organisation.listPeople(actor, { limit: LIMIT })
  const missing = PEOPLE.filter(({ email }) => items.every(person => person.email !== email))
  for (const person of missing) await organisation.createPerson(actor, person)
  if (missing.length > 0) return seedPeople(organisation, actor)
  return {
    officer: actorAmong(items, OFFICER),
    secretary: actorAmong(items, SECRETARY),
    admin: actorAmong(items, ADMIN),
  }
}

function actorAmong(people: readonly Person[], { email, role }: (typeof PEOPLE)[number]): Someone {
  const found = people.find(person => person.email === email)
  if (found === undefined) throw new Error(`The demo has no ${role}`)
  return { kind: 'person', id: found.id, name: found.name, role }
}
