import { z } from 'zod'
import { instant, listQuery, localDay } from './schemas.ts'

const id = z.string().min(1).max(100)

const fields = {
  name: z.string().trim().min(1).max(200),
  shortName: z.string().max(100).nullable(),
  parentId: id.nullable().describe('The unit above; no circles'),
  level: z.string().max(50).describe('The step in the hierarchy, as the organisation names it'),
  block: z.string().max(100).nullable().describe('Khối, as in “Khối trường học”'),
  cluster: z.string().max(100).nullable().describe('Cụm, as in “Cụm Búng Tàu”'),
  code: z.string().max(20).nullable().describe('The official code; other units may have had it before'),
  validFrom: localDay.nullable(),
  validTo: localDay.nullable().describe('The last day, included'),
  mergedIntoId: id.nullable().describe('The unit that goes on where this one ended'),
  targetPostsPerMonth: z.int().min(0).max(1_000).nullable(),
}

/** What a new branch is called, and where it stands. */
export const branchBody = z.strictObject({ ...z.object(fields).partial().shape, name: fields.name })

/** What is to change; the rest stays. */
export const branchChange = z.strictObject(z.object(fields).partial().shape)

/** What a caller may copy. */
export const BRANCH_EXAMPLE = {
  name: 'Đoàn xã Hòa An',
  shortName: 'Hòa An',
  block: 'Khối xã, thị trấn',
  targetPostsPerMonth: 4,
} as const

/** Which branches, how many, and where the list goes on. */
export const branchesQuery = listQuery.extend({
  q: z.string().max(200).optional().describe('Part of a name, with diacritics or without'),
})

const shown = {
  ...fields,
  id: z.string(),
  createdAt: instant,
  link: z
    .object({ createdAt: instant, lastUsedAt: instant.nullable().describe('To the hour') })
    .nullable()
    .describe('Null while no link works; its address is given by POST /branches/{id}/link alone'),
}

/** A branch in a list. */
export const branchSchema = z.object(shown).meta({ id: 'Branch' })

/** A branch by itself, with what may be wrong about it. */
export const wholeBranchSchema = z
  .object({
    ...shown,
    warnings: z
      .array(z.object({ code: z.literal('same-name'), detail: z.string() }))
      .readonly()
      .describe('What somebody should look at; nothing was refused'),
  })
  .meta({ id: 'BranchWithWarnings' })

/** The address under which a branch sends. */
export const linkSchema = z
  .object({ url: z.string().describe('Whoever holds it sends for the branch') })
  .meta({ id: 'BranchLink' })
