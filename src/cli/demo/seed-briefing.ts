import { isoDate, localDateAt, plusMonths } from '../../kernel/local-date.ts'
import { systemActor } from '../../organisation/index.ts'
import type { DemoDeps } from './deps.ts'

const REVIEWER = systemActor('demo')

const LAST_CONCLUSIONS = [
  'Biểu dương các đơn vị giữ nhịp đăng đều mỗi tuần.',
  'Đơn vị mất kết nối trang: cán bộ truyền thông hỗ trợ kết nối lại trước ngày 10.',
  'Tháng sau chú ý nội dung tham mưu, phối hợp (chủ động 3), hiện còn ít.',
].join('\n')

/** Freezes last month's briefing, once there is something in it; this month stays open. Idempotent. */
export async function seedBriefing({
  areas,
  clock,
  timeZone,
}: Pick<DemoDeps, 'areas' | 'clock' | 'timeZone'>) {
  const { briefing } = areas
  const last = plusMonths({ ...localDateAt(clock.now(), timeZone), day: 1 }, -1)
  const month = isoDate(last).slice(0, 'YYYY-MM'.length)
  const { brief, state } = await briefing.readBriefing(REVIEWER, month)
  if (state === 'frozen' || brief.totals.posts === 0) return
  await briefing.freezeBriefing(REVIEWER, month, { conclusions: LAST_CONCLUSIONS })
}
