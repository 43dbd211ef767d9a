import type { BranchFollowUp, BranchInNeed } from '../../../src/activity/index.ts'
import { reminderId, unitId } from '../../../src/kernel/ids.ts'
import type { FollowUpUses } from '../../../src/web/activity-uses.ts'
import { someActivity } from './fake-activity.ts'

const IN_NEED: BranchInNeed = {
  branch: someActivity({ silentDays: 49, silentExpectedDays: 49 }),
  why: 'silent',
  standing: {
    ...{ isTokenDead: false, isCountable: true, hasLink: true, isLinkUsed: false, isHandover: false },
    ...{ excuse: null, reason: null, silentDays: 49, remindedTimes: 1, neighbour: null },
  },
  ...{ step: 'hand-over', cause: 'link-unused', lastContactAt: new Date('2026-11-10T02:00:00Z') },
}

const LOG = { unitId: unitId('unit-1'), month: '2026-11' } as const

const FOLLOW_UP: BranchFollowUp = {
  inNeed: IN_NEED,
  excuse: null,
  text: 'Chào Đoàn xã Hòa An! Cảm ơn đơn vị!',
  reminders: [
    {
      ...{ ...LOG, id: reminderId('reminder-1'), step: 'first', outcome: 'due', ways: 2 },
      ...{ decidedAt: new Date('2026-11-20T01:00:00Z'), toldAt: new Date('2026-11-20T01:00:00Z') },
      told: [
        { way: 'push', state: 'sent' },
        { way: 'mail', state: 'given-up' },
      ],
    },
    {
      ...{ ...LOG, id: reminderId('reminder-2'), step: 'last', outcome: 'met', ways: null, told: [] },
      ...{ month: '2026-10', decidedAt: new Date('2026-10-30T01:00:00Z'), toldAt: null },
    },
  ],
  contacts: [
    {
      ...{ id: 'contact-1', unitId: LOG.unitId, way: 'called', words: 'Hẹn gửi tin', notedBy: 'person-1' },
      ...{ notedByName: 'Lan', notedAt: new Date('2026-11-10T02:00:00Z') },
    },
  ],
  reasons: [
    {
      ...{ unitId: LOG.unitId, weekOn: '2026-11-02', reason: 'no-activity' },
      saidAt: new Date('2026-11-03T02:00:00Z'),
    },
  ],
}

/** One branch that has been silent for seven weeks; who was in touch is kept. */
export function createFakeFollowUp(): FollowUpUses & { readonly noted: string[] } {
  const noted: string[] = []
  return {
    noted,
    listFollowUps: async () => [IN_NEED],
    getFollowUp: async () => FOLLOW_UP,
    writeContact: async (_, { way, words }) => {
      noted.push(`${way}: ${words}`)
    },
  }
}
