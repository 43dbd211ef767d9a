import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/organisation/access.ts'
import { createTestDatabase } from '../support/database.ts'
import { drawFakePhoto } from '../support/fake-images.ts'
import { createBranchWeb } from './support/branch-web.ts'

const database = await createTestDatabase()
const branch = await createBranchWeb(database)
afterAll(async () => {
  await branch.app.close()
  await database[Symbol.asyncDispose]()
})
beforeEach(() => database.db.deleteFrom('submissions').execute())

const OFFICER = { ...systemActor('test'), role: 'officer' } as const
const FREE = { clientId: 'phone-1', way: 'free', title: 'Đường hoa', body: 'Trồng 500 mét đường hoa.' }

const photo = (name = 'IMG_0001.jpg') => new File([drawFakePhoto()], name, { type: 'image/jpeg' })
const list = () => database.db.selectFrom('submissions').selectAll().execute()
const pathOf = (address: unknown) => String(address).replace(`/b/${branch.token}`, '')
/** Sends news with two photos; gives the path of its page. */
async function sendWithPhotos(): Promise<string> {
  const fields = Object.entries(FREE)
  const answer = await branch.send('/submissions', ...fields, ['photos', photo()], ['photos', photo('2.jpg')])
  return pathOf(answer.headers.location).split('?')[0] ?? ''
}
const photosOf = async (path: string) =>
  [...(await branch.look(path)).body.matchAll(/data-photo="([^"]+)"/g)].map(([, id]) => id)

describe('a branch without a script', () => {
  test('sends its news and photos with one press, and is given a receipt number', async () => {
    const path = await sendWithPhotos()

    const { body } = await branch.look(`${path}?news=sent`)
    expect(body).toMatch(/TB-\d{4}-[A-Z0-9]{4}/)
    expect(body).toContain('Đã nhận tin')
    expect(body).toContain('Đã nhận 2/2 ảnh')
  })

  test('makes one Submission of however many presses', async () => {
    const first = await branch.press('/submissions', FREE)
    const again = await branch.press('/submissions', FREE)

    expect(again.headers.location).toBe(first.headers.location)
    expect(await list()).toHaveLength(1)
  })

  test('means two things by two forms without an id of their own', async () => {
    const first = await branch.press('/submissions', { ...FREE, clientId: '' })
    const second = await branch.press('/submissions', { ...FREE, clientId: '\u200b', title: 'Đường cờ' })

    expect(second.headers.location).not.toBe(first.headers.location)
    expect(await list()).toHaveLength(2)
  })

  test('keeps more photos than a Post takes', async () => {
    const photos = Array.from({ length: 60 }, (_, index) => ['photos', photo(`${index}.jpg`)] as const)

    const { headers } = await branch.send('/submissions', ...Object.entries(FREE), ...photos)

    expect(await photosOf(pathOf(headers.location).split('?')[0] ?? '')).toHaveLength(60)
  })

  test.each([
    ['in a field', '--X\r\nContent-Disposition: form-data; name="title"\r\n\r\nRa'],
    ['in a photo', '--X\r\nContent-Disposition: form-data; name="a"; filename="a.jpg"\r\n\r\n\xff'],
    ['before it began', 'x'],
  ])('is told that its form was cut %s', async (_, payload) => {
    const headers = { accept: 'application/json', 'content-type': 'multipart/form-data; boundary=X' }

    const url = `/b/${branch.token}/submissions`
    const answer = await branch.app.inject({ method: 'POST', url, headers, payload })

    expect(answer.json()).toMatchObject({ status: 400, code: 'UPLOAD_CUT' })
    expect(await list()).toEqual([])
  })

  test('sends answers that were not read over as an article', async () => {
    await branch.press('/submissions', {
      ...{ clientId: 'phone-2', way: 'guided', what: 'Dọn kênh', where: 'ấp 8', eventDate: '2026-11-22' },
      ...{
        resultName: 'mét kênh',
        resultAmount: '300',
        pillar: 'planning',
        'woven-planning': 'Việc nhỏ, làm đều.',
      },
    })

    expect(await list()).toMatchObject([
      {
        sentTitle: 'Dọn kênh tại ấp 8',
        sentBody: expect.stringContaining('Ngày 22/11/2026, Đoàn xã Hòa An dọn kênh tại ấp 8.'),
        ...{ place: 'ấp 8', eventDate: '2026-11-22', pillar: 'planning' },
        results: [{ name: 'mét kênh', amount: '300' }],
      },
    ])
  })

  test('weaves the sentence of its pillar into a free text once', async () => {
    const woven = { pillar: 'members', 'woven-members': 'Chi đoàn thêm gần gũi.' }
    await branch.press('/submissions', { ...FREE, ...woven })

    expect(await list()).toMatchObject([{ sentBody: `${FREE.body}\n\nChi đoàn thêm gần gũi.` }])
  })

  test('says who is on the photos, with what was ticked for just that', async () => {
    const ticks = [
      ['class', 'child-7-to-16'],
      ['consent-child-7-to-16', 'child'],
      ['consent-child-under-7', 'guardian'],
    ] as const
    await branch.send('/submissions', ...Object.entries(FREE), ...ticks, ['photos', photo()])

    expect(await database.db.selectFrom('photoConsents').select(['class', 'ticks']).execute()).toEqual([
      { class: 'child-7-to-16', ticks: ['child'] },
    ])
  })

  test('keeps every word and every good photo when another one is no photo', async () => {
    const answer = await branch.send(
      '/submissions',
      ...Object.entries(FREE),
      ['photos', photo()],
      ['photos', new File(['chữ'.repeat(99)], 'thu.txt')],
    )

    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('thu.txt: ')
    expect(answer.body).toContain('Đã nhận 1 ảnh')
    expect(answer.body).toContain(FREE.body)
    expect(await list()).toEqual([])
  })

  test('is told beside the form when there is nothing to send', async () => {
    const answer = await branch.press('/submissions', { clientId: 'phone-3', way: 'guided' })

    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Tin chưa có chữ')
    expect(answer.body).toContain('value="phone-3"')
  })

  test('does not lose a photo by looking at the text first', async () => {
    const looked = await branch.send(
      '',
      ['clientId', 'phone-4'],
      ['way', 'guided'],
      ['what', 'Dọn kênh'],
      ['do', 'preview'],
      ['photos', photo()],
    )
    const [, id = ''] = /name="photo" value="([^"]+)"/.exec(looked.body) ?? []

    await branch.press('/submissions', { clientId: 'phone-4', way: 'guided', what: 'Dọn kênh', photo: id })

    expect(await database.db.selectFrom('submissionPhotos').select('photoId').execute()).toEqual([
      { photoId: id },
    ])
  })
})

