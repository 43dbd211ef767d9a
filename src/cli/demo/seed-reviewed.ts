import { postId } from '../../kernel/ids.ts'
import { localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'

const [TRIBUTE, INVITATION] = [postId('demo-tribute'), postId('demo-invitation')]
const AFTERNOON = { hour: 15, minute: 0 }

const TRIBUTE_TEXT = `THẮP NẾN TRI ÂN

Tối nay, đoàn viên, thanh niên xã Hòa An dọn vệ sinh và thắp nến tại nghĩa trang liệt sĩ, tưởng nhớ những người đã ngã xuống.

Mời các bạn cùng đến lúc 18 giờ, áo thanh niên gọn gàng.`

/** The invitation as each person left it, first to last. */
const INVITATION_TEXTS = [
  'Mời các bạn từ đủ 18 tuổi đến hiến máu tình nguyện tại Trạm Y tế xã Hòa An, từ 7 giờ đến 11 giờ. Nhớ ăn sáng nhẹ.',
  'Mời các bạn từ đủ 18 tuổi đến hiến máu tình nguyện tại hội trường xã Hòa An, từ 7 giờ đến 10 giờ 30. Nhớ ăn sáng nhẹ.',
  'Mời các bạn từ đủ 18 tuổi đến hiến máu tình nguyện tại hội trường xã Hòa An, từ 7 giờ đến 10 giờ 30. Nhớ ăn sáng nhẹ và mang theo căn cước.',
] as const

/** Adds Posts that pass through several hands: one that waits for its second approval, one that two people wrote. */
export async function seedReviewed(deps: DemoDeps, desk: DemoDesk): Promise<void> {
  await seedTribute(deps, desk)
  await seedInvitation(deps, desk)
}

async function seedTribute(deps: DemoDeps, { officer, secretary, page }: DemoDesk): Promise<void> {
  const { schedulePost, getPost, approvePost } = deps.areas.publishing
  const wish = { id: TRIBUTE, pageId: page.id, kind: 'tribute', message: TRIBUTE_TEXT } as const
  await schedulePost(officer, { ...wish, publishAt: afternoonIn(deps, 1) })
  const { state, approvals } = await getPost(secretary, TRIBUTE)
  if (state === 'in-review' && approvals.length === 0) await approvePost(secretary, TRIBUTE)
}

async function seedInvitation(deps: DemoDeps, { officer, admin, page }: DemoDesk): Promise<void> {
  const { schedulePost, getPost, editPost } = deps.areas.publishing
  const [message, ...later] = INVITATION_TEXTS
  const wish = { id: INVITATION, pageId: page.id, message, pillar: 'counsel' } as const
  await schedulePost(officer, { ...wish, publishAt: afternoonIn(deps, 4) })
  for (const [index, text] of later.entries()) {
    const { version, may } = await getPost(officer, INVITATION)
    if (version === index + 1 && may.edit)
      await editPost(index === 0 ? admin : officer, INVITATION, { version, message: text })
  }
}

const afternoonIn = ({ clock, timeZone }: DemoDeps, days: number): Date =>
  instantAt(plusDays(localDateAt(clock.now(), timeZone), days), AFTERNOON, timeZone)
