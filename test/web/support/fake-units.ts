import { AppError } from '../../../src/kernel/errors.ts'
import { type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import type { Unit } from '../../../src/organisation/unit.ts'
import type { UnitUses } from '../../../src/web/officer-uses.ts'

const AT = new Date('2026-11-20T02:00:00Z')

const someUnit = (id: string, name: string): Unit => ({
  id: unitId(id),
  name,
  shortName: null,
  parentId: null,
  level: 'cơ sở',
  block: null,
  validFrom: null,
  validTo: null,
  mergedIntoId: null,
  targetPostsPerMonth: null,
  cluster: null,
  code: null,
  createdAt: AT,
})

/** Two branches, of which the first has a link; what is made or ended is forgotten at once. */
export function createFakeUnits(): UnitUses {
  const units = [someUnit('unit-1', 'Đoàn xã Hòa An'), someUnit('unit-2', 'Đoàn xã Tân Bình')]
  const facts = { unitId: unitId('unit-1'), createdAt: AT, lastUsedAt: AT }
  const link = { ...facts, token: new Secret('right-branch'), holderName: 'Lan' }
  const find = (id: UnitId): Unit => {
    const unit = units.find(one => one.id === id)
    if (unit === undefined) throw new AppError('UNIT_NOT_FOUND')
    return unit
  }
  return {
    listUnits: async () => ({ items: units.map(unit => ({ ...unit, otherNames: [] })), nextCursor: null }),
    getUnit: async (_, id) => ({ ...find(id), namesakes: [] }),
    createUnit: async (_, wanted) => ({
      ...someUnit('unit-3', wanted.name),
      ...wanted,
      id: wanted.id ?? unitId('unit-3'),
    }),
    getLevelLabels: async () => ({ co_so: 'Đoàn cơ sở' }),
    setLevelLabels: async () => undefined,
    readUnitStory: async () => ({
      levelLabel: 'Đoàn cơ sở',
      above: [],
      below: [],
      formerNames: [],
      aliases: [],
      cameFrom: [],
      becameTo: [],
      formerParents: [],
      pages: [],
    }),
    renameUnit: async () => undefined,
    mergeUnits: async (_, { fromIds: [first] }) => first ?? unitId('unit-2'),
    splitUnit: async () => [],
    transferUnit: async () => undefined,
    dissolveUnit: async () => undefined,
    setAliases: async () => undefined,
    undoUnitChange: async () => undefined,
    previewBranches: async () => [],
    importBranches: async () => [],
    changeUnit: async (_, id, wanted) => ({ ...find(id), ...wanted }),
    listBranchLinks: async () => new Map([[facts.unitId, facts]]),
    readBranchLinks: async () => new Map([[facts.unitId, link]]),
    rotateBranchLink: async () => new Secret('fresh-branch'),
    revokeBranchLink: async () => undefined,
    makeHandover: async () => ({
      token: new Secret('handover'),
      expiresAt: new Date('2026-11-23T02:00:00Z'),
    }),
  }
}
