import type { UnitId } from '../../kernel/ids.ts'
import type { Secret } from '../../kernel/secret.ts'
import type { Actor } from '../../organisation/index.ts'
import type { DemoDeps, DemoDesk } from './deps.ts'
import { demoUnitId } from './seed-units.ts'
import { FIGURES_2019, FIGURES_SINCE_2025 } from './weekly-figures.ts'

const HERE = '127.0.0.1'
/** Nobody holds its link / whoever has it never opened it. */
const [WITHOUT_LINK, NEVER_OPENED] = ['quan-su', 'ttgdnn-gdtx']
/** Whose seat changed hands, who was silent for weeks and was called, and what branches said of this week. */
const STORIES = {
  '2019': {
    ...{ handedOver: 'bung-tau', called: 'phuong-phu' },
    reasons: [
      ['y-te', 'not-sent'],
      ['hoa-my', 'reorganising'],
    ],
  },
  '2025': {
    ...{ handedOver: 'tan-phuoc-hung-2025', called: 'phuong-binh-2025' },
    reasons: [
      ['y-te', 'not-sent'],
      ['co-quan', 'reorganising'],
    ],
  },
} as const
const FORCES = {
  ...{ unitId: null, block: 'Khối lực lượng vũ trang', validFrom: '2026-01-01' },
  ...{ postsPerMonth: 2, longestGapDays: 30 },
}

type Story = (typeof STORIES)[DemoDeps['scenario']]

/**
 * Lets branches be followed up: who holds which link, what is expected of the forces, what branches said, a call, and
 * the reminders of the day. Run again it adds nothing that is there.
 */
export async function seedFollowUp(deps: DemoDeps, desk: DemoDesk, signal: AbortSignal): Promise<void> {
  const { activity, followUp } = deps.areas
  const { officer } = desk
  const story = STORIES[deps.scenario]
  await giveLinks(deps, desk, story)
  const targets = await activity.listTargets(officer)
  if (targets.every(({ block }) => block !== FORCES.block)) await activity.setTarget(officer, FORCES)
  await tellReasons(deps, desk, story)
  const words = 'Đoàn xã đang lo đại hội chi đoàn, hẹn đầu tháng sau có tin.'
  const called = demoUnitId(story.called)
  await followUp.writeContact(officer, { id: 'demo-contact', unitId: called, way: 'called', words })
  await followUp.remindBranches(signal)
}

async function giveLinks(deps: DemoDeps, { officer }: DemoDesk, { handedOver }: Story): Promise<void> {
  const { listBranchLinks, rotateBranchLink, openBranchLink } = deps.areas.organisation
  const linked = await listBranchLinks(officer)
  const branches = deps.scenario === '2025' ? FIGURES_SINCE_2025 : FIGURES_2019
  for (const { key } of branches) {
    const unitId = demoUnitId(key)
    if (key === WITHOUT_LINK || linked.has(unitId)) continue
    const first = await rotateBranchLink(officer, unitId)
    const link = key === handedOver ? await handOver(deps, officer, unitId) : first
    if (key !== NEVER_OPENED) await openBranchLink(link.reveal(), HERE)
  }
}

async function handOver(deps: DemoDeps, actor: Actor, unitId: UnitId): Promise<Secret> {
  const { makeHandover, takeOverSeat } = deps.areas.organisation
  const { token } = await makeHandover(actor, unitId)
  return takeOverSeat(token.reveal(), HERE, { claim: deps.ids.newToken(), holderName: '' })
}

async function tellReasons(deps: DemoDeps, { officer }: DemoDesk, { reasons }: Story): Promise<void> {
  const { followUp, organisation } = deps.areas
  const links = await organisation.readBranchLinks(officer)
  for (const [key, reason] of reasons) {
    const link = links.get(demoUnitId(key))
    if (link === undefined) continue
    const seat = await organisation.openBranchLink(link.token.reveal(), HERE)
    await followUp.tellSilence(seat, reason)
  }
}
