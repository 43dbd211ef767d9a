import { expect, test } from 'vitest'
import { inTurn } from '../../../src/web/islands/branch/in-turn.ts'

test('work that is asked for while it is done is done once more, never twice at a time', async () => {
  let [running, most, done] = [0, 0, 0]
  const work = inTurn(async () => {
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    done += 1
  })

  await Promise.all([work(), work(), work()])

  expect({ most, done }).toEqual({ most: 1, done: 2 })
})

test('work that failed is done again when it is asked for again', async () => {
  let tries = 0
  const work = inTurn(async () => {
    tries += 1
    if (tries === 1) throw new Error('the database was closed')
  })

  await expect(work()).rejects.toThrow('closed')
  await work()

  expect(tries).toBe(2)
})
