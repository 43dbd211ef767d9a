import { expect, test } from 'vitest'
import { type Answers, assembleArticle } from '../../../src/intake/article.ts'
import { printResult } from '../../../src/intake/printed-result.ts'

const answers = (told: Partial<Answers> = {}): Answers => ({
  unitName: 'Đoàn xã Hòa An',
  what: '',
  where: '',
  date: null,
  dayPart: null,
  who: '',
  results: [],
  meaning: '',
  woven: '',
  basis: '',
  ...told,
})
const date = { year: 2026, month: 11, day: 22 }
const bodyOf = (told: Partial<Answers>) => assembleArticle(answers(told)).body

test('the news comes first, its basis last', () => {
  const { title, body } = assembleArticle(
    answers({
      what: 'Trồng 500 mét đường hoa.',
      where: 'ấp 8',
      date,
      dayPart: 'morning',
      who: '40 đoàn viên, thanh niên',
      results: [
        { name: 'cây hoa', amount: '1200' },
        { name: 'Kinh phí', amount: '12000000' },
      ],
      meaning: 'để con đường thêm xanh',
      woven: 'Mỗi đoàn viên một việc làm đẹp cho quê hương',
      basis: 'Tháng Thanh niên năm 2026',
    }),
  )

  expect(title).toBe('Trồng 500 mét đường hoa tại ấp 8')
  expect(body).toBe(
    `Sáng 22/11/2026, Đoàn xã Hòa An trồng 500 mét đường hoa tại ấp 8, với sự tham gia của 40 đoàn viên, thanh niên. Kết quả: 1.200 cây hoa và kinh phí 12 triệu đồng.

Hoạt động nhằm giúp con đường thêm xanh. Mỗi đoàn viên một việc làm đẹp cho quê hương.

Đây là hoạt động thực hiện Tháng Thanh niên năm 2026.`,
  )
})

test.each([
  ['no date, no invented one', { what: 'tặng 20 phần quà' }, 'Đoàn xã Hòa An tặng 20 phần quà.'],
  ['a date without its hour', { what: 'Tặng quà', date }, 'Ngày 22/11/2026, Đoàn xã Hòa An tặng quà.'],
  [
    'the sender named once more',
    { what: 'Đoàn xã Hòa An ra quân dọn kênh', date },
    'Ngày 22/11/2026, Đoàn xã Hòa An ra quân dọn kênh.',
  ],
  [
    'another body as the subject',
    { what: 'Dọn kênh', who: 'Chi đoàn ấp Mỹ Hòa' },
    'Chi đoàn ấp Mỹ Hòa dọn kênh.',
  ],
  ['a place already told', { what: 'Dọn kênh ở ấp 8', where: 'Tại ấp 8' }, 'Đoàn xã Hòa An dọn kênh ở ấp 8.'],
  [
    'a place with its own word',
    { what: 'Trồng hoa', where: 'Trên tuyến đường ấp 8' },
    'Đoàn xã Hòa An trồng hoa trên tuyến đường ấp 8.',
  ],
  [
    'a sentence that tells its own time',
    { what: 'Sáng nay, tuổi trẻ xã dọn kênh', date },
    'Sáng nay, tuổi trẻ xã dọn kênh.',
  ],
  [
    'more than one sentence',
    { what: 'Trao nhà nhân ái. Căn nhà rộng 40 m²', where: 'ấp 3' },
    'Đoàn xã Hòa An trao nhà nhân ái tại ấp 3. Căn nhà rộng 40 m².',
  ],
  ['the end of an official paper', { what: 'Trồng cây./.' }, 'Đoàn xã Hòa An trồng cây.'],
  ['a name at the beginning', { what: 'ĐVTN hiến máu' }, 'Đoàn xã Hòa An ĐVTN hiến máu.'],
  [
    'a purpose',
    { meaning: 'Để nâng cao ý thức giữ gìn vệ sinh' },
    'Hoạt động nhằm nâng cao ý thức giữ gìn vệ sinh.',
  ],
  ['nothing at all', {}, ''],
] as const)('%s', (_, told, expected) => {
  expect(bodyOf(told)).toBe(expected)
})

test.each([
  [{ name: 'Cây xanh', amount: '1234' }, '1.234 cây xanh'],
  [{ name: 'đường hoa', amount: '500 mét' }, '500 mét đường hoa'],
  [{ name: 'người tham gia', amount: 'Trên 40' }, 'trên 40 người tham gia'],
  [{ name: 'Kinh phí', amount: 'trên 290 triệu' }, 'kinh phí trên 290 triệu đồng'],
  [{ name: 'Trị giá', amount: '60.000.000đ' }, 'trị giá 60 triệu đồng'],
  [{ name: 'nhà nhân ái', amount: '' }, 'nhà nhân ái'],
  [{ name: 'đường', amount: '3.5 km' }, '3.5 km đường'],
])('a result %o reads “%s”', (result, expected) => {
  expect(printResult(result)).toBe(expected)
})

test('what is missing is named, and a short text is told to be short', () => {
  const { fit, unanswered, wordCount } = assembleArticle(answers({ what: 'Trồng cây', where: 'ấp 8' }))

  expect(fit).toBe('short')
  expect(wordCount).toBe(9)
  expect(unanswered).toEqual(['date', 'who', 'results', 'meaning'])
})

test.each([
  [89, 'short'],
  [90, 'good'],
  [150, 'good'],
  [151, 'long'],
])('%i words are %s', (count, fit) => {
  const article = assembleArticle(answers({ woven: Array(count).fill('Chữ').join(' ') }))

  expect([article.wordCount, article.fit]).toEqual([count, fit])
})

test('a long deed makes a headline that ends at a pause', () => {
  const what = `Trồng 500 mét đường hoa dọc tuyến lộ nông thôn mới nối hai ấp, sau đó ${'dọn vệ sinh '.repeat(9)}`

  expect(assembleArticle(answers({ what })).title).toBe(
    'Trồng 500 mét đường hoa dọc tuyến lộ nông thôn mới nối hai ấp',
  )
})
