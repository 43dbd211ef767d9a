import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { createSmtpMailer } from '../../src/adapters/smtp/smtp-mailer.ts'
import { Secret } from '../../src/kernel/secret.ts'
import type { Mail } from '../../src/ports/mailer.ts'
import { startMailServer } from '../support/mail-server.ts'

const MAIL: Mail = {
  to: 'canbo@doan.vn',
  subject: 'Một bài quá giờ mà chưa lên Trang',
  text: 'Bài đang chờ Facebook.\n\nMở bài: http://127.0.0.1:3000/posts/p1',
  html: '<p>Bài đang chờ Facebook.</p>',
  messageId: 'n1.p1@notices.ba-chu-dong',
}

const mailerAt = (url: string, timeoutMs = 2_000) =>
  createSmtpMailer({ url: new Secret(url), from: 'Ba Chủ Động <lich@doan.vn>', timeoutMs })

it('hands a letter over as text and html, marked as written by a program', async () => {
  await using server = await startMailServer()

  const outcome = await mailerAt(server.url).send(MAIL)

  expect(outcome).toMatchObject({ outcome: 'accepted', code: 'mail-taken' })
  expect(outcome.reply).toContain('Taken over')
  const [mail] = server.received
  expect(mail?.to).toEqual(['canbo@doan.vn'])
  expect(mail?.source).toMatch(/^Message-ID: <n1\.p1@notices\.ba-chu-dong>\r$/m)
  expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(mail?.source).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/)
})

it('says the same Message-ID when a letter is sent again', async () => {
  await using server = await startMailServer()
  const mailer = mailerAt(server.url)

  await mailer.send(MAIL)
  await mailer.send(MAIL)

  const ids = server.received.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1])
  expect(ids).toEqual(Array(2).fill('<n1.p1@notices.ba-chu-dong>'))
})

it('postpones what the server asks to bring again later, and keeps its words', async () => {
  await using server = await startMailServer(() => ({ code: 451, text: 'Greylisted, come again' }))

  const outcome = await mailerAt(server.url).send(MAIL)

  expect(outcome).toMatchObject({ outcome: 'postponed', code: 'mail-postponed' })
  expect(outcome.reply).toContain('451')
  expect(outcome.reply).toContain('Greylisted')
})

it('takes a permanent answer for a refusal, to the letter or to the address', async () => {
  await using server = await startMailServer(() => ({ code: 554, text: 'Looks like spam' }))
  await using strict = await startMailServer(() => 'take', {
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error('No such person'), { responseCode: 550 })),
  })

  expect(await mailerAt(server.url).send(MAIL)).toMatchObject({ outcome: 'refused', code: 'mail-refused' })
  const unknown = await mailerAt(strict.url).send(MAIL)
  expect(unknown).toMatchObject({ outcome: 'refused', code: 'mail-refused' })
  expect(unknown.reply).toContain('No such person')
})

it('does not know what became of a letter whose answer was lost', async () => {
  await using server = await startMailServer(() => 'take-and-hang-up')

  const outcome = await mailerAt(server.url).send(MAIL)

  expect(outcome).toMatchObject({ outcome: 'unconfirmed', code: 'mail-answer-lost' })
  expect(server.received).toHaveLength(1)
})

it('gives up on a server that takes a letter and never answers', async () => {
  await using server = await startMailServer(() => 'hang')

  expect(await mailerAt(server.url, 6_000).send(MAIL)).toMatchObject({ outcome: 'unconfirmed' })
})

it('surely sent nothing where nobody listens, or nobody greets', async () => {
  const mute = createServer(socket => socket.resume()).listen(0, '127.0.0.1')
  await once(mute, 'listening')
  const address = mute.address()
  const port = typeof address === 'object' ? address?.port : 0

  for (const url of ['smtp://127.0.0.1:9', `smtp://127.0.0.1:${port}`]) {
    const outcome = await mailerAt(url, 3_000).send(MAIL)
    expect(outcome).toEqual({ outcome: 'postponed', code: 'mail-server-unreachable', reply: '' })
  }
  mute.close()
})

it('stops when asked to', async () => {
  await using server = await startMailServer(() => 'hang')
  const stop = new AbortController()

  const sending = mailerAt(server.url, 60_000).send(MAIL, stop.signal)
  setImmediate(() => stop.abort())

  expect(await sending).toMatchObject({ outcome: 'unconfirmed' })
})

it('checks as far as the login, and tells a refused one without its password', async () => {
  await using open = await startMailServer()
  await using shut = await startMailServer(() => 'take', {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, callback) => callback(new Error('Wrong name or password')),
  })

  expect(await mailerAt(open.url).check()).toMatchObject({ outcome: 'accepted' })
  const outcome = await mailerAt(shut.url.replace('//', '//lich:mat-khau-bi-mat@')).check()
  expect(outcome).toMatchObject({ outcome: 'postponed', code: 'mail-login-refused' })
  expect(JSON.stringify(outcome)).not.toContain('mat-khau-bi-mat')
  expect(open.received).toEqual([])
})
