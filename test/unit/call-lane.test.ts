import { expect, test } from 'vitest'
import { createCallLane } from '../../src/adapters/facebook/call-lane.ts'

const never = () => new Promise<never>(() => {})
const turn = (pageId: string, isUrgent = false) => ({ pageId, isUrgent })

test('a Page whose calls hang keeps to its own places', async () => {
  const lane = createCallLane({ inAll: 4, perPage: 2 })
  for (let i = 0; i < 20; i++) void lane.run(never, turn('hanging'))

  const answer = await lane.run(async () => 'out', turn('healthy'))

  expect(answer).toBe('out')
})

test('an urgent call leaves before the others that wait', async () => {
  const lane = createCallLane({ inAll: 1, perPage: 1 })
  const left: string[] = []
  const call = (name: string) => async () => void left.push(name)
  const first = lane.run(call('first'), turn('page'))

  const rest = [lane.run(call('ordinary'), turn('page')), lane.run(call('urgent'), turn('page', true))]
  await Promise.all([first, ...rest])

  expect(left).toEqual(['first', 'urgent', 'ordinary'])
})

test('a call that was given up while it waited has not left', async () => {
  const lane = createCallLane({ inAll: 1, perPage: 1 })
  void lane.run(never, turn('page'))
  const given = new AbortController()

  const waiting = lane.run(async () => 'left', { ...turn('page'), signal: given.signal })
  given.abort()

  expect(await waiting).toBeNull()
})
