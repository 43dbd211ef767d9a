import type { Kysely } from 'kysely'
import { createFacebookNetwork } from '../../src/adapters/facebook/facebook-network.ts'
import type { GraphErrorRow } from '../../src/adapters/facebook/graph-errors.ts'
import type { Schema } from '../../src/database/schema.ts'
import type { PageId, PostId } from '../../src/kernel/ids.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { HOUR, MINUTE, msBetween, plus } from '../../src/kernel/time.ts'
import { connectPage } from '../../src/organisation/connect-page.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { createPracticeFacebook } from '../../src/practice/practice-facebook.ts'
import type { PostState } from '../../src/publishing/index.ts'
import { ADMIN, createWorld, OFFICER, type World } from './world.ts'

const APP = { id: '900000000000001', secret: new Secret('practice-secret') }

/** The two calls of a Post at which an error strikes: nobody can see it yet, or it is about to be seen. */
const CALLS = { staging: 'create-post', flip: 'update-post' } as const
type Step = keyof typeof CALLS
export const STEPS: readonly Step[] = ['staging', 'flip']

/** What was seen of one error, from its strike until the Post was out. */
export interface Lived {
  readonly step: Step
  /** Where the Post stood right after the error, and what it told. */
  readonly state: PostState
  readonly problemCode: string | null
  readonly remedy: string | null
  readonly tokenState: string
  /** For how long nothing was called, in minutes; null when nothing was parked. */
  readonly parkedMinutes: number | null
  /** Calls for this Page during its park, or while its token was dead: none may be. */
  readonly forbiddenCalls: number
  /** Where the Post of another Page stood at the same time. */
  readonly neighbour: PostState
  /** What let it go on; `person` pressed "again". */
  readonly wentOn: 'itself' | 'reconnecting' | 'person'
  /** How often the Post is seen in the end. */
  readonly seen: number
}

/** Lives through one error of Graph over real HTTP: on a fake clock, with the real database. */
export async function liveThrough(db: Kysely<Schema>, row: GraphErrorRow, step: Step): Promise<Lived> {
  await using scene = await openScene(db)
  const { world, control } = scene
  const [page, neighbour] = [await scene.addPage(), await scene.addPage()]
  const id = await world.schedule({ pageId: page.id })
  const beside = await world.schedule({ pageId: neighbour.id })
  control.addFault({ fault: faultOf(row), operation: CALLS[step], pageId: page.facebookId })
  await world.pass(step === 'staging' ? 5 * MINUTE + 500 : 20 * MINUTE + 500)
  const { state, problemCode, remedy } = await world.view(id)
  const { tokenState, parkedUntil } = await stateOfPage(world, page.id)
  const until = await untilOf(world, parkedUntil)
  const parkedMinutes = until && Math.round(msBetween(world.clock.now(), until) / MINUTE)
  const told = { step, state, problemCode, remedy, tokenState, parkedMinutes }
  const neighbourState = (await world.view(beside)).state
  const forbiddenCalls = await countForbidden(scene, page, { until, isDead: tokenState !== 'ok' })
  const wentOn = await goOn(scene, page, id)
  const seen = control.visiblePosts(page.facebookId).length
  return { ...told, neighbour: neighbourState, forbiddenCalls, wentOn, seen }
}

type Scene = Awaited<ReturnType<typeof openScene>>
type ScenePage = Awaited<ReturnType<Scene['addPage']>>

async function openScene(db: Kysely<Schema>) {
  await db.deleteFrom('posts').execute()
  await db.deleteFrom('pages').execute()
  await db.deleteFrom('networkParks').execute()
  // The practice Facebook and the world share one clock, made by the world.
  let now = () => new Date()
  const practice = createPracticeFacebook({
    now: () => now(),
    appId: APP.id,
    appSecret: APP.secret.reveal(),
  })
  const graphUrl = await practice.listen(0, '127.0.0.1')
  const world = await createWorld({
    db,
    between: deps => ({ ...deps, network: networkOn(graphUrl, deps.clock) }),
  })
  now = () => world.clock.now()
  const { control } = practice
  const connect = connectPage({
    db,
    clock: world.clock,
    ids: { newId: () => crypto.randomUUID(), newToken: () => crypto.randomUUID() },
    network: networkOn(graphUrl, world.clock),
    seal: world.seal,
    timeZone: 'Asia/Ho_Chi_Minh',
    resumePage: id => world.publishing.resumePage(id),
  })
  const reconnect = async (facebookId: string) => {
    const accessToken = new Secret(control.issueToken({ pageIds: [facebookId] }))
    return connect(ADMIN, { facebookPageId: facebookId, accessToken, purpose: 'publish' })
  }
  const addPage = async () => {
    const { id: facebookId } = control.addPage({ name: 'Đoàn xã An Phú' })
    return { id: (await reconnect(facebookId)).id, facebookId }
  }
  return { world, control, addPage, reconnect, [Symbol.asyncDispose]: practice.close }
}

const networkOn = (graphUrl: string, clock: Pick<Clock, 'now'>) =>
  createFacebookNetwork({ graphUrl, version: 'v26.0', timeoutMs: 500, app: APP, clock })

/** The row's own answer, as Graph would give it. */
function faultOf(row: GraphErrorRow) {
  const code = typeof row.graph === 'object' ? row.graph[0] : (row.graph ?? 100)
  const message = row.says ?? 'Lỗi tập dượt'
  const status = row.isAmbiguous ? 500 : 400
  return { kind: 'error', hasEffect: false, status, code, subcode: row.subcode, message } as const
}

const stateOfPage = ({ db }: World, id: PageId) =>
  db.selectFrom('pages').select(['tokenState', 'parkedUntil']).where('id', '=', id).executeTakeFirstOrThrow()

async function untilOf({ db, clock }: World, parkedUntil: Date | null): Promise<Date | null> {
  const app = await db.selectFrom('networkParks').select('until').executeTakeFirst()
  const until = app?.until ?? parkedUntil
  return until !== null && until > clock.now() ? until : null
}

/** Lets the park pass, or two hours with a dead token, and counts the calls that should not have been made. */
async function countForbidden(
  { world, control }: Scene,
  page: ScenePage,
  { until, isDead }: { readonly until: Date | null; readonly isDead: boolean },
): Promise<number> {
  if (until === null && !isDead) return 0
  const end = until ?? plus(world.clock.now(), 2 * HOUR)
  control.clearCalls()
  await world.pass(msBetween(world.clock.now(), plus(end, -1)), 10 * MINUTE)
  return control.calls({ pageId: page.facebookId }).length
}

/** Lets the Post go out: by itself if it does, else by what its remedy asks of a person. */
async function goOn({ world, reconnect }: Scene, page: ScenePage, id: PostId): Promise<Lived['wentOn']> {
  const { tokenState } = await stateOfPage(world, page.id)
  if (tokenState !== 'ok') {
    await reconnect(page.facebookId)
    await world.pass(25 * MINUTE)
    return 'reconnecting'
  }
  await world.pass(25 * MINUTE)
  if ((await world.view(id)).state === 'published') return 'itself'
  await world.publishing.retryPost(OFFICER, id)
  await world.pass(5 * MINUTE)
  return 'person'
}
