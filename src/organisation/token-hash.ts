import { createHash } from 'node:crypto'

/** Hashes a token of 32 random bytes for storing (SHA-256, hex): nobody can guess it, so no slow hash is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
