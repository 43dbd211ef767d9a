import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../src/cli/demo/free-port.ts'
import type { House } from '../../../src/compose.ts'
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
  /** A Page of the practice Facebook that nobody connected yet, its own token, and where visitors see it. */
  readonly page: { readonly id: string; readonly name: string; readonly token: string; readonly url: string }
  /** What stands behind the pages: to set the scene, and to do at once what the clock would do within the hour. */
  readonly areas: House
  /** Adds a reviewer. */
  addReviewer(name: string): Promise<PersonId>
  /** The link that a letter to this person would carry. */
  decisionUrl(post: PostId, person: PersonId): Promise<string>
}

/** Runs the whole installation in practice mode, all roles in this process, on a database of its own. */
export async function runHouse({ smtpUrl }: { readonly smtpUrl?: string } = {}): Promise<TestHouse> {
  await using stack = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'ba-chu-dong-journey-'))
  stack.defer(() => rm(dataDir, { recursive: true }))
  const database = stack.use(await createTestDatabase())
  const config = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    // Letters hold addresses, so the port must be known before it is listened on.
    PORT: String(await freePort(0, '127.0.0.1')),
    ...(smtpUrl && { SMTP_URL: smtpUrl, MAIL_FROM: 'Ba Chủ Động <doan@example.vn>' }),
  })
  const house = stack.use(await startHouse(config, silentLog))
  const page = addPage(house.practice)
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
    areas: house.areas,
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

function addPage(practice: Awaited<ReturnType<typeof startHouse>>['practice']): TestHouse['page'] {
  const control = practice?.facebook?.control
  if (control === undefined) throw new Error('The house does not run the practice Facebook')
  const { id, name } = control.addPage({ name: 'Tuổi trẻ Phụng Hiệp' })
  const token = control.issueToken({ kind: 'page', pageIds: [id] })
  return { id, name, token, url: `${practice?.app.graphUrl}/pages/${id}` }
}
