import type {
  Indicator,
  Proposal,
  Result,
  WholeDifficulty,
  WholeResult,
} from '../../../src/briefing/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { difficultyId, indicatorId, resultId, submissionId, unitId } from '../../../src/kernel/ids.ts'
import type { DifficultyUses, LedgerUses } from '../../../src/web/briefing-uses.ts'

const AT = new Date('2026-11-22T01:00:00Z')
const UNIT = { id: unitId('unit-1'), name: 'Đoàn xã Hòa An' }

const someIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  ...{ id: indicatorId('nha-nhan-ai'), name: 'Nhà nhân ái', unitWord: 'căn', kind: 'count' },
  ...{ phrase: '{amount} căn nhà nhân ái', joinsId: null, variable: 'nha', block: null, pillar: 'members' },
  ...{ validFrom: null, validTo: null, position: 1, archivedAt: null, createdAt: AT },
  ...given,
})

const someWholeResult = (given: Partial<WholeResult> = {}): WholeResult => ({
  ...{ id: resultId('result-1'), state: 'entered', indicatorId: indicatorId('nha-nhan-ai'), kind: 'count' },
  ...{ indicatorName: 'Nhà nhân ái', unitWord: 'căn', amount: 1, qualifier: 'exact', units: [UNIT] },
  ...{ fromOn: '2026-11-14', toOn: '2026-11-14', note: 'Ấp Mỹ Lợi', replacesId: null, enteredByName: 'Lan' },
  ...{ enteredAt: AT, approvedByName: null, approvedAt: null, endedIntoId: null, endReason: null },
  ...{ endedByName: null, endedAt: null, correctionId: null },
  evidence: [{ kind: 'submission', targetId: 'submission-1' }],
  shownBy: [{ kind: 'submission', targetId: 'submission-1', words: 'Bàn giao nhà nhân ái', address: null }],
  ...given,
})

const someDifficulty = (given: Partial<WholeDifficulty> = {}): WholeDifficulty => ({
  ...{ id: difficultyId('difficulty-1'), raisedThrough: 'branch', unitId: UNIT.id, unitName: UNIT.name },
  ...{ cause: 'equipment', words: 'Chưa có máy ảnh', sinceOn: '2026-10-01', state: 'decided' },
  ...{ decision: 'Cho mượn máy', seat: 'Ban Thường vụ', dueOn: '2026-11-20', isOverdue: true },
  ...{ decidedAt: AT, raisedAt: AT, closedAt: null },
  notes: [{ writtenThrough: 'branch', deed: 'raised', name: UNIT.name, words: 'Chưa có máy ảnh', at: AT }],
  ...given,
})

const PROPOSAL: Proposal = {
  ...{ submissionId: submissionId('submission-1'), unitId: UNIT.id, unitName: UNIT.name },
  ...{ title: 'Bàn giao nhà nhân ái', day: '2026-11-14' },
  results: [
    {
      ...{ written: { name: 'Nhà nhân ái', amount: '01 căn' }, sourceKey: 'submission:submission-1:0' },
      ...{ recordedId: null, indicatorId: indicatorId('nha-nhan-ai') },
      amount: { amount: 1, qualifier: 'exact' },
    },
  ],
}

/** A ledger with one result that waits, and one difficulty; what is asked of them is noted. */
export function createFakeBriefing(result = someWholeResult(), difficulty = someDifficulty()) {
  const calls: unknown[][] = []
  const note =
    (name: string) =>
    async (_: unknown, ...given: unknown[]) =>
      void calls.push([name, ...given])
  const total = { indicator: someIndicator(), amount: 1, qualifier: 'exact', entryCount: 1 } as const
  const other: Result = { ...result, id: resultId('result-2') }
  const record = async (_: unknown, wish: { readonly unitIds: readonly unknown[] }) => {
    if (wish.unitIds.length === 0)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchIds', code: 'REQUIRED' }] })
    calls.push(['record', wish])
    return result.id
  }
  const uses: LedgerUses & DifficultyUses = {
    listIndicators: async () => [someIndicator()],
    addIndicator: async () => someIndicator(),
    changeIndicator: async () => someIndicator(),
    listResults: async () => ({ items: [result], nextCursor: null }),
    getResult: async () => result,
    listSameResults: async () => [{ first: result, second: other, reason: 'note' }],
    proposeResults: async () => PROPOSAL,
    recordResult: record,
    replaceResult: async (_, id, wish) => record(id, wish),
    approveResults: note('approve'),
    withdrawResult: note('withdraw'),
    joinResults: async (_, first, second) => {
      calls.push(['join', first, second])
      return first
    },
    setResultsApart: note('apart'),
    sumResults: async () => [total],
    sumResultsByUnit: async () => [{ unitId: UNIT.id, unitName: UNIT.name, totals: [total] }],
    printResults: async () => ({
      ...{ totals: [total], reachingIn: 1, variables: { nha: '1' } },
      text: { paper: 'Năm 2026: 01 căn nhà nhân ái./.', facebook: '• 1 căn nhà nhân ái' },
    }),
    listDifficulties: async () => ({ items: [difficulty], nextCursor: null }),
    getDifficulty: async () => difficulty,
    raiseDifficulty: async (_, wish) => {
      if (wish.unitId === '')
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
      calls.push(['raise', wish])
      return difficulty.id
    },
    decideDifficulty: async (_, id, decision) => {
      if (decision.seat === '')
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'seat', code: 'REQUIRED' }] })
      calls.push(['decide', id, decision])
    },
    closeDifficulty: note('close'),
    reopenDifficulty: note('reopen'),
    writeDifficultyNote: note('note'),
  }
  return { ...uses, calls }
}
