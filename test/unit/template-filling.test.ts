import { describe, expect, test } from 'vitest'
import { AppError } from '../../src/kernel/errors.ts'
import { type PostTemplate, postTemplateSchema } from '../../src/publishing/template/post-template.ts'
import { fillTemplate, type TemplateInput } from '../../src/publishing/template/template-filling.ts'

type Variables = Record<string, Record<string, unknown>>

const CONTEXT = {
  style: { date: 'd/M/yyyy', time: 'HH:mm' },
  today: { year: 2026, month: 11, day: 22 },
} as const

/** A template with these variables; label and sample are filled in. */
const templateWith = (variables: Variables): PostTemplate =>
  postTemplateSchema.parse({
    id: 'mau',
    name: 'Mẫu',
    kind: 'all',
    when: 'Khi thử',
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, variable]) => [
        name,
        { label: `Mục ${name}`, sample: '', ...variable },
      ]),
    ),
  })

const fill = (variables: Variables, input: TemplateInput) =>
  fillTemplate(templateWith(variables), input, CONTEXT)

/** What a refused filling says: the code, and each field with its own. */
const refusal = (variables: Variables, input: TemplateInput) => {
  try {
    return fill(variables, input)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, fields: error.fields.map(({ path, code }) => `${path} ${code}`) }
  }
}

describe('a variable', () => {
  test.each<[Record<string, unknown>, unknown, string]>([
    [{ type: 'text' }, '  dọn\nvệ sinh. ', 'dọn vệ sinh'],
    [{ type: 'text' }, 2027, '2027'],
    [{ type: 'sentence' }, 'Mệt mà vui', 'Mệt mà vui.'],
    [{ type: 'sentence' }, 'Vui quá!', 'Vui quá!'],
    [{ type: 'quote' }, '“Cứ làm đều tay.”', 'Cứ làm đều tay.'],
    [{ type: 'url' }, ' https://vi-du.vn/a?b=1 ', 'https://vi-du.vn/a?b=1'],
    [{ type: 'enum', options: ['Sáng', 'Chiều'] }, 'sáng', 'Sáng'],
    [{ type: 'list' }, ['A', ' B. ', 'C'], 'A, B và C'],
    [{ type: 'list' }, 'A', 'A'],
    [
      { type: 'list', bullet: '✅' },
      '• việc một\r\n\r\n- việc hai;\n✅ việc ba',
      '✅ việc một\n✅ việc hai\n✅ việc ba',
    ],
    [{ type: 'int' }, 1234, '1.234'],
    [{ type: 'int' }, '1.234', '1.234'],
    [{ type: 'metric' }, 58_400, '58.400'],
    [{ type: 'result_people' }, 0, '0'],
    [{ type: 'int2' }, 8, '08'],
    [{ type: 'int2' }, '08', '08'],
    [{ type: 'money_vnd' }, 60_000_000, '60 triệu đồng'],
    [{ type: 'money_vnd' }, '1,25 tỷ', '1,25 tỷ đồng'],
    [{ type: 'money_rate', per: 'năm' }, 80_000_000, '80 triệu đồng/năm'],
    [{ type: 'money_rate', per: 'năm' }, '80 triệu đồng/năm', '80 triệu đồng/năm'],
    [{ type: 'result_money' }, 290_000_000, '290 triệu đồng'],
    [{ type: 'result_money' }, { amount: 290_000_000, qualifier: 'gần' }, 'gần 290 triệu đồng'],
    [{ type: 'result_money' }, 'trên 290 triệu đồng', 'trên 290 triệu đồng'],
    [{ type: 'date' }, '2026-09-02', '2/9/2026'],
    [{ type: 'date' }, '22-11', '22/11/2026'],
    [{ type: 'lunar_date', lunar: { day: 10, month: 3 } }, '2027-04-16', '16/4/2027'],
    [{ type: 'lunar_date', lunar: { day: 10, month: 3 } }, 2031, '1/4/2031'],
    [{ type: 'lunar_date', lunar: { day: 23, month: 12 } }, '30/1/2027', '30/1/2027'],
    [{ type: 'time' }, '5h30', '05:30'],
    [{ type: 'week_range' }, '2026-11-18', '16–22/11/2026'],
    [{ type: 'week_range' }, '30/11–6/12/2026', '30/11–6/12/2026'],
    [{ type: 'month' }, '2026-11', '11/2026'],
    [{ type: 'year' }, '2027', '2027'],
  ])('%o takes %j and prints %j', (variable, given, printed) => {
    expect(fill({ x: variable }, { x: given })).toEqual({ x: printed })
  })

  test.each<[Record<string, unknown>, unknown]>([
    [{ type: 'text', maxLength: 3 }, 'dài quá'],
    [{ type: 'text', needsDigit: true }, 'thu gom nhiều rác'],
    [{ type: 'text' }, { toString: 'x' }],
    [{ type: 'text' }, '...'],
    [{ type: 'url' }, 'javascript:alert(1)'],
    [{ type: 'enum', options: ['Sáng', 'Chiều'] }, 'Trưa'],
    [{ type: 'list', maxItems: 2 }, ['a', 'b', 'c']],
    [{ type: 'list' }, [1, 2]],
    [{ type: 'int' }, -1],
    [{ type: 'int' }, 1.5],
    [{ type: 'int' }, '1.5'],
    [{ type: 'money_vnd' }, 0],
    [{ type: 'money_vnd' }, 60.5],
    [{ type: 'money_vnd' }, 10 ** 15],
    [{ type: 'result_money' }, { amount: 1, qualifier: 'chừng' }],
    [{ type: 'date' }, '31/02/2026'],
    [{ type: 'date' }, 'hôm qua'],
    [{ type: 'date' }, true],
    [{ type: 'lunar_date', lunar: { day: 10, month: 3 } }, '17/4/2027'],
    [{ type: 'lunar_date', lunar: { day: 10, month: 3 } }, '99999999'],
    [{ type: 'time' }, '25:00'],
    [{ type: 'year' }, 27],
  ])('%o refuses %j', (variable, given) => {
    expect(refusal({ x: variable }, { x: given })).toEqual({
      code: 'TEMPLATE_VARIABLE_INVALID',
      fields: ['variables.x VARIABLE_WRONG'],
    })
  })
})

