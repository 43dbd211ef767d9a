import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentId, OpinionId } from '../../../src/kernel/ids.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createGuidanceWorld, type GuidanceWorld, someDocument } from '../../support/guidance-world.ts'
import { actorWith, SYSTEM } from '../../support/test-organisation.ts'

const OFFICER = actorWith('officer')
const AGREES = { agrees: true, comments: [], seenIds: [] }

let database: TestDatabase
let world: GuidanceWorld
let id: DocumentId

afterEach(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  database = await createTestDatabase()
  world = await createGuidanceWorld(database)
  id = await world.askAbout()
})

const read = () => world.briefing.getDocument(OFFICER, id)
const said = async () => (await read()).asked.flatMap(({ opinions }) => opinions)
const say = (seat: Seat, words: string, seenIds: readonly string[] = []) =>
  world.briefing.answerDocument(seat, id, { agrees: false, comments: [{ part: '', words }], seenIds })

test('a document is found without diacritics, and registering it again gives the same one', async () => {
  await world.briefing.addDocument(OFFICER, { ...someDocument, id })

  const found = await world.briefing.listDocuments(OFFICER, { q: 'doan co so', limit: 10 })

  expect(found.items.map(one => [one.id, one.askedCount, one.answeredCount])).toEqual([[id, 2, 0]])
  expect((await world.briefing.listDocuments(OFFICER, { q: '%', limit: 10 })).items).toEqual([])
})

test('a branch agrees in one tap, and twice is once', async () => {
  await world.briefing.answerDocument(world.hoaAn, id, AGREES)
  await world.briefing.answerDocument(world.hoaAn, id, AGREES)

  expect(await read()).toMatchObject({ askedCount: 2, answeredCount: 1 })
  expect(await said()).toMatchObject([{ kind: 'agrees', isLate: false }])
})

test('a branch changes its words until the last day is over, and what it took back is kept', async () => {
  await say(world.hoaAn, 'Thêm kinh phí')
  const [first] = await said()
  world.clock.set(new Date('2026-11-27T16:59:59Z'))

  await say(world.hoaAn, 'Thêm kinh phí và thời gian', [first?.id ?? ''])

  expect(await said()).toMatchObject([{ words: 'Thêm kinh phí và thời gian', isLate: false }])
  const kept = await database.db.selectFrom('opinions').select(['words', 'replacedAt']).execute()
  expect(kept).toHaveLength(2)
})

test('words that arrive after the last day are kept beside those said in time, marked late', async () => {
  await say(world.hoaAn, 'Trong hạn')
  const [first] = await said()
  world.clock.set(new Date('2026-11-27T17:00:00Z'))

  await say(world.hoaAn, 'Viết từ hôm qua, gửi hôm nay', [first?.id ?? ''])
  await world.briefing.answerDocument(world.tanBinh, id, AGREES)

  expect((await said()).map(one => [one.words, one.isLate])).toEqual([
    ['Trong hạn', false],
    ['Viết từ hôm qua, gửi hôm nay', true],
    ['', true],
  ])
})

test('two phones of one branch that send at once lose nothing of each other', async () => {
  await Promise.all([
    say(world.hoaAn, 'Từ máy bí thư'),
    say(world.hoaAn, 'Từ máy phó bí thư'),
    world.briefing.answerDocument(world.hoaAn, id, AGREES),
  ])

  const words = (await said()).map(one => one.words).filter(one => one !== '')
  expect(words.toSorted()).toEqual(['Từ máy bí thư', 'Từ máy phó bí thư'])
  expect(await read()).toMatchObject({ answeredCount: 1 })
})

test('agreeing with words in the form keeps the words', async () => {
  const comments = [{ part: 'Mục II', words: 'Nên rõ hơn' }]
  await world.briefing.answerDocument(world.hoaAn, id, { agrees: true, comments, seenIds: [] })

  expect(await said()).toMatchObject([{ kind: 'comments', part: 'Mục II', words: 'Nên rõ hơn' }])
})

test('nothing is taken before the first day, from nobody else, and not when nothing is said', async () => {
  const other = await world.addSeat('Đoàn trường khác')

  await expect(say(other, 'Góp ý')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' })
  await expect(say(world.hoaAn, '  ')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  world.clock.set(new Date('2026-11-19T16:59:59Z'))
  await expect(say(world.hoaAn, 'Góp ý')).rejects.toMatchObject({ code: 'COMMENTS_NOT_ASKED' })
})

test('a unit that merges before it answered is asked no more, and the one it goes on in is asked once', async () => {
  const { hoaAn, tanBinh } = world
  const name = 'Đoàn xã mới'
  const merge = { fromIds: [hoaAn.unitId, tanBinh.unitId], into: { name }, effectiveOn: '2026-11-25' }
  await say(hoaAn, 'Nói trước khi sáp nhập')
  world.clock.set(new Date('2026-11-25T02:00:00Z'))
  await world.organisation.mergeUnits(SYSTEM, merge)

  const { asked, askedCount, answeredCount } = await read()

  expect(asked.map(one => [one.unitName, one.opinions.length])).toEqual([
    [hoaAn.unitName, 1],
    [name, 0],
  ])
  expect([answeredCount, askedCount]).toEqual([1, 2])
  const unit = asked.find(({ unitName }) => unitName === name)?.unitId ?? hoaAn.unitId
  await say(world.seatOf(unit, name), 'Đơn vị mới nhất trí một phần')
  expect(await read()).toMatchObject({ askedCount: 2, answeredCount: 2 })
})

test('what becomes of an opinion is shown to its branch, and an explanation needs words', async () => {
  await say(world.hoaAn, 'Thêm kinh phí')
  const [opinion] = await said()
  const at = { documentId: id, id: opinion?.id as OpinionId }
  const empty = world.briefing.handleOpinion(OFFICER, at, { handling: 'explained', words: ' ' })
  await expect(empty).rejects.toMatchObject({ code: 'INVALID_INPUT' })

  await world.briefing.handleOpinion(OFFICER, at, { handling: 'explained', words: 'Kinh phí đã giao' })

  const [own] = await world.briefing.listOwnDocuments(world.hoaAn)
  expect(own?.opinions).toMatchObject([{ handling: 'explained', handlingWords: 'Kinh phí đã giao' }])
  await say(world.hoaAn, 'Thêm người', [at.id])
  const late = world.briefing.handleOpinion(OFFICER, at, { handling: 'noted', words: '' })
  await expect(late).rejects.toMatchObject({ code: 'OPINION_REPLACED' })
})

test('who may only read changes nothing', async () => {
  const viewer = actorWith('viewer')
  const days = { opensOn: '2026-11-20', closesOn: '2026-11-27' }

  await expect(world.briefing.addDocument(viewer, someDocument)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await expect(world.briefing.askOpinions(viewer, id, days)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await world.briefing.getDocument(viewer, id)).askedCount).toBe(2)
})
