import { describe, expect, test } from 'vitest'
import { noticeId } from '../../src/kernel/ids.ts'
import { NOTICE_KINDS } from '../../src/organisation/notice.ts'
import type { NoticeView } from '../../src/watching/index.ts'
import { somePage } from './support/fake-organisation.ts'
import { somePost } from './support/fake-posts.ts'
import { someNotice } from './support/fake-watching.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const isKind = (name: string): name is NoticeView['kind'] => name in NOTICE_KINDS
const EVERY_KIND = Object.keys(NOTICE_KINDS).filter(isKind)

describe('Today', () => {
  test('shows an alarm first, with what to do, who can do it and where', async () => {
    await using world = await createOfficerWorld({ notices: [someNotice()], posts: [somePost()] })

    const { body } = await world.get('/')

    expect(body).toContain('Trang “Tuổi trẻ Phụng Hiệp” cần kết nối lại')
    expect(body).toContain('2 bài đang chờ mã mới.')
    expect(body).toMatch(/Việc cần làm:<\/strong> Kết nối lại Trang .*quản trị/s)
    expect(body).toContain('href="/pages?reconnect=100200300#connect"')
    expect(body.indexOf('cần kết nối lại')).toBeLessThan(body.indexOf('Sắp đăng'))
    expect(body).not.toContain('Mọi việc ổn')
  })

  test('tells a Page that ails once, by its notice as soon as there is one', async () => {
    const pages = [somePage({ tokenState: 'needs-reconnect' })]
    await using before = await createOfficerWorld({ pages })
    await using after = await createOfficerWorld({ pages, notices: [someNotice()] })

    expect((await before.get('/')).body).toContain('Facebook không còn nhận mã của Trang “Tuổi trẻ')
    expect((await after.get('/')).body).not.toContain('Facebook không còn nhận mã của Trang “Tuổi trẻ')
  })

  test('leaves what the cards of Posts show to them, and the rest of many behind a link', async () => {
    const many = Array.from({ length: 8 }, (_, place) =>
      someNotice({
        id: noticeId(`n${place}`),
        kind: 'post-late',
        subject: { kind: 'post', id: `p${place}` },
      }),
    )
    await using world = await createOfficerWorld({
      notices: [...many, someNotice({ id: noticeId('f'), kind: 'post-failed', isAlarm: false })],
    })

    const { body } = await world.get('/')

    expect(body.match(/class="notice notice-bad"/g)).toHaveLength(5)
    expect(body).toContain('Còn 3 thông báo nữa')
    expect(body).not.toContain('không lên được Trang')
  })
})

test('the navigation counts what is open, on every page', async () => {
  await using world = await createOfficerWorld({
    notices: [someNotice(), someNotice({ id: noticeId('n2') })],
  })
  await using calm = await createOfficerWorld()

  expect((await world.get('/posts')).body.match(/<span class="count"[^>]*>2<\/span>/g)).toHaveLength(3)
  expect((await calm.get('/posts')).body).not.toContain('class="count"')
})

