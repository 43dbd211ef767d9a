import { describe, expect, test } from 'vitest'
import { createGate } from '../../src/adapters/sharp/gate.ts'

const makeWork = () => {
  const ends: (() => void)[] = []
  const started: string[] = []
  const work = (name: string) => () =>
    new Promise<string>(resolve => {
      started.push(name)
      ends.push(() => resolve(name))
    })
  return { ends, started, work }
}
const settle = () => new Promise(setImmediate)

describe('a gate', () => {
  test('lets in as many as it has places, then one for each that leaves', async () => {
    const { ends, started, work } = makeWork()
    const gate = createGate(2)

    const all = ['a', 'b', 'c'].map(name => gate(1, work(name)))
    await settle()
    expect(started).toEqual(['a', 'b'])
    ends[0]?.()
    await settle()

    expect(started).toEqual(['a', 'b', 'c'])
    for (const end of ends) end()
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c'])
  })

  test('makes work that needs everything wait until it is alone, and nobody overtakes it', async () => {
    const { ends, started, work } = makeWork()
    const gate = createGate(2)

    void gate(1, work('light'))
    void gate(9, work('heavy'))
    void gate(1, work('later'))
    await settle()
    expect(started).toEqual(['light'])
    ends[0]?.()
    await settle()
    expect(started).toEqual(['light', 'heavy'])
    ends[1]?.()
    await settle()

    expect(started).toEqual(['light', 'heavy', 'later'])
  })

  test('forgets who gives up waiting, and goes on after work that failed', async () => {
    const { started, work } = makeWork()
    const gate = createGate(1)
    const leaving = new AbortController()
    const failing = gate(1, async () => {
      await settle()
      throw new Error('broken')
    })
    const givenUp = gate(1, work('given up'), leaving.signal)
    void gate(1, work('next'))

    leaving.abort(new Error('enough'))

    await expect(givenUp).rejects.toThrow('enough')
    await expect(failing).rejects.toThrow('broken')
    await settle()
    expect(started).toEqual(['next'])
  })
})
