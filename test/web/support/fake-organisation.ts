import { AppError } from '../../../src/kernel/errors.ts'
import { apiKeyId, pageId, personId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import type { ApiKey } from '../../../src/organisation/api-key-store.ts'
import type { Page } from '../../../src/organisation/page.ts'
import type { Person } from '../../../src/organisation/person.ts'
import type { OfficerUses } from '../../../src/web/officer-uses.ts'
import { createFakeUnits } from './fake-units.ts'

const AT = new Date('2026-11-20T02:00:00Z')

/** Makes a Page; a test states what matters to it. */
export const somePage = (given: Partial<Page> = {}): Page => ({
  id: pageId('page-1'),
  facebookPageId: '100200300',
  name: 'Tuổi trẻ Phụng Hiệp',
  purpose: 'publish',
  unitId: null,
  tokenState: 'ok',
  tokenExpiresAt: null,
  dataAccessExpiresAt: null,
  tokenProblem: null,
  parkedUntil: null,
  parkProblem: null,
  visibility: null,
  createdAt: AT,
  ...given,
})

const LAN: Person = {
  id: personId('person-1'),
  email: 'lan@example.vn',
  name: 'Cán bộ truyền thông Huyện đoàn',
  role: 'admin',
  hasPassword: true,
  hasSecondFactor: false,
  disabledAt: null,
  createdAt: AT,
}
const REVIEWER: Person = {
  ...LAN,
  id: personId('person-2'),
  email: 'duyet@example.vn',
  name: 'Bí thư',
  role: 'reviewer',
}
const KEY: ApiKey = {
  id: apiKeyId('key-1'),
  name: 'Bảng tính báo cáo tháng',
  role: 'viewer',
  createdAt: AT,
  lastUsedAt: null,
  revokedAt: null,
}
const freshLink = {
  personId: personId('person-3'),
  token: new Secret('LINK'),
  expiresAt: new Date('2026-11-23T02:00:00Z'),
}
const signedIn = { person: LAN, token: new Secret('right'), expiresAt: new Date('2027-02-20T02:00:00Z') }
const list = async <T>(items: readonly T[]) => ({ items, nextCursor: null })

/** The password, code and link that the fake organisation takes; anything else is wrong. */
export const RIGHT = { password: 'đúng ngựa pin ghim', link: 'LINK' } as const

/** Whoever tried too often. */
export const TIRED = 'moi@example.vn'

/** An organisation of two people and the Pages given. */
export function createFakeOrganisation(pages: readonly Page[]): OfficerUses['organisation'] {
  return {
    ...createFakeUnits(),
    listPages: () => list(pages),
    connectPage: async (_, { facebookPageId, accessToken }) => {
      if (accessToken.reveal() !== 'good') throw new AppError('TOKEN_WRONG_KIND')
      return { id: pageId('page-2'), isNew: pages.every(page => page.facebookPageId !== facebookPageId) }
    },
    listPeople: () => list([LAN, REVIEWER]),
    hasPeople: async () => true,
    createPerson: async (_, { email }) => {
      if (email === LAN.email) throw new AppError('EMAIL_TAKEN')
      return freshLink
    },
    makeSignInLink: async () => freshLink,
    changePerson: async () => undefined,
    listApiKeys: () => list([KEY]),
    createApiKey: async (_, { name, role }) => ({ ...KEY, name, role, key: new Secret('bcd_fresh') }),
    revokeApiKey: async () => KEY,
    signInByPassword: async ({ email, password }) => {
      if (email === TIRED) throw new AppError('TOO_MANY_TRIES', { retryAfterSeconds: 900 })
      if (password !== RIGHT.password) throw new AppError('SIGN_IN_FAILED')
      return signedIn
    },
    signInByLink: async token => {
      if (token !== RIGHT.link) throw new AppError('SIGN_IN_LINK_DEAD')
      return signedIn
    },
    ownerOfLink: async token => (token === RIGHT.link ? LAN.id : null),
    endSession: async () => undefined,
    getOwnPerson: async () => LAN,
    getCalendarLink: async () => null,
    makeCalendarLink: async () => new Secret('calendar-token'),
    removeCalendarLink: async () => undefined,
    changePassword: async () => {
      throw new AppError('PASSWORD_TOO_WEAK')
    },
    beginSecondFactor: async () => new Secret('otpauth://totp/Ba:lan?secret=JBSWY3DPEHPK3PXP&issuer=Ba'),
    confirmSecondFactor: async () => undefined,
    removeSecondFactor: async () => undefined,
    listSessions: async () => [
      {
        id: 'session-1',
        personId: LAN.id,
        device: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/142.0',
        createdAt: AT,
        lastSeenAt: AT,
        expiresAt: new Date('2027-02-20T02:00:00Z'),
        endedAt: null,
      },
    ],
    listAudit: () =>
      list([
        {
          seq: 1,
          at: AT,
          actorKind: 'person',
          actorId: LAN.id,
          actorName: LAN.name,
          action: 'post.written',
          subjectKind: 'post',
          subjectId: 'post-1',
          facts: {},
          previousHash: '0',
          hash: '1',
        },
      ]),
  }
}