describe('the page of notices', () => {
  test.each(['vi', 'en'] as const)('tells every kind in %s, with its way on', async locale => {
    const facts = { page: 'A', publishAt: '2026-11-22T01:00:00Z', untilAt: '2026-11-22T03:00:00Z', days: 7 }
    const notices = EVERY_KIND.map(kind => someNotice({ id: noticeId(kind), kind, facts }))
    await using world = await createOfficerWorld({ locale, notices })

    const { body } = await world.get('/notices')

    expect(body.match(/<article/g)).toHaveLength(EVERY_KIND.length)
    expect(body).not.toMatch(/undefined|Invalid Date|\[object/)
  })

  test.each(['token-dead', 'parked', 'quiet-hours', 'catching-up', 'trying-again', 'waiting'])(
    'says why a Post is late: %s',
    async reason => {
      const subject = { kind: 'post', id: 'post-1' }
      const facts = { page: 'A', reason, publishAt: '2026-11-22T01:00:00Z', untilAt: '2026-11-22T03:00:00Z' }
      await using world = await createOfficerWorld({
        notices: [someNotice({ kind: 'post-late', subject, facts })],
      })

      const { body } = await world.get('/notices')

      expect(body).toContain('Bài hẹn CN 22/11, 08:00 chưa lên Trang “A”')
      expect(body).toContain('href="/posts/post-1"')
      expect(body).not.toContain('undefined')
    },
  )

  test('keeps what is over apart, without a next step', async () => {
    const closedAt = new Date('2026-11-22T01:50:00Z')
    await using world = await createOfficerWorld({ notices: [someNotice({ closedAt })] })

    const { body } = await world.get('/notices')

    expect(body).toContain('Không có thông báo nào đang mở')
    expect(body).toContain('notice-over')
    expect(body).not.toContain('Việc cần làm')
  })

  test('lets a person put aside what they have read, and no alarm', async () => {
    const update = someNotice({
      id: noticeId('u'),
      kind: 'urgent-update-due',
      isAlarm: false,
      mayClose: true,
    })
    await using world = await createOfficerWorld({ notices: [someNotice(), update] })

    const page = await world.get('/notices')
    const answer = await world.post('/notices/u/close', {})

    expect(page.body.match(/\/close"/g)).toHaveLength(1)
    expect(answer.statusCode).toBe(303)
    expect(world.watching.done).toEqual(['closed u'])
  })
})

describe('letters', () => {
  test('are chosen on one’s own page', async () => {
    await using world = await createOfficerWorld()

    const page = await world.get('/settings/me')
    await world.post('/settings/me/mails', { mails: 'alarms' })

    expect(page.body).toContain('Thư gửi tới lan@example.vn')
    expect(world.watching.done).toEqual(['mails alarms'])
  })

  test('can be tried by an admin, who is told what the server said', async () => {
    const refused = { outcome: 'refused', code: 'mail-refused', reply: '550 <Relay> denied' } as const
    await using world = await createOfficerWorld({ mailOutcome: refused })

    const { statusCode, body } = await world.post('/settings/me/mails/test', {})

    expect(statusCode).toBe(200)
    expect(body).toContain('Máy chủ thư từ chối hẳn thư này.')
    expect(body).toContain('550 &lt;Relay> denied')
  })

  test('are not tried by an officer', async () => {
    await using world = await createOfficerWorld({ role: 'officer' })

    expect((await world.get('/settings/me')).body).not.toContain('Gửi thư thử')
    expect((await world.post('/settings/me/mails/test', {})).statusCode).toBe(403)
  })
})

test('a Page whose Posts nobody sees says so in red, with the steps', async () => {
  await using world = await createOfficerWorld({ pages: [somePage({ visibility: 'hidden' })] })

  const { body } = await world.get('/pages')

  expect(body).toContain('Người ngoài không thấy bài của Trang này')
  expect(body).toContain('từ Development sang Live')
})

test('what stops everything stands before what ends by itself', async () => {
  const late = someNotice({ id: noticeId('l'), kind: 'post-late', subject: { kind: 'post', id: 'p' } })
  const stalled = someNotice({
    id: noticeId('q'),
    kind: 'queue-stalled',
    subject: { kind: 'queue', id: 'all' },
  })
  await using world = await createOfficerWorld({ notices: [late, stalled] })

  const { body } = await world.get('/')

  expect(body.indexOf('Phần mềm không làm việc nền')).toBeLessThan(body.indexOf('chưa lên Trang'))
})

test('who may not connect Pages is led to them without the promise', async () => {
  await using world = await createOfficerWorld({ role: 'officer', notices: [someNotice()] })

  const { body } = await world.get('/notices')

  expect(body).toContain('Mở mục Trang')
  expect(body).not.toContain('Kết nối lại</a>')
})
