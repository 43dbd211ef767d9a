import { expect, test } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

const HOUSE = {
  ...{ formId: 'form-1', indicatorId: 'nha-nhan-ai', amount: '01 căn', unitId: 'unit-1' },
  ...{ fromOn: '2026-11-14', toOn: '', note: 'Ấp Mỹ Lợi', evidence: '/submissions/submission-1' },
}

test('each total opens the entries it counts, and its words can be copied', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/results?from=2019-01-01&until=2019-12-31')

  expect(body).toContain(
    'from=2019-01-01&amp;until=2019-12-31&amp;indicatorId=nha-nhan-ai&amp;state=approved',
  )
  expect(body).toContain('01 căn nhà nhân ái./.')
  expect(body).toContain('templateId=tong-ket-nam&amp;var-nam=2019&amp;var-nha=1')
})

test('a figure is entered as people write it, and the same form sent twice makes one', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/results', HOUSE)
  await world.post('/results', HOUSE)

  const [first, second] = world.briefing.calls.map(([, wish]) => wish as { id: string })
  expect(answer.statusCode).toBe(303)
  expect(first).toMatchObject({ amount: 1, qualifier: 'exact', toOn: '2026-11-14', unitIds: ['unit-1'] })
  expect(first).toMatchObject({ evidence: [{ kind: 'submission', targetId: 'submission-1' }] })
  expect(second?.id).toBe(first?.id)
})

test.each([
  [{ amount: '3.5 km' }, 'Chưa đọc được con số'],
  [{ amount: '24 triệu đồng' }, 'Chưa đọc được con số'],
  [{ evidence: 'https://example.vn/x' }, 'Không tìm thấy bài hoặc tin này'],
  [{ unitId: '' }, 'Còn thiếu mục này'],
])('a form with %o says what is wrong and keeps what was typed', async (wrong, sentence) => {
  await using world = await createOfficerWorld()

  const answer = await world.post('/results', { ...HOUSE, ...wrong })

  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
  expect(answer.body).toContain('Ấp Mỹ Lợi')
  expect(world.briefing.calls).toEqual([])
})

test('what a branch wrote is entered by one tap, from its news', async () => {
  await using world = await createOfficerWorld()

  const news = await world.get('/submissions/submission-1')
  const { body } = await world.get('/results/from/submission-1')
  const answer = await world.post('/results', { ...HOUSE, sourceKey: 'submission:submission-1:0' })

  expect(news.body).toContain('href="/results/from/submission-1"')
  expect(body).toContain('Cơ sở ghi: Nhà nhân ái: 01 căn')
  expect(answer.headers.location).toBe('/results/from/submission-1')
})

test('a reviewer approves and enters nothing; a viewer only reads', async () => {
  await using reviewer = await createOfficerWorld({ role: 'reviewer' })
  await using viewer = await createOfficerWorld({ role: 'viewer' })

  const [page, seen] = [await reviewer.get('/results'), await viewer.get('/results')]
  await reviewer.post('/results/approve', { id: ['result-1', 'result-2'] })

  expect(page.body).toContain('Duyệt những mục đã chọn')
  expect(page.body).not.toContain('href="/results/new"')
  expect(seen.body).not.toContain('Duyệt những mục đã chọn')
  expect(reviewer.briefing.calls).toEqual([['approve', ['result-1', 'result-2']]])
})

test('two entries are merged or told apart with one tap', async () => {
  await using world = await createOfficerWorld()
  const pair = { first: 'result-1', second: 'result-2' }

  await world.post('/results/join', { ...pair, do: 'join' })
  await world.post('/results/join', { ...pair, do: 'apart' })

  expect(world.briefing.calls).toEqual([
    ['join', 'result-1', 'result-2'],
    ['apart', 'result-1', 'result-2'],
  ])
})

test('a difficulty is raised and decided; what is missing is told beside its field', async () => {
  await using world = await createOfficerWorld()
  const decision = { decision: 'Cho mượn máy', seat: '', dueOn: '2026-12-15' }

  const nobody = await world.post('/difficulties', { unitId: '', cause: 'equipment', words: 'Chưa có máy' })
  const noSeat = await world.post('/difficulties/difficulty-1/decide', decision)
  await world.post('/difficulties/difficulty-1/decide', { ...decision, seat: 'Ban Thường vụ' })

  expect([nobody.statusCode, noSeat.statusCode]).toEqual([422, 422])
  expect(nobody.body).toContain('Chưa có máy')
  expect(noSeat.body).toContain('2026-12-15')
  expect(world.briefing.calls.map(([name]) => name)).toEqual(['decide'])
})

test('an overdue decision is marked in a word, with its seat and its day', async () => {
  await using world = await createOfficerWorld()

  const { body } = await world.get('/difficulties')

  expect(body).toContain('Quá hạn')
  expect(body).toContain('Ban Thường vụ, xong trước 20/11/2026')
})