describe('a person', () => {
  const person = { nguoi: { type: 'person_optin', default: 'một đoàn viên' } }

  test.each([
    [{ name: 'Trần Văn Hai', consent: true }, 'Trần Văn Hai'],
    [{ name: 'Trần Văn Hai', consent: false }, 'một đoàn viên'],
    ['Trần Văn Hai', 'một đoàn viên'],
    [{ anonymous: 'một bạn trẻ ở ấp 8' }, 'một bạn trẻ ở ấp 8'],
    ['', 'một đoàn viên'],
    [undefined, 'một đoàn viên'],
  ])('given as %j appears as %j: no name without consent', (given, printed) => {
    expect(fill(person, { nguoi: given })).toEqual({ nguoi: printed })
  })
})

describe('what is missing', () => {
  test.each([undefined, null, '', ' \n ', [], ['', ' ']])('%j counts as nothing given', given => {
    expect(fill({ x: { type: 'list' } }, { x: given })).toEqual({ x: null })
    expect(refusal({ x: { type: 'list', required: true } }, { x: given })).toEqual({
      code: 'TEMPLATE_VARIABLE_MISSING',
      fields: ['variables.x VARIABLE_MISSING'],
    })
  })

  test('a default stands in', () => {
    expect(fill({ x: { type: 'date', default: '1931-03-26' } }, {})).toEqual({ x: '26/3/1931' })
  })

  test('every problem is told at once, the worst as the error itself', () => {
    const variables = { a: { type: 'date', required: true }, b: { type: 'int' }, c: { type: 'text' } }

    expect(refusal(variables, { b: 'nhiều', c: 'được', ngya: 'x', toString: 'y' })).toEqual({
      code: 'TEMPLATE_VARIABLE_UNKNOWN',
      fields: [
        'variables.ngya VARIABLE_UNKNOWN',
        'variables.toString VARIABLE_UNKNOWN',
        'variables.a VARIABLE_MISSING',
        'variables.b VARIABLE_WRONG',
      ],
    })
  })

  test('a wrong field is told with its label and an example', () => {
    const variables = { ngay: { type: 'date', label: 'Ngày', sample: '2026-11-22' } }

    expect(() => fill(variables, { ngay: 'mai' })).toThrow(
      expect.objectContaining({
        fields: [
          {
            path: 'variables.ngay',
            code: 'VARIABLE_WRONG',
            values: { label: 'Ngày', example: '22/11/2026' },
          },
        ],
      }),
    )
  })
})

