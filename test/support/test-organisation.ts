import { createHash } from 'node:crypto'
import { createTotpSecondFactor } from '../../src/adapters/otpauth/totp-second-factor.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import type { PageId } from '../../src/kernel/ids.ts'
import { type Actor, type Role, systemActor } from '../../src/organisation/access.ts'
import { createOrganisation } from '../../src/organisation/index.ts'
import { createSeal } from '../../src/organisation/seal.ts'
import type { Ids } from '../../src/ports/clock.ts'
import type { Passwords } from '../../src/ports/passwords.ts'
import type { TestDatabase } from './database.ts'
import { createFakeClock } from './fake-clock.ts'
import { createFakeNetwork } from './fake-network.ts'

/** The program itself, as the CLI is. */
export const SYSTEM = systemActor('test')

/** Somebody with a key of this role; nobody in the database. */
export const actorWith = (role: Role): Actor => ({ kind: 'api-key', id: `key-${role}`, name: role, role })

/** Makes ids and tokens in order, the same in every run. */
export function createCountingIds(prefix = 'id'): Ids {
  let made = 0
  const next = () => `${prefix}-${String(++made).padStart(6, '0')}`
  return {
    newId: next,
    newToken: () => createHash('sha256').update(next()).digest('base64url'),
  }
}

/** Compares passwords without argon2's work. */
export const quickPasswords: Passwords = {
  hash: async password => `quick:${password}`,
  verify: async (password, hash) => hash === `quick:${password}`,
}

/** The organisation on a fake clock and network and a real database. */
export function createTestOrganisation(database: TestDatabase) {
  const clock = createFakeClock()
  const network = createFakeNetwork({ clock })
  const resumedPages: PageId[] = []
  const secretKey = new Uint8Array(32).fill(1)
  const organisation = createOrganisation({
    db: database.db,
    clock,
    ids: createCountingIds(),
    network,
    seal: createSeal(secretKey),
    passwords: quickPasswords,
    secondFactor: createTotpSecondFactor(),
    sheets: createHucreSheets(),
    timeZone: 'Asia/Ho_Chi_Minh',
    resumePage: async id => void resumedPages.push(id),
  })
  return { organisation, clock, network, resumedPages, db: database.db, secretKey }
}
