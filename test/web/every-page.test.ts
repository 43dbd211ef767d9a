import { describe, expect, it } from 'vitest'
import { somePost } from './support/fake-posts.ts'
import { createOfficerWorld } from './support/officer-world.ts'

const PAGES = [
  '/',
  '/posts',
  '/posts/slots',
  '/posts/evergreen',
  '/posts/post-1/reuse',
  '/posts/hold',
  '/posts/missed',
  '/posts/new',
  '/posts/import',
  '/posts/import/import-1',
  '/posts/new?templateId=nha-nhan-ai',
  '/posts/urgent',
  '/posts/post-1',
  '/posts/occasions',
  '/posts/month',
  '/posts/list',
  '/d/open',
  '/d/decided',
  '/posts/post-1/history',
  '/pages',
  '/links',
  '/notices',
  '/submissions',
  '/submissions?state=accepted',
  '/submissions/submission-1',
  '/submissions/bundle?id=submission-1&id=submission-2',
  '/page-posts/events',
  '/documents',
  '/documents?q=xay%20dung',
  '/documents/new',
  '/documents/document-1',
  '/documents/document-1/edit',
  '/plans/2026',
  '/plans/2026?show=missing',
  '/plans/2026/unit-1',
  '/programmes',
  '/programmes?edit=ba-chu-dong-2023',
  '/page-posts/page-post-1',
  '/page-posts?standing=excluded',
  '/page-posts?standing=removed',
  '/library/practices',
  '/library/practices/new',
  '/library/practices/practice-1',
  '/kho/templates',
  '/kho/frames',
  '/kho/templates/nha-nhan-ai',
  '/settings/me',
  '/settings/people',
  '/settings/rules',
  '/settings/keys',
  '/settings/audit',
  '/settings/health',
  '/posts/shares',
  '/posts/shares/task-1',
  '/posts/share',
  '/posts/post-1/share-task',
  '/c/right',
  '/briefings',
  '/briefings/2026-11',
  '/briefings/2026-10',
  '/briefings/2026-10?version=1',
  '/briefings/2026-10/posts?branchId=hoa-an&genre=news',
  '/briefings/range',
  '/briefings/rules',
  '/branches',
  '/branches?q=h%C3%B2a&need=silent&basis=now',
  '/branches/year',
  '/branches/year?year=2025&basis=now',
  '/branches/follow-up',
  '/branches/unit-1/follow-up',
  '/branches/targets',
  '/branches/targets?scope=all&fromOn=2026-12-02&toOn=2026-12-08&reason=L%C5%A9',
  '/branches/list',
  '/branches/unit-1/activity',
  '/page-posts?from=2026-11-01&to=2026-12-01&source=link&branchId=branch-1',
  '/branches/new',
  '/branches/unit-1',
  '/branches/unit-2',
  '/branches/unit-1/change',
  '/branches/import',
  '/branches/levels',
  '/branches/unit-1/card',
  '/branches/cards',
  '/photos/photo-1',
  '/photos/photo-1/blur',
  '/takedown',
  '/takedown/received?receipt=YC-2211-K7QF',
  '/takedown/notice',
  '/b/right/notice',
  '/takedowns',
  '/takedowns/takedown-1?text=s%C3%A1ch',
  '/results',
  '/results?from=2019-01-01&until=2019-12-31&state=approved&basis=now',
  '/results/units',
  '/results/indicators?edit=nha-nhan-ai',
  '/results/new',
  '/results/result-1',
  '/results/result-1/replace',
  '/results/from/submission-1',
  '/difficulties',
  '/difficulties/new',
  '/difficulties/difficulty-1',
  '/privacy',
]

describe.each(['vi', 'en'] as const)('every page in %s', locale => {
  it.each(PAGES)('%s obeys the content security policy', async url => {
    await using world = await createOfficerWorld({ locale, posts: [somePost()] })

    const page = await world.get(url)

    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`<html lang="${locale}"`)
    expect(page.body).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/)
    const scripts = page.body.match(/<script[^>]*>/g) ?? []
    expect(scripts.filter(script => !script.includes(' src="/assets/'))).toEqual([])
    expect(page.body).not.toMatch(/undefined|\[object Object\]|NaN/)
  })

  it.each(PAGES)('%s has one title, one main part and a label for each field', async url => {
    await using world = await createOfficerWorld({ locale, posts: [somePost()] })

    const { body } = await world.get(url)

    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body.match(/<main/g)).toHaveLength(1)
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('every template’s page shows its filled sample', async () => {
  await using world = await createOfficerWorld()
  const list = await world.get('/kho/templates')
  const addresses = [...list.body.matchAll(/href="(\/kho\/templates\/[^"]+)"/g)].map(match => match[1] ?? '')

  const pages = await Promise.all(addresses.map(address => world.get(address)))

  expect(addresses).toHaveLength(23)
  expect(pages.map(page => page.statusCode)).toEqual(addresses.map(() => 200))
})

it('practice mode wears its band, and says nothing when it is off', async () => {
  await using world = await createOfficerWorld()

  expect((await world.get('/privacy')).body).toContain('Chế độ tập dượt')
})

it('a browser asks for built files once a year', async () => {
  await using world = await createOfficerWorld()
  const [address = ''] = (await world.get('/privacy')).body.match(/\/assets\/officer[^"]+/) ?? []

  const css = await world.app.inject({ url: address })

  expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})
