import type { UnitId } from '../kernel/ids.ts'
import { isoDateAt } from '../kernel/local-date.ts'
import { cleanLine, foldForSearch } from '../kernel/text.ts'
import type { Actor } from './access.ts'
import { changeTree, type TreeDeps, wrong } from './change-tree.ts'
import { deleteAliases, insertUnitName } from './unit-name-store.ts'

/** More names than anybody uses for one unit. */
const ALIASES_MOST = 20
const LETTERS_MOST = 200

/**
 * Says what a unit is called besides: other spellings, what people say. Those from before are forgotten.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when there are too many, or one is too long
 */
export const setAliases =
  (deps: TreeDeps) =>
  (actor: Actor, id: UnitId, typed: readonly string[]): Promise<void> =>
    changeTree(deps, actor, isoDateAt(deps.clock.now(), deps.timeZone), async ({ trx, unit, at, tell }) => {
      const { name } = unit(id)
      const aliases = oneOfEach(typed.map(cleanLine)).filter(alias => alias !== '' && alias !== name)
      if (aliases.length > ALIASES_MOST) throw wrong('aliases', 'TOO_MANY')
      if (aliases.some(({ length }) => length > LETTERS_MOST)) throw wrong('aliases', 'NOT_VALID')
      await deleteAliases(trx, id)
      const rest = { shortName: null, validFrom: null, validTo: null, createdAt: at }
      for (const alias of aliases)
        await insertUnitName(trx, {
          id: deps.ids.newId(),
          unitId: id,
          kind: 'alias',
          name: alias,
          ...rest,
        })
      await tell('unit.aliases-set', id, { aliases: aliases.join(', ') })
    })

const oneOfEach = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map(name => [`${foldForSearch(name)}|${name.toLowerCase()}`, name])).values(),
]
