import type { Brief } from '../../briefing/index.ts'
import { branchLinkId } from '../../kernel/ids.ts'
import { isoDate, localDateAt, plusMonths } from '../../kernel/local-date.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { communeId } from './seed-units.ts'

type Branch = Brief['branches'][number]

/** What holding a meeting needs of the demo. */
interface Meeting extends Pick<DemoDeps, 'scenario'>, Pick<DemoDesk, 'secretary'> {
  readonly areas: Pick<DemoDeps['areas'], 'activity' | 'briefing'>
  readonly month: string
}

const CONCLUSIONS = [
  'Biểu dương các đơn vị giữ nhịp đăng đều mỗi tuần.',
  'Đơn vị mất kết nối Trang: cán bộ truyền thông hỗ trợ kết nối lại trước ngày 10.',
  'Tháng sau chú ý nội dung tham mưu, phối hợp (chủ động 3), hiện còn ít.',
].join('\n')
const DISPUTE = 'Thiếu một tin ngày 28, nhờ cấp trên bổ sung.'
const ANSWER = 'Đồng chí dán link tin đó ở mục “Số liệu đơn vị”, tôi sẽ đính chính.'
const LATE_DAY = '28'

/** Some branches never say anything of their figures. */
const SPEECHLESS_COUNT = 2

/**
 * Holds last month's meeting, once there is something in it: branches confirm or dispute, it is frozen, then corrected
 * by what came too late. What our Pages published is counted first, or the frozen month would lack it. This month stays
 * open. Run again, or after a crash, it goes on where it stopped.
 */
export async function seedBriefing(
  { areas, clock, timeZone, scenario }: Pick<DemoDeps, 'areas' | 'clock' | 'timeZone' | 'scenario'>,
  { secretary }: Pick<DemoDesk, 'secretary'>,
  signal: AbortSignal,
): Promise<void> {
  const today = localDateAt(clock.now(), timeZone)
  const month = isoDate(plusMonths({ ...today, day: 1 }, -1)).slice(0, 'YYYY-MM'.length)
  const meeting = { areas, scenario, secretary, month }
  await areas.activity.countOwnPosts(signal)
  const { brief, versions } = await areas.briefing.readBriefing(secretary, month)
  if (brief.totals.posts === 0 || versions.length > 1) return
  if (versions.length === 0) {
    await reply(meeting, brief)
    await areas.briefing.freezeBriefing(secretary, month, { conclusions: CONCLUSIONS })
  }
  await correct(meeting, brief)
}

/** Most branches confirm; one disputes, and is answered. */
async function reply(meeting: Meeting, brief: Brief): Promise<void> {
  const { areas, secretary, month } = meeting
  const disputing = disputingOf(meeting, brief)
  const counted = brief.branches.filter(({ posts, countable }) => posts > 0 && countable)
  for (const branch of counted.slice(SPEECHLESS_COUNT))
    if (branch !== disputing)
      await areas.briefing.confirmFigures(seatOf(branch), { month, kind: 'confirmed', words: '' })
  if (disputing === undefined) return
  await areas.briefing.confirmFigures(seatOf(disputing), { month, kind: 'disputed', words: DISPUTE })
  for (const { id, kind } of await areas.briefing.listFigureReplies(secretary, month))
    if (kind === 'disputed') await areas.briefing.answerDispute(secretary, id, ANSWER)
}

/** The branch that disputed pastes its link, too late for the meeting. */
async function correct(meeting: Meeting, brief: Brief): Promise<void> {
  const { areas, secretary, month } = meeting
  const branch = disputingOf(meeting, brief)
  if (branch === undefined) return
  const typed = `https://www.facebook.com/615500000000028/posts/${month.replace('-', '')}${LATE_DAY}`
  await areas.activity.pasteLinks(seatOf(branch), [{ typed, saidOn: `${month}-${LATE_DAY}`, genre: 'news' }])
  const reason = `Bổ sung một tin ngày ${LATE_DAY} của ${branch.branchName}, gửi link sau khi chốt`
  await areas.briefing.amendBriefing(secretary, month, { reason })
}

const disputingOf = ({ scenario }: Meeting, { branches }: Brief): Branch | undefined =>
  branches.find(({ branchId, posts }) => branchId === communeId(scenario, 'thanh-hoa') && posts > 0)

const seatOf = ({ branchId, branchName }: Branch) => ({
  ...{ linkId: branchLinkId(`demo-${branchId}`), holderName: null },
  ...{ unitId: branchId, unitName: branchName },
})
