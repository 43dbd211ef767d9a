import { z } from 'zod'

/** What a template may say about a variable beside its type; which type needs what stands in `variable-types.ts`. */
export const variableOptions = z.strictObject({
  /** Used when nothing is given; the anonymous phrase of a `person_optin`. */
  default: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
  /** The choices of an `enum`. */
  options: z.array(z.string()).min(2).optional(),
  /** In UTF-16 units. */
  maxLength: z.int().positive().optional(),
  /** The text must tell at least one number. */
  needsDigit: z.boolean().optional(),
  /** Puts each item of a `list` on its own line behind this sign; without it they form one phrase. */
  bullet: z.string().optional(),
  maxItems: z.int().positive().optional(),
  /** The time a `money_rate` is for: "năm". */
  per: z.string().optional(),
  /** The day of the lunar calendar that a `lunar_date` is. */
  lunar: z.strictObject({ day: z.int(), month: z.int() }).optional(),
  /** The year an `anniversary` counts from. */
  baseYear: z.int().optional(),
  /** The variable an `anniversary` or a `lunar_year_name` is computed from. */
  of: z.string().optional(),
  /** The variable this date must be later than. */
  after: z.string().optional(),
  /** The variable this date may not be later than; a year both share is printed once, with the other one. */
  until: z.string().optional(),
})

export type VariableOptions = z.output<typeof variableOptions>

/** Names the other variable that this one is checked against or computed from. */
export const referenceOf = ({ of, after, until }: VariableOptions): string | null =>
  of ?? after ?? until ?? null
