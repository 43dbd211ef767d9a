import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { GRAPH_ERRORS, type GraphErrorRow } from '../../../src/adapters/facebook/graph-errors.ts'
import { ROOT } from '../../../src/config/root.ts'
import { createTestDatabase } from '../../support/database.ts'
import { printErrorTable } from '../../support/error-table.ts'
import { type Lived, liveThrough, STEPS } from '../../support/live-through.ts'

// Each row of the table twice, over real HTTP: once when the Post is put there, once when it is to be seen.
const ROWS: readonly GraphErrorRow[] = GRAPH_ERRORS
const TABLE = join(ROOT, 'docs', 'graph-errors.md')

let lived: readonly (Lived & { readonly row: GraphErrorRow })[]

beforeAll(async () => {
  await using database = await createTestDatabase()
  const all = []
  for (const row of ROWS)
    for (const step of STEPS) all.push({ row, ...(await liveThrough(database.db, row, step)) })
  lived = all
}, 600_000)

const strange = (isRight: (one: (typeof lived)[number]) => boolean) => lived.filter(one => !isRight(one))

test('whatever Facebook answered, the Post is seen once in the end', () => {
  expect(strange(one => one.seen === 1)).toEqual([])
})

test('a parked or disconnected Page is not called', () => {
  expect(strange(one => one.forbiddenCalls === 0)).toEqual([])
})

test('only an error of the token disconnects the Page', () => {
  expect(strange(one => one.tokenState === (one.remedy === 'reconnect' ? 'needs-reconnect' : 'ok'))).toEqual(
    [],
  )
})

test('what is to be waited for, tried again or looked up goes on by itself', () => {
  const mayGoOn = ['retry', 'reconcile', 'wait']
  const isShort = (one: Lived) => (one.parkedMinutes ?? 0) < 180
  const byItself = (one: Lived) => mayGoOn.includes(one.remedy ?? '') && isShort(one)

  expect(strange(one => byItself(one) === (one.wentOn === 'itself'))).toEqual([])
})

test('an error of one Page leaves the Post of another alone, unless the whole app is parked', () => {
  const expected = (one: (typeof lived)[number]) => {
    const isAppParked = one.row.wait?.scope === 'app'
    if (one.step === 'staging') return isAppParked ? ['scheduled', 'staged'] : ['staged']
    // Shown, and not proved before the park is over.
    return isAppParked ? ['staged', 'unconfirmed', 'published'] : ['published']
  }

  expect(strange(one => expected(one).includes(one.neighbour))).toEqual([])
})

// `UPDATE_DOCS=1 npx vitest run test/integration/publishing/error-table.test.ts` writes the table anew.
test('docs/graph-errors.md tells what was seen', () => {
  const table = printErrorTable(lived)
  if (process.env.UPDATE_DOCS === '1') writeFileSync(TABLE, table)

  expect(readFileSync(TABLE, 'utf8')).toBe(table)
})
