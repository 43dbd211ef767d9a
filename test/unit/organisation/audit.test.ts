import { expect, test } from 'vitest'
import { systemActor } from '../../../src/organisation/access.ts'
import {
  type AuditEntry,
  CHAIN_START,
  chainHash,
  firstBreak,
  recordOf,
} from '../../../src/organisation/audit.ts'

const AT = new Date('2026-11-22T02:00:00Z')

/** Writes a sound chain, one entry per action. */
function chainOf(...actions: string[]): AuditEntry[] {
  let previousHash = CHAIN_START
  return actions.map((action, index) => {
    const subject = { kind: 'page', id: 'p1' }
    const record = recordOf({ actor: systemActor('test'), action, subject, facts: { b: 1, a: 'Ấp 3' } }, AT)
    const entry = { ...record, seq: index + 1, previousHash, hash: chainHash(previousHash, record) }
    previousHash = entry.hash
    return entry
  })
}

test('an untouched chain has no break', () => {
  expect(firstBreak(chainOf('a.done', 'b.done', 'c.done'), CHAIN_START)).toBeNull()
})

test('the hash does not depend on the order in which a database gives the facts back', () => {
  const chain = chainOf('a.done')

  const read = chain.map(entry => ({ ...entry, facts: { a: 'Ấp 3', b: 1 } }))

  expect(firstBreak(read, CHAIN_START)).toBeNull()
})

test.each([
  ['what was done', { action: 'x.done' }],
  ['who did it', { actorName: 'Người khác' }],
  ['when', { at: new Date(AT.getTime() + 1) }],
  ['to what', { subjectId: 'p2' }],
  ['a fact', { facts: { a: 'Ấp 4', b: 1 } }],
  ['the hash before', { previousHash: CHAIN_START }],
])('changing %s is found at that entry', (_, change) => {
  const chain = chainOf('a.done', 'b.done', 'c.done')

  const changed = chain.map(entry => (entry.seq === 2 ? { ...entry, ...change } : entry))

  expect(firstBreak(changed, CHAIN_START)?.seq).toBe(2)
})

test('a removed entry is found at the one after it', () => {
  const chain = chainOf('a.done', 'b.done', 'c.done')

  expect(
    firstBreak(
      chain.filter(entry => entry.seq !== 2),
      CHAIN_START,
    )?.seq,
  ).toBe(3)
})

test('two entries that changed places are found', () => {
  const [first, second, third] = chainOf('a.done', 'b.done', 'c.done')

  expect(firstBreak([first!, third!, second!], CHAIN_START)?.seq).toBe(3)
})
