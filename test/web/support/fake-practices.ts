import type { Practice } from '../../../src/intake/index.ts'
import { readPractice } from '../../../src/intake/practice.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { type PracticeId, practiceId, unitId } from '../../../src/kernel/ids.ts'
import type { PracticeUses } from '../../../src/web/intake-uses.ts'

/** Makes a good practice. */
const somePractice = (given: Partial<Practice> = {}): Practice => ({
  id: practiceId('practice-1'),
  title: 'Thứ Bảy xanh ở từng đoạn đường',
  text: 'Mỗi chi đoàn nhận một đoạn đường.',
  pillar: 'planning',
  unitId: unitId('unit-1'),
  unitName: 'Đoàn xã Hòa An',
  submissionId: null,
  createdAt: new Date('2026-11-20T02:00:00Z'),
  retiredAt: null,
  ...given,
})

export interface FakePractices extends PracticeUses {
  readonly all: Map<PracticeId, Practice>
}

/** Keeps good practices in memory; one is there from the start. */
export function createFakePractices(): FakePractices {
  const all = new Map([[practiceId('practice-1'), somePractice()]])
  const read = (id: PracticeId): Practice => {
    const practice = all.get(id)
    if (practice === undefined) throw new AppError('PRACTICE_NOT_FOUND')
    return practice
  }
  return {
    all,
    listPractices: async () => [...all.values()],
    getPractice: async (_, id) => read(id),
    addPractice: async (_, { id = practiceId('practice-2'), ...wanted }) => {
      const practice = somePractice({ ...wanted, ...readPractice(wanted), id })
      all.set(id, practice)
      return practice
    },
    changePractice: async (_, id, { isRetired, ...change }) => {
      const changed = { ...read(id), ...readPractice({ ...read(id), ...change }) }
      const practice = { ...changed, retiredAt: isRetired ? new Date('2026-11-22T02:00:00Z') : null }
      all.set(id, practice)
      return practice
    },
  }
}
