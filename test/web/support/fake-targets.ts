import type { KeptExcuse, KeptTarget } from '../../../src/activity/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { excuseId, targetId, unitId } from '../../../src/kernel/ids.ts'
import type { TargetUses } from '../../../src/web/activity-uses.ts'

const BY = { createdBy: 'person-1', createdAt: new Date('2026-11-01T00:00:00Z') }

/** One target of a branch that is over, one of everybody, and an excused block; what is set is kept. */
export function createFakeTargets(): TargetUses & FakeParts {
  const targets: KeptTarget[] = [
    {
      ...{ id: targetId('target-1'), unitId: null, block: null, postsPerMonth: 4, longestGapDays: 14 },
      ...{ validFrom: '2026-01-01', validTo: null, ...BY },
    },
    {
      ...{ id: targetId('target-2'), unitId: unitId('unit-1'), block: null, postsPerMonth: 2 },
      ...{ longestGapDays: 21, validFrom: '2026-01-01', validTo: '2026-06-30', ...BY },
    },
  ]
  const noted: KeptExcuse[] = [
    {
      ...{ id: excuseId('excuse-1'), unitId: null, block: 'Khối trường học', reason: 'Thi học kỳ' },
      ...{ fromOn: '2026-12-14', toOn: '2026-12-20', ...BY },
    },
  ]
  return {
    targets,
    noted,
    listTargets: async () => targets,
    setTarget: async (_, wish) => {
      if (!Number.isInteger(wish.postsPerMonth))
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'postsPerMonth', code: 'WRONG_KIND' }] })
      const target = { ...wish, id: targetId(`target-${targets.length + 1}`), validTo: null, ...BY }
      targets.push(target)
      return target
    },
    removeTarget: async (_, id) => {
      targets.splice(0, targets.length, ...targets.filter(target => target.id !== id))
    },
    listExcuses: async () => ({
      noted,
      ruled: [{ rule: 'tet', fromOn: '2026-02-15', toOn: '2026-02-23' }],
    }),
    addExcuse: async (_, wish) => {
      const excuse = { ...wish, id: excuseId(`excuse-${noted.length + 1}`), ...BY }
      noted.push(excuse)
      return excuse
    },
    removeExcuse: async (_, id) => {
      const removed = noted.find(excuse => excuse.id === id) ?? null
      noted.splice(0, noted.length, ...noted.filter(excuse => excuse.id !== id))
      return removed
    },
  }
}

interface FakeParts {
  readonly targets: readonly KeptTarget[]
  readonly noted: readonly KeptExcuse[]
}

export type FakeTargets = ReturnType<typeof createFakeTargets>
