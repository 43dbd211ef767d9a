import { TOTP } from 'otpauth'
import { afterAll, expect, test } from 'vitest'
import { personId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/kernel/time.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createTestOrganisation, SYSTEM } from '../../support/test-organisation.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { organisation, clock, db } = createTestOrganisation(database)

const PASSWORD = 'bốn từ không liên quan'
/** @see RFC 6238 */
const PERIOD_MS = 30 * SECOND
const from = (address: string, code?: string) => ({ address, device: 'Chrome trên Android', code })

let made = 0
/** Adds a person who signed in by their first link. */
async function newPerson(role: 'admin' | 'officer' = 'officer') {
  const email = `nguoi${++made}@example.vn`
  const link = await organisation.createPerson(SYSTEM, { email, name: `Người ${made}`, role })
  const signedIn = await organisation.signInByLink(link.token.reveal(), from('10.0.0.1'))
  const session = await organisation.recogniseSession(signedIn.token.reveal())
  if (session === null) throw new Error('the session should live')
  return { id: link.personId, email, token: signedIn.token.reveal(), ...session }
}

/** Adds a person with a password. */
async function withPassword() {
  const person = await newPerson()
  await organisation.changePassword(person.actor, { next: PASSWORD, sessionId: person.sessionId })
  return person
}

/** Adds a person with a password and a second factor; `code()` is the one the app shows now. */
async function withSecondFactor() {
  const person = await withPassword()
  const address = await organisation.beginSecondFactor(person.actor)
  const secret = new URL(address.reveal()).searchParams.get('secret') ?? ''
  const code = () => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() })
  await organisation.confirmSecondFactor(person.actor, code())
  // Each code counts once, so the tests begin with the next one.
  await clock.advanceBy(PERIOD_MS)
  return { ...person, code }
}

test('a link signs in once, and its token is nowhere in the database', async () => {
  const { token } = await organisation.createPerson(SYSTEM, {
    email: '  Lan.Nguyen@Example.VN ',
    name: 'Nguyễn  Thị Lan',
    role: 'officer',
  })

  const { person } = await organisation.signInByLink(token.reveal(), from('10.0.0.1'))

  expect(person).toMatchObject({ email: 'lan.nguyen@example.vn', name: 'Nguyễn Thị Lan' })
  await expect(organisation.signInByLink(token.reveal(), from('10.0.0.1'))).rejects.toMatchObject({
    code: 'SIGN_IN_LINK_DEAD',
  })
  expect(JSON.stringify(await db.selectFrom('signInLinks').selectAll().execute())).not.toContain(
    token.reveal(),
  )
})

test('of two clicks at once only one signs in', async () => {
  const { token } = await organisation.createPerson(SYSTEM, {
    email: 'hai@x.vn',
    name: 'Hai',
    role: 'viewer',
  })

  const clicks = await Promise.allSettled(
    [1, 2].map(() => organisation.signInByLink(token.reveal(), from('10.0.0.1'))),
  )

  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a link is dead after a day', async () => {
  const { id } = await newPerson()
  const link = await organisation.makeSignInLink(SYSTEM, id)

  await clock.advanceBy(24 * HOUR)

  await expect(organisation.signInByLink(link.token.reveal(), from('10.0.0.1'))).rejects.toMatchObject({
    code: 'SIGN_IN_LINK_DEAD',
  })
})

test('two people cannot have one address', async () => {
  const { email } = await newPerson()

  const again = organisation.createPerson(SYSTEM, { email: email.toUpperCase(), name: 'X', role: 'viewer' })

  await expect(again).rejects.toMatchObject({ code: 'EMAIL_TAKEN' })
})

test('a right password signs in; a wrong one and an unknown name look the same', async () => {
  const { email } = await withPassword()

  const signedIn = await organisation.signInByPassword({ email, password: PASSWORD }, from('10.0.1.1'))

  expect(signedIn.person.email).toBe(email)
  for (const typed of [
    { email, password: 'sai' },
    { email: 'khong@co.vn', password: PASSWORD },
  ])
    await expect(organisation.signInByPassword(typed, from('10.0.1.1'))).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
})

test('a person without a password cannot sign in by an empty one', async () => {
  const { email } = await newPerson()

  const trying = organisation.signInByPassword({ email, password: '' }, from('10.0.1.2'))

  await expect(trying).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
})

