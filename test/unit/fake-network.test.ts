import { expect, test } from 'vitest'
import { Secret } from '../../src/kernel/secret.ts'
import { HOUR, MINUTE, plus } from '../../src/kernel/time.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeNetwork } from '../support/fake-network.ts'

const page = { networkPageId: '101', token: new Secret('trang-101') }
const content = { message: 'Ra quân', link: null, photoIds: [] }

const createScene = () => {
  const clock = createFakeClock()
  const network = createFakeNetwork({ clock })
  network.addPage({ networkPageId: '101', token: 'trang-101' })
  return { clock, network }
}

test('a lost answer leaves the post on the Page', async () => {
  const { network, clock } = createScene()
  network.script('createUnpublished', { kind: 'effect-then-lost' })

  const created = await network.createUnpublished(page, content)

  expect(created.outcome).toBe('unconfirmed')
  expect(network.unpublishedPosts('101')).toMatchObject([{ message: 'Ra quân', createdAt: clock.now() }])
})

test('a ghost arrives just before the call it was told to wait for', async () => {
  const { network, clock } = createScene()
  network.script('createUnpublished', { kind: 'ghost', afterCalls: 2 })
  await network.createUnpublished(page, content)

  const first = await network.listPosts(page, clock.now())
  const second = await network.listPosts(page, clock.now())

  expect(first).toMatchObject({ outcome: 'accepted', value: [] })
  expect(second).toMatchObject({ outcome: 'accepted', value: [{ message: 'Ra quân' }] })
})

test('a throttled Page answers the same until its time, and calls made meanwhile are marked', async () => {
  const { network, clock } = createScene()
  const until = plus(clock.now(), HOUR)
  network.script('publish', { kind: 'throttled', until, scope: 'page' })
  await network.publish(page, '101_1')

  const meanwhile = await network.listPosts(page, clock.now())
  await clock.advanceBy(HOUR)
  const after = await network.listPosts(page, clock.now())

  expect(meanwhile).toMatchObject({ outcome: 'throttled', until, scope: 'page' })
  expect(after.outcome).toBe('accepted')
  expect(network.calls.map(call => call.whileParked)).toEqual([false, true, false])
})

test('a hanging call settles when its caller gives up or when the time limit passes', async () => {
  const { network, clock } = createScene()
  network.script('createUnpublished', { kind: 'hang', hasEffect: true }, { kind: 'hang', hasEffect: false })
  const caller = new AbortController()

  const first = network.createUnpublished(page, content, caller.signal)
  caller.abort()
  const second = network.createUnpublished(page, content)
  await first
  await clock.advanceBy(MINUTE)

  expect((await first).outcome).toBe('unconfirmed')
  expect((await second).outcome).toBe('unconfirmed')
  expect(network.unpublishedPosts('101')).toHaveLength(1)
})

test('a crash before the effect leaves nothing, after it leaves the effect', async () => {
  const { network } = createScene()
  const error = new Error('power cut')
  const crash = { kind: 'crash', error } as const
  network.script('createUnpublished', { ...crash, hasEffect: false }, { ...crash, hasEffect: true })

  await expect(network.createUnpublished(page, content)).rejects.toBe(error)
  expect(network.unpublishedPosts('101')).toHaveLength(0)

  await expect(network.createUnpublished(page, content)).rejects.toBe(error)
  expect(network.unpublishedPosts('101')).toHaveLength(1)
})
