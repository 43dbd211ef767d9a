import type { LocalDate } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import {
  type PillarWords,
  type Programme,
  programmeIn,
  readProgramme,
  resolveProgrammes,
  wordsOfPillars,
} from './programme.ts'
import { deleteProgramme, findProgrammes, saveProgramme } from './programme-store.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'ids' | 'programmeFile'>
type Reading = Pick<Deps, 'db' | 'programmeFile'>

/** A programme with where it comes from. */
export interface ListedProgramme extends Programme {
  /** Delivered with the software. */
  readonly isBuiltIn: boolean
  /** People changed what was delivered. */
  readonly isChanged: boolean
}

/** Lists programmes by their first years. */
export const listProgrammes =
  ({ db, programmeFile }: Reading) =>
  async (actor: Actor): Promise<readonly ListedProgramme[]> => {
    authorize(actor, 'guidance.read')
    const stored = await findProgrammes(db)
    return resolveProgrammes(programmeFile, stored).map(programme => {
      const isBuiltIn = programmeFile.programmes.some(({ id }) => id === programme.id)
      const isStored = stored.some(({ id }) => id === programme.id)
      return { ...programme, isBuiltIn, isChanged: isBuiltIn && isStored }
    })
  }

/**
 * Keeps how a programme is worded; without an id, a new one. It counts from this moment, wherever pillars are told in
 * full. Gives its id.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const writeProgramme =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor, typed: Omit<Programme, 'id'> & { readonly id?: string }): Promise<string> => {
    authorize(actor, 'guidance.write')
    const programme = readProgramme({ ...typed, id: typed.id ?? ids.newId().toLowerCase() })
    const { id, name, fromYear, toYear } = programme
    const changedAt = clock.now()
    await db.transaction().execute(async trx => {
      await saveProgramme(trx, programme, { changedBy: actor.id, changedAt })
      const facts = { name, fromYear, toYear }
      const subject = { kind: 'programme', id }
      await appendAudit(trx, { actor, action: 'programme.written', subject, facts }, changedAt)
    })
    return id
  }

/** Gives up what people wrote about a programme: a delivered one is as delivered again, another one is gone. Idempotent. */
export const forgetProgramme =
  ({ db, clock }: Deps) =>
  async (actor: Actor, id: string): Promise<void> => {
    authorize(actor, 'guidance.write')
    await db.transaction().execute(async trx => {
      await deleteProgramme(trx, id)
      const subject = { kind: 'programme', id }
      await appendAudit(trx, { actor, action: 'programme.forgotten', subject, facts: {} }, clock.now())
    })
  }

/**
 * Gives how the pillars are worded on a local day. Anybody may know; empty before the first programme, and short labels
 * stand in.
 */
export const pillarWords =
  ({ db, programmeFile }: Reading) =>
  async ({ year }: Pick<LocalDate, 'year'>): Promise<PillarWords> =>
    wordsOfPillars(programmeIn(resolveProgrammes(programmeFile, await findProgrammes(db)), year))
