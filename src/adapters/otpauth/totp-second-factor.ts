import { Secret as OtpSecret, TOTP } from 'otpauth'
import { Secret } from '../../kernel/secret.ts'
import type { SecondFactor } from '../../ports/second-factor.ts'

const ISSUER = 'Ba Chủ Động'
// Phones' clocks are off by some seconds, and typing takes some more.
const NEIGHBOUR_PERIODS = 1
const SIX_DIGITS = /^[0-9]{6}$/
/** @see RFC 4226, section 4: 160 bits are recommended */
const SECRET_BYTES = 20

/** Makes and checks codes with the defaults every authenticator app knows: SHA-1, six digits, 30 seconds. */
export const createTotpSecondFactor = (): SecondFactor => ({
  newSecret: () => new Secret(new OtpSecret({ size: SECRET_BYTES }).base32),
  address: (secret, label) => new Secret(totpOf(secret, label).toString()),
  periodOf: (code, secret, at) => {
    // The package compares bytes and throws when other signs than digits make more of them.
    if (!SIX_DIGITS.test(code)) return null
    const totp = totpOf(secret)
    const timestamp = at.getTime()
    const delta = totp.validate({ token: code, timestamp, window: NEIGHBOUR_PERIODS })
    return delta === null ? null : totp.counter({ timestamp }) + delta
  },
})

const totpOf = (secret: Secret, label?: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: OtpSecret.fromBase32(secret.reveal()) })
