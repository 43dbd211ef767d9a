import { describe, expect, it } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

describe('settings', () => {
  it('show a fresh sign-in link once, in the answer itself', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/people', {
      email: 'moi@example.vn',
      name: 'Mới',
      role: 'officer',
    })
    const later = await world.get('/settings/people')

    expect(page.body).toContain('http://127.0.0.1:3000/sign-in/LINK')
    expect(later.body).not.toContain('/sign-in/LINK')
  })

  it('keep what was typed about a person whose address is taken', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/people', {
      email: 'lan@example.vn',
      name: 'Chị Lan',
      role: 'viewer',
    })

    expect(page.statusCode).toBe(409)
    expect(page.body).toContain('value="Chị Lan"')
  })

  it('show a fresh key once', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/keys', { name: 'Bảng tính', role: 'viewer' })

    expect(page.body).toContain('bcd_fresh')
  })

  it('never draw a Page’s token again, not even after a mistake', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/pages', {
      facebookPageId: '123',
      accessToken: 'EAAB-secret',
      purpose: 'publish',
    })

    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="123"')
    expect(page.body).not.toContain('EAAB-secret')
    expect(page.body).toContain('Đây không phải mã truy cập của Trang.')
  })

  it('make a Page to practise on with one button', async () => {
    await using world = await createOfficerWorld()

    const page = await world.get('/pages')
    const answer = await world.post('/pages/practice', {})

    expect(page.body).toContain('action="/pages/practice"')
    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/pages' } })
    expect(world.addedPages).toEqual(['Trang tập dượt 2'])
  })

  it('offer no practice Page to who may not connect one', async () => {
    await using world = await createOfficerWorld({ role: 'officer' })

    const page = await world.get('/pages')
    const answer = await world.post('/pages/practice', {})

    expect(page.body).not.toContain('action="/pages/practice"')
    expect(answer.statusCode).toBe(403)
  })

  it('show the second factor’s secret in groups that can be copied', async () => {
    await using world = await createOfficerWorld()

    const page = await world.post('/settings/me/factor', {})

    expect(page.body).toContain('JBSW Y3DP EHPK 3PXP')
  })

  it('keep light or dark in a cookie and go back to where one was', async () => {
    await using world = await createOfficerWorld()

    const answer = await world.post('/settings/theme', { theme: 'dark', back: '/posts' })

    expect(answer).toMatchObject({ statusCode: 303, headers: { location: '/posts' } })
    expect(String(answer.headers['set-cookie'])).toContain('theme=dark')
  })

  it.each(['/settings/people', '/settings/keys', '/settings/audit', '/settings/health'])(
    '%s is closed to an officer',
    async url => {
      await using world = await createOfficerWorld({ role: 'officer' })

      expect((await world.get(url)).statusCode).toBe(403)
    },
  )
})
