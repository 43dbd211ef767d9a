import { expect, it } from 'vitest'
import { createOfficerWorld } from './support/officer-world.ts'

const BOUNDARY = 'boundary'

/** Writes a form with files as a browser sends it. */
function multipart(fields: Readonly<Record<string, string>>, fileNames: readonly string[]): string {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `form-data; name="${name}"\r\n\r\n${value}`),
    ...fileNames.map(
      name => `form-data; name="file"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\nbytes`,
    ),
  ]
  return `${parts.map(part => `--${BOUNDARY}\r\nContent-Disposition: ${part}\r\n`).join('')}--${BOUNDARY}--\r\n`
}

it('photos sent with the form join the draft, and the rest of the form stays', async () => {
  await using world = await createOfficerWorld()

  const page = await world.app.inject({
    method: 'POST',
    url: '/posts/new?csrf=csrf-token',
    headers: {
      cookie: 'bcd=right',
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    payload: multipart({ message: 'Ra quân', do: 'add-photos' }, ['mot.jpg', 'hai.jpg']),
  })

  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('name="photo" value="photo-of-mot-jpg"')
  expect(page.body).toContain('name="photo" value="photo-of-hai-jpg"')
  expect(page.body).toContain('>Ra quân</textarea>')
})

it('an empty file field adds nothing', async () => {
  await using world = await createOfficerWorld()

  const page = await world.app.inject({
    method: 'POST',
    url: '/posts/photos?csrf=csrf-token',
    headers: { cookie: 'bcd=right', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: multipart({ do: '' }, ['']),
  })

  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('name="photo"')
})

it('a form with files that holds NUL is refused', async () => {
  await using world = await createOfficerWorld()

  const answer = await world.app.inject({
    method: 'POST',
    url: '/posts/new?csrf=csrf-token',
    headers: { cookie: 'bcd=right', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: multipart({ photo: 'a\0b', do: 'schedule' }, []),
  })

  expect(answer.statusCode).toBe(400)
})

it('a photo is served only to those who are signed in', async () => {
  await using world = await createOfficerWorld()

  const seen = await world.get('/photos/a/thumbnail.jpg')
  const refused = await world.app.inject({ url: '/photos/a/thumbnail.jpg' })

  expect(seen).toMatchObject({ statusCode: 200, headers: { 'content-type': 'image/jpeg' } })
  expect(refused.statusCode).toBe(401)
})

it('a problem with a part of the page is told above the page, which stays', async () => {
  await using world = await createOfficerWorld({ role: 'viewer' })

  const answer = await world.app.inject({
    method: 'POST',
    url: '/posts/photos?csrf=csrf-token',
    headers: {
      cookie: 'bcd=right',
      accept: 'text/html',
      'hx-request': 'true',
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
    payload: multipart({ do: '' }, ['mot.jpg']),
  })

  expect(answer).toMatchObject({ statusCode: 403, headers: { 'hx-retarget': '#problem' } })
  expect(answer.body).not.toContain('<html')
})

it('the text is drawn as a card behind the photos, and several photos become one', async () => {
  await using world = await createOfficerWorld()
  const draft = { message: 'Diem tin\nXa A', photo: ['a', 'b'] }

  const card = await world.post('/posts/new', { ...draft, do: 'photo-card' })
  const collage = await world.post('/posts/new', { ...draft, do: 'photo-collage' })

  const idsIn = (body: string) => [...body.matchAll(/name="photo" value="([^"]*)"/g)].map(([, id]) => id)
  expect(idsIn(card.body)).toEqual(['a', 'b', 'card-of-Diem-tin'])
  expect(idsIn(collage.body)).toEqual(['collage-of-2'])
  expect(collage.body).toContain('Diem tin')
})
