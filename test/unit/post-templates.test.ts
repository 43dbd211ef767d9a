import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine } from '../../src/kernel/text.ts'
import { looseEnds } from '../../src/publishing/delivery/loose-ends.ts'
import { getTemplate } from '../../src/publishing/template/render-template.ts'
import { EXPECTED_TEXTS, render, samplesOf, templateDeps } from '../support/post-templates.ts'

const IDS = EXPECTED_TEXTS.map(({ id }) => id)
const template = getTemplate(templateDeps)

test('there are the twenty-three templates of the domain and no other', () => {
  const ids = templateDeps.templates.list().map(({ id }) => id)

  expect(IDS).toHaveLength(23)
  expect(ids.toSorted()).toEqual(IDS.toSorted())
})

describe.each(EXPECTED_TEXTS)('the template $id', ({ id, printed, text, hashtags }) => {
  test('makes the expected text of its own samples', () => {
    expect(render(id, samplesOf(template(id)))).toEqual({ text, hashtags })
  })

  test('makes the same text of variables written as people write them', () => {
    expect(render(id, printed)).toEqual({ text, hashtags })
  })

  test('has a label for each variable, and only text in NFC without odd spaces', () => {
    const words = JSON.stringify(template(id))

    expect(words.normalize('NFC')).toBe(words)
    expect(words).not.toMatch(/[\u00A0\u200B\u00AD]/)
  })
})

test('urgent news is not always a landslide, though the domain’s text says so for every event', () => {
  const fire = { ...samplesOf(template('tin-khan')), su_viec: 'Cháy chợ', hien_tuong: 'cháy' }

  expect(render('tin-khan', fire).text).toContain('⚠️ TIN KHẨN: CHÁY CHỢ')
  expect(render('tin-khan', fire).text).toContain('xảy ra cháy tại')
})

describe('whatever optional variables are missing', () => {
  const anyGap = fc.constantFrom(...IDS.map(template)).chain(({ id, variables }) =>
    fc.record({
      id: fc.constant(id),
      without: fc.subarray(Object.keys(variables).filter(name => !variables[name]?.required)),
    }),
  )

  test('the text closes the gap without a trace', () => {
    fc.assert(
      fc.property(anyGap, ({ id, without }) => {
        const { text, hashtags } = render(id, samplesOf(template(id), without))

        expect(looseEnds(text)).toEqual([])
        expect(text).not.toMatch(/ {2}| [,.;:]|\( *\)|tại\s*\.|Tin, ảnh:\s*$/)
        expect(hashtags.filter(tag => !/^#[\p{L}\p{N}_]+$/u.test(tag))).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test('everything that was given is in the text', () => {
    fc.assert(
      fc.property(anyGap, ({ id, without }) => {
        const { text } = render(id, samplesOf(template(id), without))

        for (const [name, printed] of Object.entries(
          EXPECTED_TEXTS.find(one => one.id === id)?.printed ?? {},
        ))
          if (!without.includes(name)) expect(text).toContain(printed)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('whatever is written into a text variable', () => {
  const news = (words: object) =>
    render('tin-hoat-dong', { ...samplesOf(template('tin-hoat-dong')), ...words }).text

  test.each([
    'thu 300 kg rác.',
    'thu 300 kg rác , ',
    'thu\n300 kg\u00A0rác!',
    'thu 300 kg rác, lá khô…',
    'thu 300 kg rác, lá khô...',
  ])('%j leaves no doubled punctuation', ket_qua => {
    expect(looseEnds(news({ ket_qua }))).toEqual([])
  })

  test('template code in it is only text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('{{ nguon }}', '{% if %}', '{% endraw %}', '{{', '%}', '{% include "x" %}'),
        code => {
          const text = news({ hoat_dong: `dọn ${code} cỏ` })

          expect(text).toContain(`dọn ${code} cỏ`)
        },
      ),
    )
  })

  test('nothing in it is escaped for HTML, and decomposed letters come out composed', () => {
    const text = news({ hoat_dong: 'trồng "hoa" & <cỏ> xã Hòa An'.normalize('NFD') })

    expect(text).toContain('trồng "hoa" & <cỏ> xã Hòa An')
    expect(text).toBe(text.normalize('NFC'))
  })

  test('any words at all come out in NFC on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), words => {
        fc.pre(cleanLine(words).replace(/[\s.,;:]+$/, '') !== '')

        const text = news({ hoat_dong: words })

        expect(text).toBe(text.normalize('NFC'))
        expect(text.split('\n')).toHaveLength(7)
      }),
    )
  })
})