test('after twenty failures a name waits out its hour, even when tried all at once', async () => {
  const { email } = await withPassword()
  const tryWrong = (n: number) =>
    organisation.signInByPassword({ email, password: 'sai' }, from(`10.1.0.${n}`)).catch(error => error.code)

  const codes = await Promise.all(Array.from({ length: 30 }, (_, n) => tryWrong(n)))

  expect(codes.filter(code => code === 'SIGN_IN_FAILED')).toHaveLength(20)
  const right = { email, password: PASSWORD }
  await expect(organisation.signInByPassword(right, from('10.1.1.1'))).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
    retryAfterSeconds: 3_600,
  })
  await clock.advanceBy(HOUR)
  expect(await organisation.signInByPassword(right, from('10.1.1.1'))).toMatchObject({ person: { email } })
})

test('sixty failures from one address stop it, and not the same name elsewhere', async () => {
  const { email } = await withPassword()
  const tryAs = (name: string, address: string) =>
    organisation.signInByPassword({ email: name, password: 'sai' }, from(address)).catch(error => error.code)

  const codes = await Promise.all(Array.from({ length: 65 }, (_, n) => tryAs(`ai${n}@x.vn`, '10.2.0.1')))

  expect(codes.filter(code => code === 'TOO_MANY_TRIES')).toHaveLength(5)
  const typed = { email, password: PASSWORD }
  await expect(organisation.signInByPassword(typed, from('10.2.0.1'))).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
  })
  expect(await organisation.signInByPassword(typed, from('10.2.0.2'))).toMatchObject({ person: { email } })
})

test('from an address that guessed too many links a right one still works', async () => {
  const { id } = await newPerson()
  const { token } = await organisation.makeSignInLink(SYSTEM, id)
  const guess = (n: number) =>
    organisation.signInByLink(`guess-${n}`, from('10.3.0.1')).catch(error => error.code)

  const codes = await Promise.all(Array.from({ length: 201 }, (_, n) => guess(n)))

  expect(codes.filter(code => code === 'TOO_MANY_TRIES')).toHaveLength(1)
  expect(await organisation.signInByLink(token.reveal(), from('10.3.0.1'))).toMatchObject({ person: { id } })
})

test('a second factor is asked for, after a password and after a link', async () => {
  const { id, email, code } = await withSecondFactor()
  const typed = { email, password: PASSWORD }
  const link = (await organisation.makeSignInLink(SYSTEM, id)).token.reveal()

  for (const [wrong, expected] of [
    [undefined, 'SECOND_FACTOR_NEEDED'],
    ['000000', 'SIGN_IN_FAILED'],
  ] as const) {
    await expect(organisation.signInByPassword(typed, from('10.4.0.1', wrong))).rejects.toMatchObject({
      code: expected,
    })
    await expect(organisation.signInByLink(link, from('10.4.0.1', wrong))).rejects.toMatchObject({
      code: expected,
    })
  }

  expect(await organisation.signInByPassword(typed, from('10.4.0.1', code()))).toMatchObject({
    person: { id },
  })
  await clock.advanceBy(PERIOD_MS)
  expect(await organisation.signInByLink(link, from('10.4.0.1', code()))).toMatchObject({ person: { id } })
})

test('a code of the second factor counts once, also when two use it at the same time', async () => {
  const { email, code } = await withSecondFactor()
  const enter = () =>
    organisation.signInByPassword({ email, password: PASSWORD }, from('10.4.0.9', code())).then(
      () => 'in',
      error => error.code,
    )

  const atOnce = await Promise.all([enter(), enter()])
  const later = await enter()
  await clock.advanceBy(PERIOD_MS)

  expect(atOnce.toSorted()).toEqual(['SIGN_IN_FAILED', 'in'])
  expect([later, await enter()]).toEqual(['SIGN_IN_FAILED', 'in'])
})

test('a second factor is taken off only with a code of it', async () => {
  const { actor, email, code } = await withSecondFactor()

  await expect(organisation.removeSecondFactor(actor, '000000')).rejects.toMatchObject({
    code: 'SIGN_IN_FAILED',
  })
  await organisation.removeSecondFactor(actor, code())

  const typed = { email, password: PASSWORD }
  expect(await organisation.signInByPassword(typed, from('10.4.0.2'))).toMatchObject({ person: { email } })
})

