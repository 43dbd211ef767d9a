import { checkPages } from '../../jobs/check-pages.ts'
import { markBeat } from '../../jobs/mark-beat.ts'
import { sendMails } from '../../jobs/send-mails.ts'
import { watchHealth } from '../../jobs/watch-health.ts'
import { createFollowUp, type FollowUp } from '../../src/activity/index.ts'
import { loadMessages } from '../../src/adapters/files/message-folder.ts'
import { ROOT } from '../../src/config/root.ts'
import { personId, type ReminderId } from '../../src/kernel/ids.ts'
import type { Role } from '../../src/organisation/access.ts'
import { connectPage } from '../../src/organisation/connect-page.ts'
import { markDeadToken } from '../../src/organisation/mark-dead-token.ts'
import { openPage } from '../../src/organisation/open-page.ts'
import { parkApp, parkPage } from '../../src/organisation/park-page.ts'
import { createWatching, MESSAGE_RULES } from '../../src/watching/index.ts'
import type { TestDatabase } from './database.ts'
import { createFakeMailer } from './fake-mailer.ts'
import { createFakePush } from './fake-push.ts'
import { createRecordingLog } from './recording-log.ts'
import { createCountingIds } from './test-organisation.ts'
import { createWorld } from './world.ts'

const messages = await loadMessages(ROOT, MESSAGE_RULES)
let worlds = 0
const TICK = { tickAt: new Date(0) }

/** Publishing and what watches it, on a fake clock, network and mail server and a real database. */
export async function createWatchingWorld({ db }: Pick<TestDatabase, 'db'>, hasWorker = true) {
  const world = await createWorld({ db, hasWorker })
  const { clock, network, queue, seal } = world
  const mail = createFakeMailer()
  const phones = createFakePush()
  const log = createRecordingLog()
  const ids = createCountingIds(`watch${++worlds}`)
  const deps = {
    db,
    clock,
    ids,
    log,
    network,
    pages: {
      openPage: openPage({ db, clock, seal }),
      parkPage: parkPage({ db }),
      parkApp: parkApp({ db }),
      markDeadToken: markDeadToken({ db, clock }),
    },
    mailer: mail.mailer,
    push: phones.push,
    seal,
    messages,
    publicUrl: new URL('https://lich.doan.vn'),
    timeZone: 'Asia/Ho_Chi_Minh',
    explainProblem: (code: string) => `Lỗi ${code}.`,
    readDueReminder: (id: ReminderId): ReturnType<FollowUp['readDueReminder']> =>
      followUp.readDueReminder(id),
    makeDecisionLink: async (post: string, person: string) => `https://lich.doan.vn/d/${post}.${person}`,
  }
  const watching = createWatching(deps)
  const silences: string[] = []
  const followUp = createFollowUp({
    ...{ db, clock, ids, log, messages, timeZone: 'Asia/Ho_Chi_Minh' },
    tellReminder: watching.tellReminder,
    raiseSilence: async (_, { key }) => {
      if (!silences.includes(key)) silences.push(key)
    },
    nextOccasion: async () => 'Ngày Sinh viên',
  })
  const addPerson = async (role: Role, mails: 'all' | 'alarms' | 'none' = 'all') => {
    const id = personId(ids.newId())
    const email = `${id}@doan.vn`
    const person = { id, email, name: `Người ${role}`, role, mails, disabledAt: null, createdAt: clock.now() }
    const secrets = { passwordHash: null, totpSecretSealed: null, totpConfirmedAt: null }
    await db
      .insertInto('people')
      .values({ ...person, ...secrets })
      .execute()
    return { kind: 'person', id, name: person.name, role, email } as const
  }
  return {
    ...world,
    deps,
    watching,
    followUp,
    /** What was raised as a difficulty. */
    silences,
    mail,
    phones,
    log,
    addPerson,
    connectPage: connectPage({
      db,
      clock,
      ids,
      network,
      seal,
      timeZone: 'Asia/Ho_Chi_Minh',
      resumePage: async () => undefined,
    }),
    /** Starts a worker for what watches. */
    startWatcher: (areas = { watching }) =>
      queue.startWorker({ jobs: [markBeat, watchHealth, sendMails, checkPages], areas }),
    /** What the minute's jobs do. */
    look: async () => {
      await watching.watchHealth()
      await watching.checkFirstPosts(new AbortController().signal)
    },
    post: () => watching.sendMails(new AbortController().signal),
    /** Tells branches what is due. */
    tell: () => watching.sendTellings(new AbortController().signal),
    check: () => watching.checkPages(new AbortController().signal),
    ring: (job: typeof markBeat) => queue.ring(job, TICK),
    /** Open notices, the oldest first. */
    open: () =>
      db
        .selectFrom('notices')
        .select(['kind', 'subjectId', 'facts', 'raisedAt'])
        .where('closedAt', 'is', null)
        .orderBy('raisedAt')
        .orderBy('id')
        .execute(),
    /** How often each kind was ever raised. */
    raised: async () => (await db.selectFrom('notices').select('kind').execute()).map(({ kind }) => kind),
    change: (id: string, values: Record<string, unknown>) =>
      db
        .updateTable('pages')
        .set(values)
        .where('id', '=', id as never)
        .execute(),
    letters: () => db.selectFrom('noticeMails').selectAll().orderBy('personId').execute(),
  }
}

export type WatchingWorld = Awaited<ReturnType<typeof createWatchingWorld>>
