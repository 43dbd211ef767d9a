import { describe, expect, test } from 'vitest'
import { blankProblem } from '../../src/publishing/template/blank.ts'
import { draftTemplate } from '../../src/publishing/template/render-template.ts'
import { templateDeps } from '../support/post-templates.ts'

const draft = draftTemplate(templateDeps)
const WAR_INVALIDS_DAY = { year: 2027, month: 7, day: 27 }

describe('a template drafted ahead', () => {
  test('counts the anniversary and leaves what nobody knows yet as a named blank', () => {
    const { text } = draft('ngay-ky-niem-27-7', WAR_INVALIDS_DAY)

    expect(text).toContain('Kỷ niệm 80 năm Ngày Thương binh – Liệt sĩ (27/7/1947 – 27/7/2027)')
    expect(text).toContain('Tối [[Ngày thắp nến]], đoàn viên, thanh niên thắp nến tri ân.')
  })

  test('names the lunar year of Tết', () => {
    const { text } = draft('tet-nguyen-dan', { year: 2027, month: 2, day: 6 })

    expect(text).toContain('XUÂN ĐINH MÙI 2027')
    expect(text).toContain('[[Đơn vị chúc Tết]] kính chúc cán bộ')
  })

  test('prints the solar day of a lunar occasion', () => {
    const { text } = draft('gio-to-hung-vuong', { year: 2027, month: 4, day: 16 })

    expect(text).toContain('MÙNG 10 THÁNG 3 ÂM LỊCH (16/4/2027)')
  })

  test('takes the week around its day', () => {
    const { text } = draft('diem-tin-tuan', { year: 2026, month: 11, day: 22 })

    expect(text).toContain('16–22/11/2026')
  })

  test.each(templateDeps.templates.list())('$id can be drafted with nothing known', ({ id }) => {
    const { text } = draft(id, WAR_INVALIDS_DAY)

    expect(blankProblem(text)?.values.blanks).not.toBe('')
    expect(text).not.toMatch(/undefined|null|\{\{/)
  })
})

describe('blanks in a text', () => {
  test.each([
    ['Tại [[Địa điểm]], [[Đơn vị]] ra quân ở [[Địa điểm]].', 'Địa điểm, Đơn vị'],
    ['Tại [[Địa điểm, đoàn viên ra quân.', '[['],
  ])('%s', (text, blanks) => {
    expect(blankProblem(text)).toMatchObject({ path: 'message', values: { blanks } })
  })

  test('other brackets are no blanks', () => {
    expect(blankProblem('Danh sách [kèm theo] ở đây]] nhé')).toBeNull()
  })
})
