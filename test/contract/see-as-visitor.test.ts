import { expect, test } from 'vitest'
import { createFacebookNetwork } from '../../src/adapters/facebook/facebook-network.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { startRawServer } from '../support/raw-server.ts'

const APP = { id: '900', secret: new Secret('bi-mat-cua-ung-dung') }
const PAGE = { networkPageId: '101', token: new Secret('EAAB-ma-truy-cap') }
const POST = {
  permalink: 'https://www.facebook.com/101/posts/5',
  message: 'Ra quân “Ngày Chủ nhật xanh” & trồng 200 cây\nHẹn gặp lại!',
}
const GONE = 'This Facebook post is no longer available. It may have been removed.'

/** Looks at a post on a server that answers every visitor with this page. */
async function look(page: string, status = 200, post = POST) {
  await using server = await startRawServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  const clock = createFakeClock()
  const network = createFacebookNetwork({
    graphUrl: server.url,
    version: 'v26.0',
    timeoutMs: 5_000,
    app: APP,
    clock,
  })
  const outcome = await network.seeAsVisitor(PAGE, post)
  return { outcome, requests: server.requests }
}

test('a visitor carries no token and no proof, and asks for the embedded post', async () => {
  const { requests } = await look('')

  expect(requests).toHaveLength(1)
  expect(requests[0]?.url).toBe(
    '/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F101%2Fposts%2F5&show_text=true',
  )
  expect(JSON.stringify(requests)).not.toMatch(/EAAB|appsecret_proof|authorization/i)
})

test.each([
  ['seen', '<p>Ra quân &#x201c;Ngày <b>Chủ nhật</b> xanh” &amp; trồng 200 cây<br>Hẹn gặp…</p>'],
  ['hidden', `<div>${GONE}</div>`],
  // A script may carry every sentence the page could ever say.
  ['seen', `<script>x="${GONE}"</script><p>${POST.message}</p>`],
  ['unknown', `<script>x="${GONE}"</script><form>Log in to Facebook</form>`],
  ['unknown', ''],
])('the page of a post counts as %s by what it shows', async (visibility, page) => {
  const { outcome } = await look(page)

  expect(outcome).toMatchObject({ outcome: 'accepted', value: visibility })
})

test('neither an error nor a redirect to the login tells anything', async () => {
  expect((await look(GONE, 404)).outcome).toMatchObject({ value: 'unknown' })
  expect((await look('', 302)).outcome).toMatchObject({ value: 'unknown' })
})

test('a text too short to be known again proves nothing', async () => {
  const { outcome } = await look('<p>Chào!</p>', 200, { ...POST, message: 'Chào!' })

  expect(outcome).toMatchObject({ value: 'unknown' })
})
