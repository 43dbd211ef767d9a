import { z } from 'zod'
import { unitId } from '../../kernel/ids.ts'
import { UNDOABLE } from '../../organisation/index.ts'
import { localDay } from './schemas.ts'

const id = z.string().min(1).max(100).transform(unitId)
const name = z.string().trim().min(1).max(200)
const effectiveOn = localDay.describe('The first local day of the new order; not ahead of today')
/** A unit that goes on: by its id, or a new one by its name. */
const goer = z.union([z.strictObject({ id }), z.strictObject({ name })])

/** A unit's new name. */
export const renameBody = z.strictObject({
  name,
  shortName: z.string().max(100).nullable().default(null),
  effectiveOn,
})

/** Which other units merge along, and into whom. */
export const mergeBody = z.strictObject({
  into: goer,
  alongIds: z.array(id).max(100).default([]).describe('Others that merge with it'),
  effectiveOn,
})

/** Into which parts a unit splits. */
export const splitBody = z.strictObject({
  into: z.array(goer).min(1).max(20),
  goesOn: z.boolean().default(false).describe('True where it goes on beside the parts that left'),
  below: z
    .array(z.strictObject({ id, part: z.int().min(0).max(19).describe('Place in `into`, from 0') }))
    .max(500)
    .default([])
    .describe('Where units below go; the others stay, or go into the first part'),
  effectiveOn,
})

/** Below whom a unit stands from then on. */
export const transferBody = z.strictObject({ parentId: id.nullable(), effectiveOn })

/** When a unit ended, and where those below it went. */
export const dissolveBody = z.strictObject({ belowTo: id.optional(), effectiveOn })

/** What is to be taken back. */
export const undoBody = z.strictObject({ kind: z.enum(UNDOABLE) })

/** What a unit is called besides. */
export const aliasesBody = z.strictObject({ aliases: z.array(z.string().max(200)).max(50) })

const dated = { validFrom: z.string().nullable(), validTo: z.string().nullable() }
const step = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['merge', 'split']),
  effectiveOn: z.string(),
})
const steps = z.array(step).readonly()

/** What a unit was called, came from and became. */
export const storySchema = z
  .object({
    levelLabel: z.string(),
    formerNames: z
      .array(z.object({ name: z.string(), shortName: z.string().nullable(), ...dated }))
      .readonly(),
    aliases: z.array(z.string()).readonly(),
    cameFrom: steps,
    becameTo: steps,
    formerParents: z
      .array(z.object({ parentId: z.string().nullable(), name: z.string().nullable(), ...dated }))
      .readonly(),
    pages: z.array(z.object({ pageId: z.string(), pageName: z.string(), ...dated })).readonly(),
  })
  .meta({ id: 'BranchStory' })