describe('variables that refer to another', () => {
  const dates = {
    tu: { type: 'date', until: 'den' },
    den: { type: 'date', required: true },
    tra_loi: { type: 'date', after: 'den' },
  }

  test.each([
    [
      { tu: '2027-03-01', den: '2027-03-31' },
      { tu: '01/3', den: '31/3/2027', tra_loi: null },
    ],
    [
      { tu: '1/3', den: '31/3/2030' },
      { tu: '01/3', den: '31/3/2030', tra_loi: null },
    ],
    [
      { tu: '20/12', den: '5/1/2027' },
      { tu: '20/12/2026', den: '5/1/2027', tra_loi: null },
    ],
    [
      { den: '31/12/2026', tra_loi: '5/1' },
      { tu: null, den: '31/12/2026', tra_loi: '5/1/2027' },
    ],
  ])('%j: a year is taken from the other date, and a shared one is printed once', (input, printed) => {
    expect(fill(dates, input)).toEqual(printed)
  })

  test.each([
    [{ tu: '2027-04-01', den: '2027-03-31' }, ['variables.tu VARIABLE_TOO_LATE']],
    [{ tra_loi: '2027-03-31', den: '2027-03-31' }, ['variables.tra_loi VARIABLE_TOO_EARLY']],
  ])('%j is in the wrong order', (input, fields) => {
    expect(refusal(dates, input)).toEqual({ code: 'TEMPLATE_VARIABLE_INVALID', fields })
  })

  const anniversary = {
    so_nam: { type: 'anniversary', baseYear: 1931, of: 'ngay' },
    ngay: { type: 'date', required: true },
  }

  test('an anniversary is computed, and a right count is taken', () => {
    expect(fill(anniversary, { ngay: '26/3/2027' })).toEqual({ so_nam: '96', ngay: '26/3/2027' })
    expect(fill(anniversary, { ngay: '26/3/2027', so_nam: 96 })).toEqual({ so_nam: '96', ngay: '26/3/2027' })
  })

  test('an anniversary miscounted, as national newspapers have done, is refused', () => {
    const fields = ['variables.so_nam VARIABLE_MISCOUNTED']

    expect(refusal(anniversary, { ngay: '26/3/2026', so_nam: 94 })).toEqual({
      code: 'TEMPLATE_VARIABLE_INVALID',
      fields,
    })
  })

  test('when the date is missing, only the date is asked for', () => {
    expect(refusal(anniversary, {})).toEqual({
      code: 'TEMPLATE_VARIABLE_MISSING',
      fields: ['variables.ngay VARIABLE_MISSING'],
    })
  })

  test('a lunar year is named after its year', () => {
    const year = { can_chi: { type: 'lunar_year_name', of: 'nam' }, nam: { type: 'year', required: true } }

    expect(fill(year, { nam: 2027 })).toEqual({ can_chi: 'Đinh Mùi', nam: '2027' })
    expect(refusal(year, { nam: 2028, can_chi: 'ĐINH MÙI' })).toEqual({
      code: 'TEMPLATE_VARIABLE_INVALID',
      fields: ['variables.can_chi VARIABLE_MISCOUNTED'],
    })
  })
})

test('days and times follow the style of the organisation', () => {
  const template = templateWith({ ngay: { type: 'date' }, gio: { type: 'time' } })
  const style = { date: 'dd/MM/yyyy', time: 'HH giờ mm' } as const

  expect(fillTemplate(template, { ngay: '2/9/2026', gio: '6:30' }, { ...CONTEXT, style })).toEqual({
    ngay: '02/09/2026',
    gio: '06 giờ 30',
  })
})
