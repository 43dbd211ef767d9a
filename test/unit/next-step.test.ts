import { describe, expect, it } from 'vitest'
import { nextStep, type Standing } from '../../src/activity/following-up/next-step.ts'

/** A branch whose silence has no cause that anybody could see. */
const PLAIN: Standing = {
  ...{ isTokenDead: false, isCountable: true, hasLink: true, isLinkUsed: true, isHandover: false },
  ...{ excuse: null, reason: null, silentDays: 20, remindedTimes: 0, neighbour: null },
}

const CASES: readonly [string, Partial<Standing>, string][] = [
  ['nothing is found', {}, 'ready-post silence'],
  ['a token died', { isTokenDead: true, isCountable: false, hasLink: false }, 'reconnect token-dead'],
  ['its Page was not read', { isCountable: false, silentDays: 60 }, 'look-at-page page-unread'],
  ['it is a holiday', { excuse: { rule: 'tet' }, silentDays: 60 }, 'wait excused'],
  ['nobody holds a link', { hasLink: false, isLinkUsed: false }, 'make-link no-link'],
  ['the link was never used', { isLinkUsed: false }, 'hand-over link-unused'],
  ['somebody new holds it', { isHandover: true, isLinkUsed: false }, 'welcome handover'],
  ['people change over', { reason: 'reorganising', excuse: { reason: 'reorganising' } }, 'wait reorganising'],
  [
    'its Page fails',
    { reason: 'page-trouble', excuse: { reason: 'page-trouble' } },
    'reconnect page-trouble',
  ],
  ['it has news', { reason: 'not-sent', remindedTimes: 3 }, 'collect not-sent'],
  ['it did nothing', { reason: 'no-activity' }, 'ready-post silence'],
  ['it was reminded twice', { remindedTimes: 2, silentDays: 50, neighbour: 'A' }, 'phone reminded'],
  ['a neighbour is strong', { silentDays: 31, neighbour: 'Xã A' }, 'pair long-silence'],
  ['a month has passed', { silentDays: 31 }, 'phone long-silence'],
  ['a month has not passed', { silentDays: 30, neighbour: 'Xã A' }, 'ready-post silence'],
]

describe('the next step', () => {
  it.each(CASES)('when %s', (_, found, expected) => {
    const { step, cause } = nextStep({ ...PLAIN, ...found })

    expect(`${step} ${cause}`).toBe(expected)
  })
})