describe('what a branch sent', () => {
  test('stands in its list, with its state in a word', async () => {
    await branch.press('/submissions', FREE)

    const { body } = await branch.look('/submissions')

    expect(body).toContain('Đường hoa')
    expect(body).toContain('Đã nhận')
  })

  test('teaches the first step while there is nothing', async () => {
    expect((await branch.look('/submissions')).body).toContain('Cơ sở chưa gửi tin nào')
  })

  test('is put into another order, left out and put back by buttons', async () => {
    const path = await sendWithPhotos()
    const [first, second] = await photosOf(path)

    await branch.press(`${path}/photos/${second}/up`, {})
    expect(await photosOf(path)).toEqual([second, first])
    await branch.press(`${path}/photos/${first}/remove`, {})
    expect(await photosOf(path)).toEqual([second])
    await branch.press(`${path}/photos/${first}/restore`, {})
    expect(await photosOf(path)).toEqual([second, first])
  })

  test('that needs more is told with its reason, waits under To do, and is answered with one press', async () => {
    const path = await sendWithPhotos()
    const [sent] = await list()
    if (sent === undefined) throw new Error('nothing was sent')
    await branch.db.updateTable('submissions').set({ state: 'ready' }).execute()
    await branch.intake.returnSubmission(OFFICER, sent.id, { reason: 'Bao nhiêu người tham gia?' })

    const tasks = await branch.look('/tasks')
    const answer = await branch.send(`${path}/answer`, ['note', '42 người'])
    const page = await branch.look(pathOf(answer.headers.location))

    expect(tasks.body).toContain('Bao nhiêu người tham gia?')
    expect(page.body).toContain('Đã gửi bổ sung')
    expect(page.body).toContain('42 người')
    expect((await branch.look('/tasks')).body).toContain('Không có việc nào đang chờ')
  })

  test('is answered too late without losing a word or a photo', async () => {
    const path = await sendWithPhotos()
    await branch.db.updateTable('submissions').set({ state: 'rejected' }).execute()

    const late = await branch.send(`${path}/answer`, ['note', 'Có 42 người.'], ['photos', photo('3.jpg')])

    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('Có 42 người.')
    expect(late.body).toContain('name="photo" value="')
  })

  test('is shown to nobody but its branch', async () => {
    await branch.press('/submissions', FREE)
    const [sent] = await list()
    const other = await branch.otherToken()

    expect((await branch.look(`/submissions/${sent?.id}`, other)).statusCode).toBe(404)
  })
})

describe('a link that cannot be opened', () => {
  test('tells whom to ask when it was replaced, and names no branch', async () => {
    const old = await branch.otherToken()
    await branch.otherToken()

    const answer = await branch.look('', old)

    expect(answer.statusCode).toBe(410)
    expect(answer.body).toContain('Hỏi cán bộ truyền thông')
    expect(answer.body).not.toContain('Đoàn xã')
    expect(answer.body).not.toContain(old)
  })

  test('that nobody made is told to be so', async () => {
    const answer = await branch.look('', 'guessed')

    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('quét lại mã QR')
  })
})
