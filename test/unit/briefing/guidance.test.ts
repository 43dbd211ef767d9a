import { describe, expect, test } from 'vitest'
import { citationOf, commentStateOn } from '../../../src/briefing/guidance/document.ts'
import { programmeIn, resolveProgrammes, wordsOfPillars } from '../../../src/briefing/guidance/programme.ts'
import { someDocument } from '../../support/guidance-world.ts'
import { programmeFile } from '../../support/programme-file.ts'

const delivered = resolveProgrammes(programmeFile, [])
const counselIn = (year: number) => wordsOfPillars(programmeIn(delivered, year)).counsel?.words

describe('a document as the basis of a text', () => {
  test.each([
    [
      someDocument,
      'Căn cứ Hướng dẫn số 18-HD/TWĐTN-BTC ngày 24/5/2023 của Trung ương Đoàn về xây dựng Đoàn cơ sở “3 chủ động” giai đoạn 2023–2027',
    ],
    [
      { ...someDocument, number: '05/KH-BTV', issuedOn: null, summary: 'Về việc tổ chức Tháng Thanh niên.' },
      'Căn cứ Kế hoạch số 05/KH-BTV của Trung ương Đoàn về tổ chức Tháng Thanh niên',
    ],
    [
      { ...someDocument, number: '07-constructor', issuedOn: null, summary: 'Về công tác Đoàn' },
      'Căn cứ Văn bản số 07-constructor của Trung ương Đoàn về công tác Đoàn',
    ],
    [
      { ...someDocument, summary: 'Hướng dẫn thực hiện mô hình' },
      'Căn cứ Hướng dẫn số 18-HD/TWĐTN-BTC ngày 24/5/2023 của Trung ương Đoàn về thực hiện mô hình',
    ],
    [
      {
        ...someDocument,
        number: '',
        issuer: 'Huyện đoàn Phụng Hiệp',
        summary: 'Hướng dẫn công tác năm 2019',
      },
      'Căn cứ hướng dẫn công tác năm 2019 của Huyện đoàn Phụng Hiệp',
    ],
  ])('%#', (document, citation) => {
    expect(citationOf(document)).toBe(citation)
  })
})

test('the last day belongs to the days on which branches are asked', () => {
  const days = { opensOn: '2026-11-20', closesOn: '2026-11-27' }
  const states = ['2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28'].map(day =>
    commentStateOn(days, day),
  )

  expect(states).toEqual(['before', 'open', 'open', 'closed'])
})

test('the wording changes with the year in which a programme begins, and goes on until another begins', () => {
  expect(counselIn(2017)).toBeUndefined()
  expect(counselIn(2022)).not.toContain('chính quyền, các đoàn thể')
  expect(counselIn(2023)).toContain('chính quyền, các đoàn thể')
  expect(counselIn(2028)).toBe(counselIn(2027))
})

test('of two programmes in force the one that began last words the pillars, and what people wrote counts', () => {
  const [first] = programmeFile.programmes
  if (first === undefined) throw new Error('programmes are delivered')
  const pillars = [{ id: 'counsel', name: 'Ba', words: 'Tham mưu' }]
  const all = resolveProgrammes(programmeFile, [
    { ...first, pillars },
    {
      ...first,
      id: 'moi',
      fromYear: 2025,
      toYear: 2026,
      pillars: [{ id: 'khac', name: 'Khác', words: 'Khác' }],
    },
  ])

  expect(wordsOfPillars(programmeIn(all, 2019))).toEqual({ counsel: { name: 'Ba', words: 'Tham mưu' } })
  expect(programmeIn(all, 2025)?.id).toBe('moi')
  expect(wordsOfPillars(programmeIn(all, 2025))).toEqual({})
  expect(programmeIn(all, 2027)?.id).toBe('ba-chu-dong-2023')
})
