import type { Finding } from '../finding.ts'
import type { Rule } from '../reading.ts'

const MOST = 5
const HASHTAG = /(?<![\p{L}\p{N}&/])#[\p{L}\p{M}\p{N}_-]+/gu
/** "# TuoiTre": the sign alone makes no hashtag. */
const APART = /(?<=^|\s)# (?=\p{Lu})/gmu

/** Finds hashtags that Facebook cuts short or does not take, and too many of them. */
export const hashtags: Rule = ({ text }) => {
  const all = [...text.matchAll(HASHTAG)]
  const [sixth, last] = [all[MOST], all.at(-1)]
  return [
    ...all.flatMap(toldOfOne),
    ...[...text.matchAll(APART)].map(match => ({ ...at(match), code: 'hashtag-broken' as const, fix: '#' })),
    ...(sixth && last
      ? [
          {
            code: 'hashtag-many' as const,
            start: sixth.index,
            end: at(last).end,
            values: { count: String(all.length) },
          },
        ]
      : []),
  ]
}

function toldOfOne(match: RegExpExecArray): Finding[] {
  const tag = match[0]
  if (/^#[\p{N}_-]+$/u.test(tag)) return [{ ...at(match), code: 'hashtag-digits', fix: tag.slice(1) }]
  const whole = tag.replace(/-+$/, '')
  if (!whole.includes('-')) return []
  const { start } = at(match)
  return [{ code: 'hashtag-broken', start, end: start + whole.length, fix: whole.replaceAll('-', '') }]
}

const at = ({ 0: piece, index }: RegExpExecArray) => ({ start: index, end: index + piece.length })
