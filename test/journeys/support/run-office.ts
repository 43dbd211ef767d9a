import type { PageId } from '../../../src/kernel/ids.ts'
import { isoWeekday, type LocalDate, localDateAt, plusDays } from '../../../src/kernel/local-date.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { type Role, systemActor } from '../../../src/organisation/index.ts'
import { runHouse, type TestHouse } from './run-house.ts'

/** An office at work: its Page is connected, its branches are known, and what it repeats each year and week is set. */
export interface Office extends TestHouse {
  /** One-time links of the officer who writes and of two people who approve. */
  readonly signIn: Readonly<Record<'officer' | 'reviewer' | 'secondReviewer', string>>
  readonly pageId: PageId
  readonly tomorrow: LocalDate
}

interface OfficeWish {
  readonly ordinaryApprovals: 0 | 1
  readonly smtpUrl?: string
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
/** What the program drafts for the days to come. */
export const OCCASION = 'Ngày thành lập xã Hòa An'
const COLUMN = 'Chuyện đẹp quê mình'
/** What its draft begins with. */
export const COLUMN_TEXT = 'MỖI TUẦN MỘT CÂU CHUYỆN ĐẸP'

const ACTOR = systemActor('journey')

/** Runs an installation in which ordinary Posts need as many approvals as are asked for, and urgent ones two. */
export async function runOffice({ ordinaryApprovals, smtpUrl }: OfficeWish): Promise<Office> {
  await using stack = new AsyncDisposableStack()
  const house = stack.use(await runHouse({ smtpUrl }))
  const { organisation, publishing } = house.areas
  const accessToken = new Secret(house.page.token)
  const page = await organisation.connectPage(ACTOR, {
    facebookPageId: house.page.id,
    accessToken,
    purpose: 'publish',
  })
  const signIn = {
    officer: await invite(house, 'hanh@example.vn', 'Nguyễn Thị Hạnh', 'officer'),
    reviewer: await invite(house, 'tam@example.vn', 'Lê Văn Tâm', 'reviewer'),
    secondReviewer: await invite(house, 'binh@example.vn', 'Phạm Thanh Bình', 'reviewer'),
  }
  const { rules } = await publishing.getApprovalRules(ACTOR)
  const ordinary = { ...rules.ordinary, approvals: ordinaryApprovals, forbidsOwn: true }
  await publishing.setApprovalRules(ACTOR, { ...rules, ordinary })
  for (const name of ['Đoàn xã Hòa An', 'Đoàn xã Tân Bình'])
    await organisation.createUnit(ACTOR, { name, level: 'commune' })
  const tomorrow = plusDays(localDateAt(new Date(), TIME_ZONE), 1)
  await planAhead(house, page.id, tomorrow)
  const running = stack.move()
  return { ...house, signIn, pageId: page.id, tomorrow, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

async function invite(house: TestHouse, email: string, name: string, role: Role): Promise<string> {
  const { token } = await house.areas.organisation.createPerson(ACTOR, { email, name, role })
  return `${house.url}/sign-in/${token.reveal()}`
}

/** A day of the office's own and a column of every week, both the day after tomorrow, so that their drafts are there. */
async function planAhead({ areas }: TestHouse, pageId: PageId, tomorrow: LocalDate): Promise<void> {
  const { planning } = areas
  const day = plusDays(tomorrow, 1)
  await planning.addOccasion(ACTOR, {
    name: OCCASION,
    calendar: 'solar',
    day: day.day,
    month: day.month,
    localTime: '06:30',
    baseYear: 1976,
  })
  await planning.addColumn(ACTOR, {
    name: COLUMN,
    pageId,
    pillar: 'planning',
    templateId: 'guong-vuon-len',
    recurrence: { weekday: isoWeekday(day), time: '19:30', leadDays: 3 },
  })
  await planning.draftColumns()
}
