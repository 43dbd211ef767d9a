import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Secret } from '../kernel/secret.ts'
import { type Actor, authorize } from './access.ts'
import { findLiveLinks } from './branch-link-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly seal: Seal
}

/** What anybody who signs in may know of a branch's link. */
export interface BranchLinkFacts {
  readonly unitId: UnitId
  readonly createdAt: Date
  /** To the hour. */
  readonly lastUsedAt: Date | null
}

/** A branch's link as whoever may rotate it sees it. */
export interface BranchLink extends BranchLinkFacts {
  readonly token: Secret
  readonly holderName: string | null
}

/** Tells which branches have a link that works, and when it was used. */
export const listBranchLinks =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<ReadonlyMap<UnitId, BranchLinkFacts>> => {
    authorize(actor, 'units.read')
    const links = await findLiveLinks(db)
    return new Map(
      links.map(({ unitId, createdAt, lastUsedAt }) => [unitId, { unitId, createdAt, lastUsedAt }]),
    )
  }

/**
 * Opens the links that work, to be shown or printed; of one branch, when it is named. Who sees one could as well make
 * a new one, so only making is audited.
 * @throws {SECRET_UNREADABLE} when SECRET_KEY is another
 */
export const readBranchLinks =
  ({ db, seal }: Deps) =>
  async (actor: Actor, unitId?: UnitId): Promise<ReadonlyMap<UnitId, BranchLink>> => {
    authorize(actor, 'links.rotate')
    const links = await findLiveLinks(db, unitId)
    return new Map(
      links.map(({ id, tokenSealed, holderEmail: _, ...link }) => [
        link.unitId,
        { ...link, token: seal.open('branch-link', id, tokenSealed) },
      ]),
    )
  }
