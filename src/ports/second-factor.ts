import type { Secret } from '../kernel/secret.ts'

/** Six-digit codes that an authenticator app makes of a shared secret. @see RFC 6238 */
export interface SecondFactor {
  newSecret(): Secret
  /** Gives the `otpauth://` address that an app takes in; it contains the secret. */
  address(secret: Secret, name: string): Secret
  /**
   * Tells which period (30 seconds each, counted since 1970) a code belongs to: that of `at`, the one before or the
   * one after it; null when the code is wrong.
   */
  periodOf(code: string, secret: Secret, at: Date): number | null
}
