import { amendmentId, postId } from '../../kernel/ids.ts'
import { HOUR, plus } from '../../kernel/time.ts'
import { knownPosts } from './demo-post-store.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { addPublished } from './seed-past.ts'
import { communeId } from './seed-units.ts'

const ID = postId('demo-urgent')
/** Long enough ago that people are reminded to tell what came of it. */
const AGO_MS = 3 * HOUR
const SOURCE = 'Ban Chỉ huy Phòng thủ dân sự xã Hòa An'

const messageWith = (road: string) => `TIN KHẨN: TRIỀU CƯỜNG LÊN CAO

${road}

Bà con kê cao đồ điện, không cho trẻ em ra kênh rạch. Cần giúp, xin gọi số trực của xã.

Nguồn: ${SOURCE}`

const AT_FIRST = messageWith('Lộ ven kênh xáng ngập chừng 30 cm, xe máy không qua được.')
const UPDATED = messageWith(
  'Lộ ven kênh xáng ngập chừng 40 cm, ô tô cũng không qua được. Mời bà con đi lộ mới.',
)

/** Adds an urgent Post that is out, and what the officer had corrected since. */
export async function seedUrgent(deps: DemoDeps, desk: DemoDesk): Promise<void> {
  const { getPost, askAmendment } = deps.areas.publishing
  const publishAt = plus(deps.clock.now(), -AGO_MS)
  const kind = { kind: 'urgent', officialSource: SOURCE, unitId: communeId(deps.scenario, 'hoa-an') } as const
  const told = { id: ID, message: AT_FIRST, pillar: null, templateId: 'tin-khan', publishAt, ...kind }
  if (!(await knownPosts(deps.db, [ID])).has(ID))
    await addPublished(deps, desk, told, { photos: [], turn: 0 })
  const { version, message, amendments } = await getPost(desk.officer, ID)
  if (message !== AT_FIRST || amendments.length > 0) return
  const id = amendmentId('demo-urgent-update')
  await askAmendment(desk.officer, ID, { id, kind: 'message', version, message: UPDATED })
}
