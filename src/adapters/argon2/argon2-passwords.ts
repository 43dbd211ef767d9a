import { argon2id, hash, verify } from 'argon2'
import type { Passwords } from '../../ports/passwords.ts'

/** About 20 ms on one core of 2026. @see OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, 2 passes, 1 lane */
const OPTIONS = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of 32 random bytes that were thrown away: an unknown name takes as long as a known one. */
const NOBODYS =
  '$argon2id$v=19$m=19456,p=1,t=2$PQ1X8o9xL4EanfofBnI6EA$0uaAniORYcHvUJzjql7j54ixlliu6HY7m0KTNXzm5gw'

/** Hashes passwords with argon2id. */
export const createArgon2Passwords = (): Passwords => ({
  hash: password => hash(password, OPTIONS),
  async verify(password, known) {
    const isRight = await verify(known ?? NOBODYS, password)
    return isRight && known !== null
  },
})
