import { describe, expect, it } from 'vitest'
import { localAddress } from '../../src/web/sign-in/local-address.ts'
import { RIGHT, TIRED } from './support/fake-organisation.ts'
import { createOfficerWorld, formText } from './support/officer-world.ts'

const FORM = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
const PERSON = { accept: 'text/html', 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }

describe('signing in', () => {
  it('is asked of whoever is not known, and leads back to the page they wanted', async () => {
    await using world = await createOfficerWorld()

    const door = await world.app.inject({ url: '/posts?week=2026-11-23', headers: { accept: 'text/html' } })

    expect(door).toMatchObject({
      statusCode: 303,
      headers: { location: '/sign-in?next=%2Fposts%3Fweek%3D2026-11-23' },
    })
  })

  it('does not lead away from a form that was sent when the session was over', async () => {
    await using world = await createOfficerWorld()

    const page = await world.app.inject({
      method: 'POST',
      url: '/posts/new',
      headers: FORM,
      payload: 'message=a',
    })

    expect(page.statusCode).toBe(401)
    expect(page.body).toContain('đăng nhập ở thẻ mới')
  })

  it('reloads a page whose part was asked for when the session was over', async () => {
    await using world = await createOfficerWorld()

    const headers = { accept: 'text/html', 'hx-request': 'true' }
    const answer = await world.app.inject({ url: '/posts/post-1/live', headers })

    expect(answer).toMatchObject({ statusCode: 401, headers: { 'hx-refresh': 'true' }, body: '' })
  })

  it('by password sets a cookie that no script can read', async () => {
    await using world = await createOfficerWorld()

    const payload = formText({ email: 'lan@example.vn', password: RIGHT.password, next: '/posts' })
    const answer = await world.app.inject({ method: 'POST', url: '/sign-in', headers: FORM, payload })

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/posts' } })
    expect(answer.cookies).toMatchObject([{ name: 'bcd', httpOnly: true, sameSite: 'Lax' }])
  })

  it('keeps the e-mail and drops the password when they are wrong', async () => {
    await using world = await createOfficerWorld()

    const payload = formText({ email: 'lan@example.vn', password: 'sai mật khẩu' })
    const page = await world.app.inject({ method: 'POST', url: '/sign-in', headers: FORM, payload })

    expect(page.statusCode).toBe(401)
    expect(page.body).toContain('value="lan@example.vn"')
    expect(page.body).not.toContain('sai mật khẩu')
  })

  it('tells whoever tried too often when to come again', async () => {
    await using world = await createOfficerWorld()

    const payload = formText({ email: TIRED, password: RIGHT.password })
    const page = await world.app.inject({ method: 'POST', url: '/sign-in', headers: FORM, payload })

    expect([page.statusCode, page.headers['retry-after']]).toEqual([429, '900'])
  })

  it('by link takes one click of a person', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.app.inject({ url: `/sign-in/${RIGHT.link}`, headers: PERSON })

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/' } })
    expect(answer.cookies).toHaveLength(1)
  })

  it('is not done by a messenger that opens a link for its preview', async () => {
    await using world = await createOfficerWorld()

    const page = await world.app.inject({ url: `/sign-in/${RIGHT.link}`, headers: { accept: 'text/html' } })

    expect(page.statusCode).toBe(200)
    expect(page.cookies).toEqual([])
    expect(page.body).toContain(`action="/sign-in/${RIGHT.link}"`)
  })

  it('is not done by whoever only asks for the head of a link', async () => {
    await using world = await createOfficerWorld()

    const head = { method: 'HEAD', url: `/sign-in/${RIGHT.link}`, headers: PERSON } as const
    const answer = await world.app.inject(head)

    expect([answer.statusCode, answer.cookies]).toEqual([200, []])
  })

  it('by a dead link is refused with what to do', async () => {
    await using world = await createOfficerWorld()

    const page = await world.app.inject({ url: '/sign-in/dead', headers: PERSON })

    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('Xin đường dẫn mới từ quản trị viên.')
  })

  it.each([
    ['/posts?week=1', '/posts?week=1'],
    ['https://example.com/', '/'],
    ['//example.com/', '/'],
    ['/\\example.com', '/'],
    ['/.//example.com', '/'],
    ['/a/..//example.com', '/'],
    ['/./\\example.com', '/'],
    ['/posts//week', '/posts//week'],
    ['', '/'],
  ])('never leads elsewhere: %s gives %s', (wanted, given) => {
    expect(localAddress(wanted)).toBe(given)
  })
})
