import { z } from 'zod'
import { cleanLine } from '../../kernel/text.ts'
import { parseMoney, parseNumber, parseQualifiedMoney, QUALIFIERS } from '../../kernel/vietnamese-number.ts'

const TEXT_LIMIT = 1_000
const URL_LIMIT = 2_048
const COUNT_LIMIT = 1_000_000_000
/** Ten thousand tỷ: more is a slip of the keyboard. */
const MONEY_LIMIT_DONG = 10_000_000_000_000
const LIST_LIMIT = 20

/** Reads text by a parser of the kernel; a number is taken for the text it is written as. */
export const parsed = <Value>(parse: (text: string) => Value | null) =>
  z.union([z.string(), z.number().transform(String)]).transform((text, context) => {
    const value = parse(cleanLine(text))
    if (value !== null) return value
    context.addIssue('not readable')
    return z.NEVER
  })

/** A part of a sentence: the full stop belongs to the template. */
export const clause = (limit = TEXT_LIMIT) => parsed(withoutEnd).pipe(z.string().min(1).max(limit))

/** A whole sentence, closed by a full stop when it has no end of its own. */
export const sentence = (limit = TEXT_LIMIT) =>
  parsed(text => (/[.!?…][”"’)]?$/.test(text) ? text : `${withoutEnd(text)}.`)).pipe(
    z.string().min(2).max(limit),
  )

/** Somebody's words without quotation marks around them, which the template sets. */
export const quotation = (limit = TEXT_LIMIT) =>
  parsed(text => text.replace(/^[“”"«]+|[“”"»]+$/g, '').trim()).pipe(z.string().min(1).max(limit))

export const count = z.union([z.number(), parsed(parseNumber)]).pipe(z.int().min(0).max(COUNT_LIMIT))

const dong = z.int().positive().max(MONEY_LIMIT_DONG)

/** A sum in whole đồng, also as "60 triệu đồng" or "80 triệu đồng/năm". */
export const money = z
  .union([z.number(), parsed(text => parseMoney(text.replace(/\/[^/\d]+$/, '')))])
  .pipe(dong)

/** A sum with how exact it is: whole đồng, "trên 290 triệu đồng", or both apart. */
export const qualifiedMoney = z
  .union([
    z.number().transform(amount => ({ amount, qualifier: null })),
    parsed(parseQualifiedMoney),
    z.strictObject({ amount: z.number(), qualifier: z.enum(QUALIFIERS).nullish() }),
  ])
  .pipe(z.object({ amount: dong, qualifier: z.enum(QUALIFIERS).nullish() }))

/** Items as a list or as lines of text, with or without bullets before them. */
export const list = (limit = LIST_LIMIT) =>
  z
    .union([z.array(z.string()), z.string().transform(text => text.split(/\r\n|[\r\n]/))])
    .transform(items => items.map(withoutBullet).filter(item => item !== ''))
    .pipe(z.array(z.string().max(TEXT_LIMIT)).min(1).max(limit))

/**
 * A person in a text: the name only with recorded consent, else null for the template's anonymous phrase.
 * A bare text may be a name, so it counts as one without consent; `anonymous` takes other words that name nobody.
 */
export const personOptIn = z.union([
  z.strictObject({ anonymous: clause() }).transform(({ anonymous }) => anonymous),
  z
    .strictObject({ name: clause(), consent: z.boolean() })
    .transform(({ name, consent }) => (consent ? name : null)),
  clause().transform(() => null),
])

export const webAddress = parsed(text => text).pipe(z.url({ protocol: /^https?$/ }).max(URL_LIMIT))

function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:]+$/, '')
}

function withoutBullet(item: string): string {
  return withoutEnd(cleanLine(item).replace(/^(?:[•▪◦●✅🔹]\uFE0F?\s*|[-–—*+]\s+)/u, ''))
}
