/** Turns passwords into what may be stored, and compares. */
export interface Passwords {
  hash(password: string): Promise<string>
  /** Compares; with a null hash (nobody of this name) it takes as long and gives false. */
  verify(password: string, hash: string | null): Promise<boolean>
}
