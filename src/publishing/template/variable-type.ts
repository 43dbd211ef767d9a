import type { z } from 'zod'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { DateStyle } from '../../kernel/vietnamese-date.ts'
import type { VariableOptions } from './variable-options.ts'

/** A variable that was read: as it is printed, and the day it stands for where others refer to it. */
export interface Reading {
  readonly text: string
  readonly date: LocalDate | null
}

/** What reading a variable may depend on. */
export interface ReadingContext {
  readonly options: VariableOptions
  readonly style: DateStyle
  /** Where a day without its year is looked for. */
  readonly near: LocalDate
  /** The variable this one refers to, when that could be read. */
  readonly other: Reading | null
}

/** What the program knows of a type of variable. */
export interface VariableType {
  /** Reads and prints what came in; null when it is not of this type. */
  readonly read: (input: unknown, context: ReadingContext) => Reading | null
  /** What a template must say for a variable of this type. */
  readonly needs: readonly (keyof VariableOptions)[]
  /** Computes the variable from the one it refers to; null when that makes no sense. */
  readonly derive?: (from: LocalDate, options: VariableOptions) => string | number | null
}

interface TypeParts<Value> extends Partial<Omit<VariableType, 'read'>> {
  readonly schema: (context: ReadingContext) => z.ZodType<Value>
  readonly print: (value: Value, context: ReadingContext) => string
  readonly date?: (value: Value) => LocalDate
}

/** Makes a type of variable from how it is read and how it is printed. */
export const type = <Value>({ schema, print, date, needs = [], derive }: TypeParts<Value>): VariableType => ({
  needs,
  derive,
  read: (input, context) => {
    const read = schema(context).safeParse(input)
    return read.success ? { text: print(read.data, context), date: date?.(read.data) ?? null } : null
  },
})
