import { AppError } from '../../kernel/errors.ts'
import type { DocumentId, OpinionId, UnitId } from '../../kernel/ids.ts'
import { cleanLine, cleanText } from '../../kernel/text.ts'

/** What becomes of an opinion: taken over (*tiếp thu*), answered with a reason (*giải trình*), taken note of (*ghi nhận*). */
export const HANDLINGS = ['accepted', 'explained', 'noted'] as const
export type Handling = (typeof HANDLINGS)[number]

/** What a branch says of a document, or of one part of it. */
interface SaidOpinion {
  readonly kind: 'agrees' | 'comments'
  /** “Mục II.3”; empty is all of it. */
  readonly part: string
  readonly words: string
}

/** An opinion that stands, and what became of it. */
export interface Opinion extends SaidOpinion {
  readonly id: OpinionId
  readonly documentId: DocumentId
  readonly unitId: UnitId
  readonly unitName: string
  /** Said after the last day. */
  readonly isLate: boolean
  readonly saidAt: Date
  readonly handling: Handling | null
  readonly handlingWords: string
  readonly handledByName: string | null
  readonly handledAt: Date | null
}

/** What a branch sends: it agrees, or says something of parts. */
export interface OpinionAnswer {
  readonly agrees: boolean
  readonly comments: readonly { readonly part: string; readonly words: string }[]
  /** The opinions that it had before its eyes; what another phone said meanwhile stays. */
  readonly seenIds: readonly string[]
}

const LIMITS = { part: 200, words: 5_000 } as const
const MOST_COMMENTS = 50

/**
 * Reads an answer. Words win over agreeing, so that nothing typed is lost.
 * @throws {INVALID_INPUT} when it says nothing, or too much
 */
export function readAnswer({ agrees, comments }: OpinionAnswer): readonly SaidOpinion[] {
  const read = comments
    .map(({ part, words }) => ({ part: cleanLine(part), words: cleanText(words) }))
    .filter(({ words }) => words !== '')
  const fields = read.flatMap((one, index) =>
    (['part', 'words'] as const)
      .filter(name => one[name].length > LIMITS[name])
      .map(name => ({
        path: `comments.${index}.${name}`,
        code: 'TOO_LONG',
        values: { maximum: LIMITS[name] },
      })),
  )
  const tooMany = { path: 'comments', code: 'TOO_MANY', values: { maximum: MOST_COMMENTS } }
  const problems = [...fields, ...(read.length > MOST_COMMENTS ? [tooMany] : [])]
  if (problems.length > 0) throw new AppError('INVALID_INPUT', { fields: problems })
  if (read.length > 0) return unique(read.map(one => ({ kind: 'comments', ...one })))
  if (agrees) return [{ kind: 'agrees', part: '', words: '' }]
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'comments.0.words', code: 'REQUIRED' }] })
}

/** What an answer does to what the branch said before. */
export interface SettledAnswer {
  readonly replaced: readonly Opinion[]
  readonly added: readonly SaidOpinion[]
}

/**
 * Settles an answer with what stands. In time it takes the place of what the branch saw; late it is added beside what
 * was said in time. The same words again change nothing, and keep what became of them.
 */
export function settleAnswer(
  standing: readonly Opinion[],
  said: readonly SaidOpinion[],
  { seenIds, isLate }: Pick<OpinionAnswer, 'seenIds'> & { readonly isLate: boolean },
): SettledAnswer {
  const commented = said.filter(({ kind }) => kind === 'comments')
  const isOver = (one: Opinion): boolean =>
    !isLate &&
    !said.some(other => isSame(one, other)) &&
    (seenIds.includes(one.id) || (one.kind === 'agrees' && commented.length > 0))
  const replaced = standing.filter(isOver)
  const kept = standing.filter(one => !replaced.includes(one))
  // Whoever agrees beside words of its own says nothing more.
  const added = kept.length > 0 ? commented : said
  return { replaced, added: added.filter(one => !kept.some(other => isSame(one, other))) }
}

const isSame = (one: SaidOpinion, other: SaidOpinion): boolean =>
  one.kind === other.kind && one.part === other.part && one.words === other.words

const unique = (said: readonly SaidOpinion[]): SaidOpinion[] =>
  said.filter((one, index) => said.findIndex(other => isSame(one, other)) === index)
