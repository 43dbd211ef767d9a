import { expect, test } from 'vitest'
import { type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { createLineage, type LineageStep, leadsBack } from '../../../src/organisation/lineage.ts'

/** Units that ended with the district, and those that go on. */
const ENDED = ['kinh-cung', 'hoa-an', 'cai-khe', 'an-hoa', 'bui-huu-nghia', 'thanh-hoa', 'long-thanh']
const LIVING = ['hoa-an-2025', 'cai-khe-2025', 'binh-thuy-2025', 'thanh-hoa-2030', 'tan-binh', 'tach-ra']
const units = new Map<UnitId, { id: UnitId; validTo: string | null }>([
  ...ENDED.map(id => [unitId(id), { id: unitId(id), validTo: '2025-06-30' }] as const),
  ...LIVING.map(id => [unitId(id), { id: unitId(id), validTo: null }] as const),
  [unitId('thanh-hoa-2025'), { id: unitId('thanh-hoa-2025'), validTo: '2029-12-31' }] as const,
])

const step = (
  from: string,
  to: string,
  kind: LineageStep['kind'] = 'merge',
  effectiveOn = '2025-07-01',
): LineageStep => ({ fromId: unitId(from), toId: unitId(to), kind, effectiveOn })

const STEPS = [
  step('kinh-cung', 'hoa-an-2025'),
  step('hoa-an', 'hoa-an-2025'),
  step('cai-khe', 'cai-khe-2025'),
  step('an-hoa', 'cai-khe-2025'),
  step('bui-huu-nghia', 'cai-khe-2025', 'split'),
  step('bui-huu-nghia', 'binh-thuy-2025', 'split'),
  step('thanh-hoa', 'thanh-hoa-2025'),
  step('long-thanh', 'thanh-hoa-2025'),
  step('thanh-hoa-2025', 'thanh-hoa-2030', 'merge', '2030-01-01'),
  step('tan-binh', 'tach-ra', 'split', '2026-03-01'),
  step('tach-ra', 'hoa-an-2025', 'split', '2026-02-01'),
]
const lineage = createLineage(units, STEPS)

test.each([
  ['before the reform everybody is themselves', 'hoa-an', '2025-06-30', ['hoa-an']],
  ['a commune goes on in the merged one from its first day', 'hoa-an', '2025-07-01', ['hoa-an-2025']],
  ['so does the one that lost its name', 'kinh-cung', '2026-01-01', ['hoa-an-2025']],
  ['the new one goes on as itself', 'hoa-an-2025', '2026-01-01', ['hoa-an-2025']],
  ['two merge into one', 'an-hoa', '2026-01-01', ['cai-khe-2025']],
  ['the third gives a part', 'bui-huu-nghia', '2026-01-01', ['cai-khe-2025', 'binh-thuy-2025']],
  ['a chain ends where the day is', 'long-thanh', '2029-12-31', ['thanh-hoa-2025']],
  ['a chain is followed to its end', 'long-thanh', '2030-01-01', ['thanh-hoa-2030']],
  ['who gave a part away goes on beside it', 'tan-binh', '2026-03-01', ['tan-binh', 'tach-ra']],
  ['an unknown unit is itself', 'nobody', '2026-03-01', ['nobody']],
])('%s', (_, id, day, expected) => {
  expect(lineage.successorsOf(unitId(id), day)).toEqual(expected)
})

test('a part that left takes along what was before, and no later history', () => {
  expect(lineage.sharesOf(unitId('tan-binh'), '2026-12-31')).toEqual([
    { id: 'tan-binh', before: null },
    { id: 'tach-ra', before: '2026-03-01' },
  ])
})

test('what left a unit earlier takes nothing of the history that came to it later', () => {
  const shares = lineage.sharesOf(unitId('tan-binh'), '2026-12-31')

  expect(shares.map(({ id }) => id)).not.toContain('hoa-an-2025')
})

test('a split that both halves end in is told once', () => {
  const steps = [step('hoa-an', 'cai-khe', 'split'), step('hoa-an', 'an-hoa', 'split')]
  const rejoined = [...steps, step('cai-khe', 'tan-binh'), step('an-hoa', 'tan-binh')]

  expect(createLineage(units, rejoined).successorsOf(unitId('hoa-an'), '2026-01-01')).toEqual(['tan-binh'])
})

test('a circle that got in by force ends the walk and loses nothing', () => {
  const circle = [step('hoa-an', 'kinh-cung'), step('kinh-cung', 'hoa-an')]

  expect(createLineage(units, circle).successorsOf(unitId('hoa-an'), '2026-01-01')).toEqual(['hoa-an'])
})

test.each([
  ['thanh-hoa-2030', 'long-thanh', true],
  ['hoa-an', 'hoa-an', true],
  ['hoa-an-2025', 'thanh-hoa', false],
])('history from %s to %s comes back: %s', (from, to, comesBack) => {
  const ids: readonly [UnitId, UnitId] = [unitId(from), unitId(to)]

  expect(leadsBack(STEPS, ...ids)).toBe(comesBack)
})
