import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { type Desk, runDesk } from './support/run-desk.ts'
import { savePicture } from './support/save-picture.ts'

const SIZES = [
  { name: 'a phone, by day', width: 360, height: 740, colorScheme: 'light' },
  { name: 'a desk, in the dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const
/** In points, of which an inch has 72. */
const A4 = [595, 842]
/** A code that is read from two steps away is about as wide as a hand, in CSS pixels. */
const LARGE_PX = 300

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>

let browser: Browser
let desk: Desk
let signedIn: SignedIn

beforeAll(async () => {
  browser = await openBrowser()
  desk = await runDesk()
  const context = await browser.newContext()
  await (await context.newPage()).goto(desk.signIn.officer)
  signedIn = await context.storageState()
  await context.close()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await desk[Symbol.asyncDispose]()
})

/** What officers reach, by the name of its picture. */
const officerPages = ({ unitId, photoId, submissionIds: [first, second, returned], ...ids }: Desk) => ({
  branches: '/branches',
  'branches-year': '/branches/year',
  'branches-list': '/branches/list',
  'branches-levels': '/branches/levels',
  'branches-import': '/branches/import',
  'branches-targets': '/branches/targets',
  'follow-ups': '/branches/follow-up',
  'follow-up': `/branches/${unitId}/follow-up`,
  'branch-activity': `/branches/${unitId}/activity`,
  'branch-change': `/branches/${unitId}/change`,
  'page-posts': '/page-posts',
  events: '/page-posts/events',
  links: '/links',
  briefings: '/briefings',
  briefing: '/briefings/2026-10',
  'briefing-range': '/briefings/range',
  results: '/results',
  'result-new': '/results/new',
  difficulties: '/difficulties',
  'difficulty-new': '/difficulties/new',
  documents: '/documents',
  'document-new': '/documents/new',
  plans: '/plans',
  'branch-new': '/branches/new',
  branch: `/branches/${unitId}`,
  card: `/branches/${unitId}/card`,
  cards: '/branches/cards',
  inbox: '/submissions',
  item: `/submissions/${first}`,
  'item-returned': `/submissions/${returned}`,
  'round-up': `/submissions/bundle?id=${first}&id=${second}`,
  merge: `/submissions/bundle?id=${first}&id=${second}&kind=merge`,
  photo: `/photos/${photoId}`,
  blur: `/photos/${photoId}/blur`,
  takedowns: '/takedowns',
  takedown: `/takedowns/${ids.takedownId}?text=${encodeURIComponent('đọc sách')}`,
  frames: '/kho/frames',
  practices: '/library/practices',
  'practice-new': '/library/practices/new',
  practice: `/library/practices/${ids.practiceId}`,
})

/** What anybody reaches, and whoever holds a link. */
const openPages = ({ branchUrl, handoverUrl, deadUrls: [deadLink, deadOffer], ...ids }: Desk) => ({
  'takedown-form': '/takedown',
  'takedown-received': '/takedown/received?receipt=YC-2211-K7QF',
  'takedown-notice': '/takedown/notice',
  'b-send': branchUrl,
  'b-sent': `${branchUrl}/submissions`,
  'b-item': `${branchUrl}/submissions/${ids.submissionIds[0]}`,
  'b-receipt': `${branchUrl}/submissions/${ids.submissionIds[0]}?news=sent`,
  'b-item-returned': `${branchUrl}/submissions/${ids.submissionIds[2]}`,
  'b-tasks': `${branchUrl}/tasks`,
  'b-figures': `${branchUrl}/figures`,
  'b-difficulties': `${branchUrl}/difficulties`,
  'b-documents': `${branchUrl}/documents`,
  'b-practices': `${branchUrl}/practices`,
  'b-seat': `${branchUrl}/seat`,
  'b-welcome': `${branchUrl}/welcome`,
  'b-notice': `${branchUrl}/notice`,
  'b-dead': deadLink,
  'b-unknown': '/b/unknown',
  h: handoverUrl,
  'h-dead': deadOffer,
})

describe.each(SIZES)('on $name', ({ width, height, colorScheme }) => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    const viewport = { width, height }
    context = await browser.newContext({ viewport, colorScheme, storageState: signedIn, locale: 'vi-VN' })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  const look = async (name: string) => {
    await checkPage(page)
    await savePicture(page, `${name}-${width}`)
  }
  const visit = async (pages: Record<string, string>) => {
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, desk.url).href)
      await look(name)
    }
  }

  test(
    'what anybody and a branch reach is accessible and fits the screen',
    () => visit(openPages(desk)),
    60_000,
  )

  test('so is what officers reach', async () => {
    await visit(officerPages(desk))
    expect(page.url()).toContain('/library/practices/')
    await page.goto(`${desk.url}/branches/${desk.unitId}`)
    await page.getByText('Bàn giao người phụ trách').click()
    await look('branch-handover')
  }, 60_000)
})

describe.each(SIZES)('without a script, on $name', ({ width, height, colorScheme }) => {
  test('what a branch gets back from its form is accessible and fits the screen', async () => {
    const viewport = { width, height }
    const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.route('**/assets/branch-*.js', route => route.abort())
    const press = async (button: string, name: string) => {
      await page.getByRole('button', { name: button }).last().click()
      await checkPage(page)
      await savePicture(page, `${name}-${width}`)
    }

    await page.goto(desk.branchUrl)
    await press('Gửi luôn', 'b-nothing-written')
    await press('Viết tự do', 'b-free')
    await press('Trả lời vài câu hỏi', 'b-guided')
    await page.getByLabel('Đã làm việc gì?').fill('Trồng 500 mét đường hoa')
    await press('Xem bài', 'b-review')
    await press('Gửi tin', 'b-sent-now')
    await page.goto(`${desk.branchUrl}/seat`)
    await press('Tạo mã bàn giao', 'b-handover')

    await context.close()
  }, 30_000)
})

test.each(['/takedown/notice', 'own'])(
  'the notice %s prints on one sheet of A4, its code large',
  async path => {
    const context = await browser.newContext({ colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(path === 'own' ? `${desk.branchUrl}/notice` : `${desk.url}${path}`)

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    const code = await page.locator('.qr-code').boundingBox()
    await savePicture(page, `print-${path.length}`)

    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([width, height].map(points => Math.round(Number(points)))).toEqual(A4)
    expect(code?.width).toBeGreaterThan(LARGE_PX)
    await context.close()
  },
)
