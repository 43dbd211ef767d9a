import type { Rule } from '../reading.ts'

/** Finds the "./." that closes official papers. */
export const officialEnding: Rule = ({ prose }) =>
  [...prose.matchAll(/\.\/\.(?=[ ]{0,9}(?:\n|$))/g)].map(({ index, 0: piece }) => ({
    code: 'official-ending',
    start: index,
    end: index + piece.length,
    fix: /[.!?…]/.test(prose[index - 1] ?? '') ? '' : '.',
  }))