test('a session ends after two quiet weeks, and after ninety days in any case', async () => {
  const quiet = await newPerson()
  const busy = await newPerson()

  await clock.advanceBy(13 * DAY)
  expect(await organisation.recogniseSession(busy.token)).not.toBeNull()
  await clock.advanceBy(2 * DAY)
  expect(await organisation.recogniseSession(quiet.token)).toBeNull()

  for (let day = 15; day < 90; day += 10) {
    expect(await organisation.recogniseSession(busy.token)).not.toBeNull()
    await clock.advanceBy(10 * DAY)
  }
  expect(await organisation.recogniseSession(busy.token)).toBeNull()
})

test('one may see and end one’s own sessions, and nobody else’s', async () => {
  const lan = await withPassword()
  const other = await newPerson()
  const second = await organisation.signInByPassword(
    { email: lan.email, password: PASSWORD },
    from('10.5.0.1'),
  )

  expect(await organisation.listSessions(lan.actor)).toHaveLength(2)
  await expect(organisation.endSession(other.actor, lan.sessionId)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })

  const others = (await organisation.listSessions(lan.actor)).filter(({ id }) => id !== lan.sessionId)
  for (const { id } of others) await organisation.endSession(lan.actor, id)

  expect(await organisation.recogniseSession(second.token.reveal())).toBeNull()
  expect(await organisation.recogniseSession(lan.token)).not.toBeNull()
  await organisation.endSession(lan.actor, lan.sessionId)
  expect(await organisation.recogniseSession(lan.token)).toBeNull()
})

test('changing the password needs the old one and ends all other sessions', async () => {
  const lan = await withPassword()
  const { token } = await organisation.signInByPassword(
    { email: lan.email, password: PASSWORD },
    from('10.6.0.1'),
  )
  const change = { next: 'một câu hoàn toàn mới', sessionId: lan.sessionId }

  await expect(organisation.changePassword(lan.actor, { ...change, current: 'sai' })).rejects.toMatchObject({
    code: 'SIGN_IN_FAILED',
  })
  await organisation.changePassword(lan.actor, { ...change, current: PASSWORD })

  expect(await organisation.recogniseSession(token.reveal())).toBeNull()
  expect(await organisation.recogniseSession(lan.token)).not.toBeNull()
})

test.each(['ngắn quá', 'aaaaaaaaaaaaaaaa', 'abababababababab'])('%j is too weak', async next => {
  const { actor, sessionId } = await newPerson()

  await expect(organisation.changePassword(actor, { next, sessionId })).rejects.toMatchObject({
    code: 'PASSWORD_TOO_WEAK',
  })
})

test('a disabled person is out at once and cannot come back', async () => {
  const lan = await withPassword()
  const link = await organisation.makeSignInLink(SYSTEM, lan.id)

  await organisation.changePerson(SYSTEM, lan.id, { isDisabled: true })

  expect(await organisation.recogniseSession(lan.token)).toBeNull()
  await expect(organisation.signInByLink(link.token.reveal(), from('10.7.0.1'))).rejects.toMatchObject({
    code: 'SIGN_IN_LINK_DEAD',
  })
  const typed = { email: lan.email, password: PASSWORD }
  await expect(organisation.signInByPassword(typed, from('10.7.0.1'))).rejects.toMatchObject({
    code: 'SIGN_IN_FAILED',
  })
})

test('a smaller role counts from the next request on', async () => {
  const lan = await newPerson()

  await organisation.changePerson(SYSTEM, lan.id, { role: 'viewer' })

  expect(await organisation.recogniseSession(lan.token)).toMatchObject({ actor: { role: 'viewer' } })
})

test('the last admin stays, even when two take each other’s role away at once', async () => {
  const [a, b] = [await newPerson('admin'), await newPerson('admin')]

  const both = await Promise.allSettled([
    organisation.changePerson(a.actor, b.id, { role: 'viewer' }),
    organisation.changePerson(b.actor, a.id, { isDisabled: true }),
  ])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(organisation.changePerson(SYSTEM, personId('nobody'), {})).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('lastSeenAt is written at most once a minute', async () => {
  const lan = await newPerson()
  const seen = async () => (await organisation.listSessions(lan.actor))[0]?.lastSeenAt
  const first = await seen()

  await clock.advanceBy(MINUTE - 1)
  await organisation.recogniseSession(lan.token)
  expect(await seen()).toEqual(first)
  await clock.advanceBy(1)
  await organisation.recogniseSession(lan.token)

  expect(await seen()).toEqual(clock.now())
})
