import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createHucreSheets } from '../../../src/adapters/sheets/hucre-sheets.ts'
import { importId, type PageId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, plus } from '../../../src/kernel/time.ts'
import { createImport } from '../../../src/planning/create-import.ts'
import type { ImportView } from '../../../src/planning/get-import.ts'
import { ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase } from '../../support/database.ts'
import { ADMIN, createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

const HEAD = 'Ngày,Giờ,Trang,Nội dung,Chủ động,Loại'
let world: World
let page: PageId
let name: string
let made = 0

beforeEach(async () => {
  world = await createWorld({ db: database.db })
  name = `Tuổi trẻ Hòa An ${++made}`
  page = await world.addPage(name)
})

const preview = (...lines: readonly string[]) =>
  world.planning.previewImport(OFFICER, {
    bytes: new TextEncoder().encode([HEAD, ...lines].join('\n')),
    fileName: 'thang-12.csv',
  })

const codesOf = ({ rows }: ImportView) =>
  rows.map(row => row.problems.map(({ path, code }) => `${path} ${code}`))

const countPosts = async () =>
  (await database.db.selectFrom('posts').select('id').where('pageId', '=', page).execute()).length

describe('a sheet that was sent in', () => {
  test('is shown row by row, and makes nothing', async () => {
    const sheet = await preview(`25/12/2026,19h30,${name.toUpperCase()},Chúc mừng Giáng sinh,1,`, ',,,,,')

    expect(sheet).toMatchObject({ counts: { rows: 1, ready: 1, withProblems: 0 }, canCreate: true })
    const publishAt = '2026-12-25T12:30:00.000Z'
    expect(sheet.rows[0]).toMatchObject({
      row: 2,
      pageId: page,
      pageName: name,
      pillar: 'members',
      publishAt,
    })
    expect(await countPosts()).toBe(0)
  })

  test('tells every problem of every row at once', async () => {
    const sheet = await preview(
      `31/02/2027,25h,${name},Một,9,lạ`,
      `1/1/2020,7:00,Trang lạ,,,`,
      `,,${name},Hai,,`,
      `25/12/2026,7:00,${name},=A1,,`,
    )

    expect(codesOf(sheet)).toEqual([
      [
        'date SHEET_DATE_WRONG',
        'time SHEET_TIME_WRONG',
        'pillar SHEET_PILLAR_WRONG',
        'kind SHEET_KIND_WRONG',
      ],
      ['page SHEET_PAGE_UNKNOWN', 'message POST_EMPTY', 'publishAt PUBLISH_AT_PAST'],
      ['date REQUIRED', 'time REQUIRED'],
      ['message SHEET_CELL_FORMULA'],
    ])
    expect(sheet.canCreate).toBe(false)
  })

  test('is held against itself and against what is planned', async () => {
    const publishAt = new Date('2026-12-24T00:00:00Z')
    await world.schedule({ pageId: page, message: 'Đã có trong lịch', publishAt })
    const sheet = await preview(
      `25/12/2026,7:00,${name},Một,,`,
      `25/12/2026,7:00,${name},một,,`,
      `26/12/2026,7:00,${name},Một,,`,
      `25/12/2026,7:00,${name},Ba,,`,
      `24/12/2026,7:00,${name},Đã có trong lịch,,`,
    )

    expect(codesOf(sheet)).toEqual([[], ['message SHEET_ROW_TWICE'], [], [], []])
    const warnings = sheet.rows.map(row => row.warnings.map(({ code }) => code).join())
    expect(warnings).toEqual(['', '', 'SHEET_TEXT_TWICE', 'SHEET_TIME_TWICE', 'SHEET_POST_EXISTS'])
  })

  test('says whom it may mean where two Pages have one name', async () => {
    const twin = await world.addPage(name)

    const sheet = await preview(`25/12/2026,7:00,${name},Một,,`, `26/12/2026,7:00,${twin},Hai,,`)

    expect(codesOf(sheet)).toEqual([['page SHEET_PAGE_UNSURE'], []])
    expect(sheet.rows[0]?.problems[0]?.values?.candidates).toContain(twin)
    await database.db.deleteFrom('pages').where('id', '=', twin).execute()
  })

  test('takes no urgent Post, which goes out at once', async () => {
    const sheet = await preview(
      `25/12/2026,7:00,${name},Bão số 9,,khẩn`,
      `25/12/2026,8:00,${name},Nén hương,,tri ân`,
    )

    expect(codesOf(sheet)).toEqual([['kind SHEET_KIND_URGENT'], []])
    expect(sheet.rows[1]?.kind).toBe('tribute')
  })

  test('is warned of a time in the quiet hours', async () => {
    const sheet = await preview(`25/12/2026,22:30,${name},Khuya,,`)

    expect(sheet.canCreate).toBe(true)
    expect(sheet.rows[0]?.warnings).toMatchObject([{ path: 'publishAt', code: 'SHEET_QUIET_HOURS' }])
  })

  test('has its texts cleaned of what nobody sees', async () => {
    const sheet = await preview(`25/12/2026,7:00,${name},\u202EĐoàn xã\u200B Hòa An\u0007,,`)

    expect(sheet.rows[0]?.message).toBe('Đoàn xã Hòa An')
  })

  test('is nothing for those who only approve', async () => {
    const reading = world.planning.previewImport(REVIEWER, { bytes: new Uint8Array(), fileName: '' })

    await expect(reading).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('scheduling a sheet', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => `${index + 1}/12/2026,19:30,${name},Bài số ${index + 1},2,`)

  test('makes every Post once, however often it is asked for', async () => {
    const { id } = await preview(...lines(3))

    const ids = await world.planning.createImport(OFFICER, id)
    const again = await world.planning.createImport(OFFICER, id)

    expect(again).toEqual(ids)
    expect(await countPosts()).toBe(3)
    const sheet = await world.planning.getImport(OFFICER, id)
    expect(sheet).toMatchObject({ canCreate: false, postIds: ids, counts: { withWarnings: 0 } })
  })

  test('makes each once when two people press at the same time', async () => {
    const { id } = await preview(...lines(3))

    await Promise.all([world.planning.createImport(OFFICER, id), world.planning.createImport(ADMIN, id)])

    expect(await countPosts()).toBe(3)
    const deeds = await database.db
      .selectFrom('auditEntries')
      .select('action')
      .where('subjectId', '=', id)
      .execute()
    expect(deeds).toEqual([{ action: 'import.scheduled' }])
  })

  test('leaves nothing half done when it is killed in the middle', async () => {
    const { id } = await preview(...lines(3))
    const killed = createImport({
      db: database.db,
      clock: world.clock,
      timeZone: 'Asia/Ho_Chi_Minh',
      schedulePosts: (actor, posts) =>
        world.publishing.schedulePosts(actor, posts, () => Promise.reject(new Error('killed'))),
    })

    await expect(killed(OFFICER, id)).rejects.toThrow('killed')
    expect(await countPosts()).toBe(0)
    await world.planning.createImport(OFFICER, id)

    expect(await countPosts()).toBe(3)
  })

  test('makes none while one row has a problem, and says which', async () => {
    const { id } = await preview(...lines(2), `31/02/2027,7:00,${name},Ba,,`)

    const creating = world.planning.createImport(OFFICER, id)

    await expect(creating).rejects.toMatchObject({
      code: 'IMPORT_HAS_PROBLEMS',
      values: { count: 1 },
      fields: [{ path: 'rows.4.date', code: 'SHEET_DATE_WRONG' }],
    })
    expect(await countPosts()).toBe(0)
  })

  test('is judged anew: a time that has passed meanwhile is told', async () => {
    const soon = plus(world.clock.now(), 2 * HOUR)
    const { id } = await preview(`22/11/2026,${soon.getUTCHours() + 7}:30,${name},Sắp đăng,,`)

    await world.queue.advanceBy(DAY)

    await expect(world.planning.createImport(OFFICER, id)).rejects.toMatchObject({
      fields: [{ path: 'rows.2.publishAt', code: 'PUBLISH_AT_PAST' }],
    })
  })

  test('waits for approval where Posts need it', async () => {
    await ruleFor(world.db, 'ordinary', { approvals: 1 })
    const { id } = await preview(...lines(1))

    const [first] = await world.planning.createImport(OFFICER, id)

    await ruleFor(world.db, 'ordinary', { approvals: 0 })
    expect(first && (await world.view(first)).state).toBe('in-review')
  })
})

test.each(['xlsx', 'csv'] as const)(
  'a month written as %s reads the same when it is sent in again',
  async format => {
    const messages = [
      '=Bài bắt đầu bằng dấu bằng',
      '- gạch đầu dòng\nvà "nháy", phẩy; chấm',
      "'nháy đơn",
      '@mọi người',
    ]
    for (const [index, message] of messages.entries()) {
      const publishAt = plus(world.clock.now(), (index + 1) * DAY)
      await world.schedule({
        pageId: page,
        message,
        publishAt,
        pillar: 'counsel',
        link: 'https://example.vn/a?b=1',
      })
    }
    const states = STATES
    const span = { from: world.clock.now(), to: plus(world.clock.now(), 30 * DAY) }

    const bytes = await world.planning.exportPosts(OFFICER, {
      ...span,
      format,
      name: 'Tháng',
      language: 'vi',
      states,
    })
    const sheet = await world.planning.previewImport(OFFICER, { bytes, fileName: `x.${format}` })

    const own = sheet.rows.filter(row => row.pageId === page)
    expect(own.map(row => row.message)).toEqual(messages)
    expect(own.flatMap(row => row.problems)).toEqual([])
    expect(own.map(row => row.warnings.map(({ code }) => code))).toEqual(
      messages.map(() => ['SHEET_POST_EXISTS']),
    )
    expect(own[0]).toMatchObject({ pillar: 'counsel', link: 'https://example.vn/a?b=1', kind: 'ordinary' })
  },
)

const STATES = {
  draft: 'Bản nháp',
  'in-review': 'Chờ duyệt',
  scheduled: 'Đã xếp lịch',
  staged: 'Chờ đến giờ',
  publishing: 'Đang đăng',
  published: 'Đã đăng',
  unconfirmed: 'Chưa xác nhận',
  failed: 'Cần xử lý',
  missed: 'Lỡ giờ',
  canceled: 'Đã hủy',
}

test('the empty sheet can be sent in as it is', async () => {
  const words = { language: 'vi', name: 'Tháng', samples: ['Bài mẫu một', 'Bài mẫu hai'] } as const
  const bytes = await world.planning.printImportTemplate(OFFICER, words)

  const [head, ...rows] = await createHucreSheets().read(bytes)

  expect(head?.cells.map(cell => cell.kind === 'text' && cell.text)).toContain('Nguồn chính thức')
  expect(rows).toHaveLength(2)
  const sheet = await world.planning.previewImport(OFFICER, { bytes, fileName: 'mau.xlsx' })
  expect(sheet.rows.flatMap(row => row.problems)).toEqual([])
})

test('a sheet is forgotten after seven days, its Posts stay', async () => {
  const { id } = await preview(`25/12/2026,7:00,${name},Còn lại,,`)
  await world.planning.createImport(OFFICER, id)

  await world.queue.advanceBy(8 * DAY)
  await world.planning.tidyImports()

  await expect(world.planning.getImport(OFFICER, id)).rejects.toMatchObject({ code: 'IMPORT_NOT_FOUND' })
  await expect(world.planning.createImport(OFFICER, importId('nobody'))).rejects.toMatchObject({
    code: 'IMPORT_NOT_FOUND',
  })
  expect(await countPosts()).toBe(1)
})
