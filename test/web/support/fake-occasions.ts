import { AppError } from '../../../src/kernel/errors.ts'
import { type OccasionId, occasionId, postId } from '../../../src/kernel/ids.ts'
import type { OccasionDecision, OccasionView } from '../../../src/planning/index.ts'
import { horizonFrom, type Occasion, occasionDates, publishAtOf } from '../../../src/planning/occasion.ts'
import { draftDay } from '../../../src/planning/occasion-plan.ts'
import type { OccasionUses } from '../../../src/web/planning-uses.ts'
import { occasionFile } from '../../support/occasion-file.ts'

export interface FakeOccasions extends OccasionUses {
  readonly ownOccasions: Map<OccasionId, Occasion>
  /** What was decided, and what else a test states about an occasion, by `ID YEAR`. */
  readonly occasionStates: Map<string, Partial<OccasionView>>
}

const TODAY = { year: 2026, month: 11, day: 22 }
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const USUAL = { offsetDays: 0, localTime: '06:30', baseYear: null, leadDays: 14, note: null } as const

/** Keeps one's own occasions and decisions in memory, beside the built-in ones. */
export function createFakeOccasions(): FakeOccasions {
  const own = new Map<OccasionId, Occasion>()
  const states = new Map<string, Partial<OccasionView>>()
  const requireOwn = (id: OccasionId): Occasion => {
    const occasion = own.get(id)
    if (occasion === undefined) throw new AppError('OCCASION_NOT_FOUND')
    return occasion
  }
  return {
    ownOccasions: own,
    occasionStates: states,
    listOccasions: async (_, { from = TODAY, to = horizonFrom(from) }) => {
      const dates = occasionDates([...occasionFile.occasions, ...own.values()], from, to)
      const items = dates.map(({ ruleDay: _, ...date }): OccasionView => {
        const { id } = date.occasion
        return {
          ...{ ...date, id, isOwn: own.has(id), decision: 'suggested', post: null, plannedFor: null },
          publishAt: publishAtOf(date.occasion, date.date, TIME_ZONE),
          draftOn: draftDay({ ...date, ruleDay: date.date }),
          ...states.get(`${id} ${date.year}`),
        }
      })
      return { items, nextCursor: null }
    },
    addOccasion: async (_, { id = occasionId(`own-${own.size + 1}`), ...typed }) => {
      const fields = typed.name === '' ? [{ path: 'name', code: 'REQUIRED' }] : []
      if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
      const occasion: Occasion = { ...USUAL, kind: 'ordinary', templateId: null, ...typed, id }
      own.set(id, occasion)
      return occasion
    },
    changeOccasion: async (_, id, change) => {
      const occasion = { ...requireOwn(id), ...change }
      own.set(id, occasion)
      return occasion
    },
    removeOccasion: async (_, id) => {
      const occasion = requireOwn(id)
      own.delete(id)
      return occasion
    },
    decideOccasion: async (_, id, year, decision: OccasionDecision) => {
      if (!(year >= 1900 && year <= 2199)) throw new AppError('OCCASION_NOT_FOUND')
      const post = decision === 'confirmed' ? postId('post-1') : null
      states.set(`${id} ${year}`, { ...states.get(`${id} ${year}`), decision })
      return post
    },
  }
}
