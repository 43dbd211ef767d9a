import { PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gatherPieces } from '../../src/web/gather-pieces.ts'

const LIMIT_BYTES = 512 * 1024
const piece = (bytes: number, filling: string) => Buffer.alloc(bytes, filling)

test('what came together is given together, in order, and nothing at the end', async () => {
  const stream = new PassThrough()
  const pieces = gatherPieces(stream)
  for (const letter of 'abc') stream.write(piece(3, letter))
  stream.end()

  const first = await pieces.next()

  expect(Buffer.from(first.value ?? []).toString()).toBe('aaabbbccc')
  expect((await pieces.next()).done).toBe(true)
})

test('a slow sender is not waited for', async () => {
  const stream = new PassThrough()
  const pieces = gatherPieces(stream)
  stream.write(piece(1, 'a'))

  const { value } = await pieces.next()

  expect(value).toEqual(Buffer.from('a'))
  await pieces.return(undefined)
  expect([stream.isPaused(), stream.destroyed]).toEqual([true, false])
})

test('a sender faster than we are is held back, and every byte comes', async () => {
  const stream = new PassThrough()
  const pieces = gatherPieces(stream)
  for (let i = 0; i < 20; i++) stream.write(piece(64 * 1024, 'a'))
  stream.end()

  const first = (await pieces.next()).value?.byteLength ?? 0
  await setImmediate()
  const isHeldBack = stream.isPaused()
  let bytes = first
  for await (const more of pieces) bytes += more.byteLength

  expect([first <= LIMIT_BYTES, isHeldBack, bytes]).toEqual([true, true, 20 * 64 * 1024])
})

test('what came before the stream failed is given before its failure', async () => {
  const stream = new PassThrough()
  const pieces = gatherPieces(stream)
  const first = pieces.next()
  stream.write(piece(3, 'a'))
  await setImmediate()
  stream.destroy(new Error('cut'))

  expect((await first).value?.byteLength).toBe(3)
  await expect(pieces.next()).rejects.toThrow('cut')
})

test("a piece's memory is given back when the next is asked for", async () => {
  const stream = new PassThrough()
  const pieces = gatherPieces(stream)
  const own = new Uint8Array(100_000)
  stream.write(Buffer.from(own.buffer))

  const { value } = await pieces.next()
  stream.end()
  await pieces.next()

  expect([own.byteLength, value?.byteLength]).toEqual([0, 0])
})
