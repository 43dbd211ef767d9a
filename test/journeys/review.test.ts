import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDate, localDateAt } from '../../src/kernel/local-date.ts'
import { systemActor } from '../../src/organisation/index.ts'
import { openBrowser } from '../support/browser.ts'
import { checkPage } from './support/check-page.ts'
import { keyboardOf } from './support/hands.ts'
import { type Office, runOffice } from './support/run-office.ts'
import { savePicture } from './support/save-picture.ts'

const ITEMS = 40
/** Every tenth item goes back, every tenth is not used: each of these takes three presses more. */
const MOST_PRESSES = 60
const ACTOR = systemActor('journey')
const WEEK = [1, 2, 3, 4, 5, 6, 7]
const HOURS = ['07:00', '09:00', '11:30', '15:00', '17:30', '19:30', '21:00']

let office: Office
let context: BrowserContext
let page: Page
const browser = await openBrowser()

/** Branches sent forty items overnight. */
async function sendItems({ areas, pageId }: Office): Promise<void> {
  const { intake, organisation, planning } = areas
  const places = WEEK.flatMap(weekday => HOURS.map(time => ({ weekday, time })))
  await planning.addSlots(ACTOR, { places, pageId, columnId: null })
  const units = await organisation.listUnits(ACTOR, { limit: 2 })
  const links = await Promise.all(units.items.map(({ id }) => organisation.rotateBranchLink(ACTOR, id)))
  const seats = await Promise.all(links.map(link => organisation.openBranchLink(link.reveal(), '127.0.0.1')))
  const eventDate = isoDate(localDateAt(new Date(), 'Asia/Ho_Chi_Minh'))
  for (let place = 1; place <= ITEMS; place += 1) {
    const seat = seats[place % seats.length]
    if (seat === undefined) throw new Error('The office has no branches')
    const body = `Đoàn viên ${seat.unitName} làm việc tốt thứ ${place} cùng bà con trong ấp.`
    const words = { title: `Việc tốt thứ ${place}`, body, eventDate, clientId: `phone-${place}` }
    const { submission } = await intake.sendSubmission(seat, words)
    await intake.processSubmission(submission.id, AbortSignal.timeout(60_000))
  }
}

beforeAll(async () => {
  office = await runOffice({ ordinaryApprovals: 0 })
  await sendItems(office)
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  page = await context.newPage()
  await page.goto(office.signIn.officer)
}, 120_000)
afterAll(async () => {
  await context.close()
  await browser.close()
  await office[Symbol.asyncDispose]()
})

describe('an officer works through forty items', { timeout: 180_000 }, () => {
  test('from the first page to an empty inbox, by keyboard alone', async () => {
    const hands = keyboardOf(page)
    let presses = 0
    const key = async (name: string) => {
      presses += 1
      await page.keyboard.press(name)
    }
    await hands.press(page.getByRole('link', { name: `Còn ${ITEMS} tin chờ duyệt.` }))
    await hands.press(page.getByRole('link', { name: 'Xem tin đầu tiên' }))
    await page.getByRole('button', { name: 'Duyệt và xếp lịch' }).waitFor()
    await checkPage(page)
    await savePicture(page, 'inbox-1440')

    for (let place = 1; place <= ITEMS; place += 1) {
      const address = page.url()
      if (place % 10 === 0) await giveAway('r', key)
      else if (place % 10 === 5) await giveAway('x', key)
      else await key('a')
      await page.waitForURL(url => url.href !== address)
    }

    await page.getByText('Không còn tin nào chờ duyệt.').waitFor()
    expect(presses + hands.presses()).toBeLessThanOrEqual(MOST_PRESSES)
    await checkPage(page)
    const { counts } = await office.areas.intake.listInbox(ACTOR, {})
    expect(counts).toMatchObject({ ready: 0, accepted: 32, returned: 4, rejected: 4 })
  })
})

/** Opens the reasons, takes the second one, and sends it. */
async function giveAway(verb: 'r' | 'x', key: (name: string) => Promise<void>): Promise<void> {
  await key(verb)
  await key('ArrowDown')
  await key('Enter')
}
