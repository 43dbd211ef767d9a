import { describe } from 'vitest'
import { Secret } from '../../src/kernel/secret.ts'
import { HOUR, MINUTE, plus } from '../../src/kernel/time.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { Problem } from '../../src/ports/network.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeNetwork, type Fault } from '../support/fake-network.ts'
import { type Blow, type NetworkScene, networkContract } from './network-contract.ts'

const PAGE = { networkPageId: '101', name: 'Đoàn xã An Phú', token: 'trang-101' }
const EXPIRED: Problem = { code: 'token-expired', remedy: 'reconnect', graph: { code: 190, subcode: 463 } }

const faultOf = (blow: Blow, clock: Clock): Fault => {
  const faults = {
    'lost-after-effect': { kind: 'effect-then-lost' },
    'lost-without-effect': { kind: 'no-effect-lost' },
    'silence-after-effect': { kind: 'hang', hasEffect: true },
    'throttled-page-30-minutes': {
      kind: 'throttled',
      until: plus(clock.now(), 30 * MINUTE),
      scope: 'page',
    },
    'throttled-app-1-hour': { kind: 'throttled', until: plus(clock.now(), HOUR), scope: 'app' },
    'role-lost': { kind: 'refused', problem: { code: 'page-role-lost', remedy: 'reconnect' } },
  } as const
  return faults[blow]
}

const makeScene = async (): Promise<NetworkScene> => {
  const clock = createFakeClock()
  const network = createFakeNetwork({ clock })
  network.addPage(PAGE)
  network.addPage({ networkPageId: '202', token: 'trang-202' })
  network.addUserToken('ca-nhan')
  const access = (token: string) => ({ networkPageId: '101', token: new Secret(token) })
  return {
    network,
    clock,
    page: access('trang-101'),
    withPersonsToken: access('ca-nhan'),
    withOtherPagesToken: access('trang-202'),
    strike: (operation, blow) => network.script(operation, faultOf(blow, clock)),
    setAppMode: network.setAppMode,
    goOffline: async () => network.decide(() => ({ kind: 'never-sent' })),
    expireToken: () => network.killToken('trang-101', EXPIRED),
    takeRightAway: () => network.addPage({ ...PAGE, mayCreateContent: false }),
    show: shown => network.show('101', shown),
    cutListsOddly: () => network.setLists({ count: 7, isEmptyFirst: true }),
    writeAsVisitor: network.addVisitorComment,
    altTextOf: network.altTextOf,
    seen: () => network.visiblePosts('101').map(post => post.message),
    unseen: () => network.unpublishedPosts('101').map(post => post.message),
    [Symbol.asyncDispose]: async () => {},
  }
}

describe('the scripted network', () => {
  networkContract(makeScene)
})
