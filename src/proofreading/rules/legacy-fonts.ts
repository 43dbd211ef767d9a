import type { Rule } from '../reading.ts'

/** Signs of TCVN3 (.VnTime) inside words: "§oµn thanh niªn". */
const TCVN3 = /\p{L}[µ¶¸·¹¨»¾¼½©ª«¬®]|[§®©][a-z]/u
/** Letters of VNI that no Vietnamese word has: "Ñoaøn thanh nieân". */
const VNI = /[ñöøûïäåüë]/iu
const LATER_LETTERS = /[\u1EA0-\u1EF9]/
const LEAST_WORDS = 3
const LEAST_SHARE = 0.2

/** Finds text in an encoding from before Unicode, which everybody else sees as rubbish. */
export const legacyFonts: Rule = ({ prose }) => {
  if (LATER_LETTERS.test(prose)) return []
  const tokens = [...prose.matchAll(/\S+/g)]
  const kinds = Object.entries({ TCVN3, VNI })
  return kinds.flatMap(([font, pattern]) => {
    const odd = tokens.filter(({ 0: token }) => pattern.test(token))
    const [first, last] = [odd[0], odd.at(-1)]
    const isFew = odd.length < LEAST_WORDS || odd.length / tokens.length < LEAST_SHARE
    if (isFew || first === undefined || last === undefined) return []
    return [
      {
        code: 'legacy-font' as const,
        start: first.index,
        end: last.index + last[0].length,
        values: { font },
      },
    ]
  })
}
