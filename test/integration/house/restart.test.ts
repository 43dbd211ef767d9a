import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHouseProcess } from '../../support/house-process.ts'
import { createHouseWorld, type HouseWorld } from '../../support/house-world.ts'

let world: HouseWorld

beforeAll(async () => {
  world = await createHouseWorld({})
})
afterAll(() => world[Symbol.asyncDispose]())

test('a house that is killed between staging and time publishes the Post once after its restart', async () => {
  await using killed = await startHouseProcess(world.env)
  const officer = await world.enter(killed.url)
  const id = await officer.schedule('Trước khi mất điện', 6_000)
  await officer.reaches(id, 'staged')

  await killed.kill()
  await using house = await startHouseProcess(world.env)
  const again = await world.enter(house.url)
  await again.reaches(id, 'published')

  expect(world.seen()).toEqual(['Trước khi mất điện'])
  expect(await house.stop()).toBe(0)
})

test('a house that is asked to stop ends well within ten seconds, and the next one publishes what waited', async () => {
  await using stopped = await startHouseProcess(world.env)
  const officer = await world.enter(stopped.url)
  const id = await officer.schedule('Đang chờ thì tắt máy', 7_000)
  // Its bell has rung: the worker holds it and waits for the instant.
  await officer.reaches(id, 'staged')

  const askedAtMs = performance.now()
  const exitCode = await stopped.stop()
  const tookMs = performance.now() - askedAtMs
  await using house = await startHouseProcess(world.env)
  const again = await world.enter(house.url)
  await again.reaches(id, 'published')

  expect({ exitCode, stderr: stopped.stderr() }).toEqual({ exitCode: 0, stderr: '' })
  expect(tookMs).toBeLessThan(10_000)
  expect(world.seen().filter(message => message === 'Đang chờ thì tắt máy')).toHaveLength(1)
})
