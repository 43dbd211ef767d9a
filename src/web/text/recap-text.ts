import { type Recap, type RecapText, wordAmount } from '../../briefing/index.ts'
import { roundUpSentences } from '../../intake/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { vi } from './pages.vi.ts'

/** Writes a month's or a year's recap. Posts are Vietnamese in every language of the pages. */
export function recapText(recap: Recap): RecapText {
  const { events, posts, thanked, highlights } = recap
  const { name, tag } = periodOf(recap)
  const pillars = pillarLines(recap)
  const results = resultLines(recap)
  const paragraphs = [
    [`📰 ĐIỂM TIN ${name.toUpperCase()}`],
    [`${openingOf(recap, name)}${pillars.length === 0 ? '.' : ':'}`, ...pillars.map(listed)],
    titled('✨ Kết quả:', results),
    titled(
      '📌 Những việc nổi bật:',
      highlights.map(({ unitName, message }) => `${unitName}: ${sentencesOf(message)}`),
    ),
    [`💙 Cảm ơn ${thanked.join(', ')} đã giữ nhịp cùng phong trào!`],
    [tag],
  ]
  return {
    message: paragraphs
      .filter(lines => lines.length > 0)
      .map(lines => lines.join('\n'))
      .join('\n\n'),
    title: `Điểm tin ${name}`,
    figures: [
      { amount: printNumber(events), words: 'hoạt động' },
      { amount: printNumber(posts), words: 'bài đăng' },
      { amount: printNumber(thanked.length), words: 'đơn vị có bài' },
    ],
    lines: [...pillars, ...results.slice(0, 1), 'Cảm ơn các đơn vị đã giữ nhịp cùng phong trào!'],
  }
}

const periodOf = ({ period: { year, month } }: Recap) =>
  month === null
    ? { name: `năm ${year}`, tag: '#DiemTinNam' }
    : { name: `tháng ${month}/${year}`, tag: '#DiemTinThang' }

function openingOf({ events, posts, thanked }: Recap, period: string): string {
  const [first = ''] = thanked
  const who = thanked.length === 1 ? first : `${printNumber(thanked.length)} đơn vị Đoàn cơ sở`
  return `Trong ${period}, ${who} có ${printNumber(events)} hoạt động với ${printNumber(posts)} bài đăng`
}

const pillarLines = ({ pillars }: Recap): readonly string[] =>
  pillars.map(({ pillar, posts }) => `${vi.pillars[pillar]} (${printNumber(posts)} bài)`)

/** On Facebook 8 is 8, not 08. @see DOMAIN clause 16 */
const resultLines = ({ results }: Recap): readonly string[] =>
  results.map(({ name, kind, unitWord, total, qualifier }) => {
    const amount = wordAmount({ amount: total, qualifier }, kind, 'facebook')
    return `${name}: ${kind === 'money' ? amount : `${amount} ${unitWord}`}`
  })

/** Tells a post in one or two sentences. A headline in capitals would shout among others, so what follows it is told. */
function sentencesOf(message: string): string {
  const [first = '', ...rest] = message
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const body = rest.join(' ')
  if (body === '') return roundUpSentences({ title: '', body: first })
  return roundUpSentences({ title: first === first.toUpperCase() ? '' : first, body })
}

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map(listed)]

const listed = (line: string): string => `🔹 ${line}`
