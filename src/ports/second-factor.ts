import type { Secret } from '../kernel/secret.ts'

/** Six-digit codes that an authenticator app makes of a shared secret. @see RFC 6238 */
export interface SecondFactor {
  newSecret(): Secret
  /** Gives the `otpauth://` address that an app takes in; it contains the secret. */
  address(secret: Secret, name: string): Secret
  /** Tells whether the code is that of `at`, or of the 30 seconds before or after it. */
  verify(code: string, secret: Secret, at: Date): boolean
}
