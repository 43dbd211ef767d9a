import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openGround } from '../../src/compose-ground.ts'
import { readConfig } from '../../src/config/config.ts'
import { openProfile } from './browser.ts'
import { makeBranch, makeBranchLink } from './house-key.ts'
import { type HouseProcess, startHouseProcess } from './house-process.ts'
import { silentLog } from './silent-log.ts'
import { drawLine, type LineTraits, type WeakLine } from './weak-line.ts'

const PHONE = { viewport: { width: 360, height: 640 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

/** A branch's phone, the line it hangs on, and the house at the other end: each may fail at any time. */
export interface BranchWorld extends AsyncDisposable {
  readonly line: WeakLine
  /** The branch's page, as the phone reaches it. */
  url(): string
  /** Gives the branch another link, as at a handover. */
  replaceLink(): Promise<void>
  /** Starts the phone's browser with what it kept, and opens the page. */
  openPhone(state?: { readonly isOffline: boolean }): Promise<Phone>
  /** Kills the house and starts it again on the same data. */
  restartHouse(): Promise<void>
  /** What arrived. */
  arrived(): Promise<Arrived>
}

export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
}

interface Arrived {
  readonly submissions: readonly { readonly title: string; readonly receiptNumber: string }[]
  /** The sums of the photos of all Submissions, in their order. */
  readonly sums: readonly string[]
}

interface BranchWorldOptions {
  readonly line: LineTraits
  /** An empty database; the house's own embedded one unless given. */
  readonly databaseUrl?: string
}

/** Runs a house in a process of its own, behind a line to the phone. */
export async function openBranchWorld(options: BranchWorldOptions): Promise<BranchWorld> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'ba-chu-dong-branch-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const env = {
    DATA_DIR: join(folder, 'data'),
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
  }
  const branch = await makeBranch(env, 'Đoàn xã Hòa An')
  let path = await makeBranchLink(env, branch)
  let house: HouseProcess = await startHouseProcess(env)
  stack.defer(async () => void (await house.stop()))
  const line = stack.use(await drawLine(() => Number(new URL(house.url).port), options.line))
  const urlNow = () => `http://127.0.0.1:${line.port}${path}`
  let context: BrowserContext | undefined
  stack.defer(async () => context?.close())
  const running = stack.move()
  return {
    line,
    url: urlNow,
    openPhone: async ({ isOffline } = { isOffline: false }) => {
      context = await openProfile(join(folder, 'phone'), { ...PHONE, offline: isOffline })
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(urlNow())
      return { context, page }
    },
    replaceLink: async () => {
      path = await makeBranchLink(env, branch)
    },
    restartHouse: async () => {
      await house.kill()
      house = await startHouseProcess(env)
    },
    arrived: () => readArrived(env),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function readArrived(env: Readonly<Record<string, string>>): Promise<Arrived> {
  await using ground = await openGround(readConfig(env), silentLog)
  const { db } = ground.database
  const photos = await db
    .selectFrom('submissionPhotos')
    .innerJoin('photos', 'photos.id', 'submissionPhotos.photoId')
    .select('photos.sha256')
    .where('submissionPhotos.removedAt', 'is', null)
    .orderBy('submissionPhotos.position')
    .execute()
  return {
    submissions: await db.selectFrom('submissions').select(['title', 'receiptNumber']).execute(),
    sums: photos.map(({ sha256 }) => sha256),
  }
}
