import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../../src/config/config.ts'
import type { PersonId, PostId } from '../../../src/kernel/ids.ts'
import { systemActor } from '../../../src/organisation/access.ts'
import { startHouse } from '../../../src/start-house.ts'
import { createTestDatabase } from '../../support/database.ts'
import { silentLog } from '../../support/silent-log.ts'

export interface TestHouse extends AsyncDisposable {
  readonly url: string
  /** A fresh one-time link for an admin. */
  readonly signInUrl: string
  /** A Page of the practice Facebook that nobody connected yet, and its own token. */
  readonly page: { readonly id: string; readonly name: string; readonly token: string }
  /** Adds a reviewer. */
  addReviewer(name: string): Promise<PersonId>
  /** The link that a letter to this person would carry. */
  decisionUrl(post: PostId, person: PersonId): Promise<string>
}

/** Runs the whole installation in practice mode, all roles in this process, on a database of its own. */
export async function runHouse(): Promise<TestHouse> {
  await using stack = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'ba-chu-dong-journey-'))
  stack.defer(() => rm(dataDir, { recursive: true }))
  const database = stack.use(await createTestDatabase())
  const config = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    PORT: '0',
  })
  const house = stack.use(await startHouse(config, silentLog))
  const page = addPage(house.practice?.facebook?.control)
  const link = await house.areas.organisation.createPerson(systemActor('journey'), {
    email: 'lan@example.vn',
    name: 'Cán bộ truyền thông',
    role: 'admin',
  })
  const running = stack.move()
  let people = 0
  return {
    url: house.url,
    signInUrl: `${house.url}/sign-in/${link.token.reveal()}`,
    page,
    addReviewer: async name => {
      const person = { email: `${++people}@example.vn`, name, role: 'reviewer' } as const
      return (await house.areas.organisation.createPerson(systemActor('journey'), person)).personId
    },
    decisionUrl: async (post, person) => {
      const decision = await house.areas.publishing.makeDecisionLink(post, person)
      return `${house.url}/d/${decision?.token.reveal()}`
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

type Control = NonNullable<
  NonNullable<Awaited<ReturnType<typeof startHouse>>['practice']>['facebook']
>['control']

function addPage(control: Control | undefined): TestHouse['page'] {
  if (control === undefined) throw new Error('The house does not run the practice Facebook')
  const { id, name } = control.addPage({ name: 'Tuổi trẻ Phụng Hiệp' })
  return { id, name, token: control.issueToken({ kind: 'page', pageIds: [id] }) }
}
