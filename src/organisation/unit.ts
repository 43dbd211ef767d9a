import type { UnitId } from '../kernel/ids.ts'

/** A unit of the organisation: the owner, or a Branch below it. Units form a tree and have dates. */
export interface Unit {
  readonly id: UnitId
  readonly name: string
  readonly shortName: string | null
  readonly parentId: UnitId | null
  /** The step in the hierarchy, as the organisation names it. */
  readonly level: string
  readonly block: string | null
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly mergedIntoId: UnitId | null
  readonly targetPostsPerMonth: number | null
  readonly createdAt: Date
}
