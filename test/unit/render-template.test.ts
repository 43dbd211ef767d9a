import { expect, test } from 'vitest'
import { AppError, hasCode } from '../../src/kernel/errors.ts'
import { getTemplate, listTemplates } from '../../src/publishing/template/render-template.ts'
import { render, samplesOf, templateDeps } from '../support/post-templates.ts'

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('templates are listed by pillar, then for all pillars, then occasions', () => {
  const places = listTemplates(templateDeps)().map(({ kind, pillar }) => pillar ?? kind)

  expect([...new Set(places)]).toEqual(['members', 'planning', 'counsel', 'all', 'occasion'])
  expect(places).toEqual(places.toSorted((a, b) => places.indexOf(a) - places.indexOf(b)))
})

test('a template that does not exist is not found', () => {
  expect(
    hasCode(
      thrownBy(() => getTemplate(templateDeps)('khong-co')),
      'TEMPLATE_NOT_FOUND',
    ),
  ).toBe(true)
  expect(
    hasCode(
      thrownBy(() => render('__proto__', {})),
      'TEMPLATE_NOT_FOUND',
    ),
  ).toBe(true)
})

test('a day without its year is the one nearest to today in the time zone of the organisation', () => {
  const samples = samplesOf(getTemplate(templateDeps)('tin-hoat-dong'))

  expect(render('tin-hoat-dong', { ...samples, ngay: '22/11' }).text).toContain('Sáng 22/11/2026,')
  expect(render('tin-hoat-dong', { ...samples, ngay: '05/01' }).text).toContain('Sáng 5/1/2027,')
})

test('nothing given at all names every required variable', () => {
  const error = thrownBy(() => render('tin-hoat-dong', {}))

  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({
    code: 'TEMPLATE_VARIABLE_MISSING',
    fields: ['tieu_de', 'ngay', 'don_vi', 'hoat_dong'].map(name => ({ path: `variables.${name}` })),
  })
})
