import { expect, test } from 'vitest'
import { createPinoLog } from '../../../src/adapters/system/pino-log.ts'

const logTo = (lines: string[], level: 'info' | 'debug' = 'info') =>
  createPinoLog({ level, destination: { write: line => void lines.push(line) } })

test('a line is one JSON object with its level, time, sentence and facts', () => {
  const lines: string[] = []

  logTo(lines).child({ area: 'publishing' }).info({ postId: '7' }, 'Post published')

  expect(lines.map(line => JSON.parse(line))).toEqual([
    { level: 'info', time: expect.any(String), area: 'publishing', postId: '7', msg: 'Post published' },
  ])
})

test('no secret leaves, whether in a fact, a child or an error', () => {
  const lines: string[] = []
  const secret = `EAA${'k'.repeat(40)}`

  const log = logTo(lines).child({ accessToken: secret })
  log.error({ err: new Error(`refused ${secret}`), url: `https://x/?access_token=${secret}` }, 'call failed')

  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain(secret)
})

test('what is below the level costs nothing and says nothing', () => {
  const lines: string[] = []
  let reads = 0
  const costly = {
    get fact() {
      return ++reads
    },
  }

  logTo(lines).debug(costly, 'detail')

  expect(lines).toEqual([])
  expect(reads).toBe(0)
})
