import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../kernel/errors.ts'
import { Secret } from '../kernel/secret.ts'

/** What a key made from SECRET_KEY is for; no two purposes share one. */
export type KeyPurpose =
  | 'page-token'
  | 'second-factor'
  | 'answer'
  | 'share-link'
  | 'branch-link'
  | 'push'
  | 'form-token'

type SealedPurpose = Exclude<KeyPurpose, 'form-token'>

/** Locks secrets for their row in the database. */
export interface Seal {
  /** Seals for one owner (the row's own id): the result opens nowhere else. */
  close(purpose: SealedPurpose, owner: string, secret: Secret): string
  /** @throws {SECRET_UNREADABLE} when SECRET_KEY is another, or the text was changed or moved */
  open(purpose: SealedPurpose, owner: string, sealed: string): Secret
}

const VERSION = 'v1'
const CIPHER = 'aes-256-gcm'
// NIST SP 800-38D, 8.2.2: a random nonce of 96 bits is safe for 2^32 seals under one key.
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Derives the key of one purpose from SECRET_KEY (RFC 5869). */
export const deriveKey = (secretKey: Uint8Array, purpose: KeyPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secretKey, '', `ba-chu-dong/${purpose}/${VERSION}`, 32))

/**
 * Makes the seal of an installation: AES-256-GCM, `v1.<key>.<nonce>.<text and tag>`. The short name of the key
 * stands in front so that a wrong SECRET_KEY is told apart from a damaged row.
 *
 * @NOTE The nonce is drawn here, not passed in: a test that fixed it would be one copy away from breaking GCM.
 */
export function createSeal(secretKey: Uint8Array): Seal {
  const keys = {
    'page-token': deriveKey(secretKey, 'page-token'),
    'second-factor': deriveKey(secretKey, 'second-factor'),
    'branch-link': deriveKey(secretKey, 'branch-link'),
    push: deriveKey(secretKey, 'push'),
    answer: deriveKey(secretKey, 'answer'),
    'share-link': deriveKey(secretKey, 'share-link'),
  }
  return {
    close(purpose, owner, secret) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keys[purpose], nonce).setAAD(boundTo(purpose, owner))
      const text = Buffer.concat([
        cipher.update(secret.reveal(), 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ])
      return [VERSION, nameOf(keys[purpose]), nonce.toString('base64url'), text.toString('base64url')].join(
        '.',
      )
    },
    open(purpose, owner, sealed) {
      const { nonce, text, tag } = take(sealed, nameOf(keys[purpose]))
      return guarded(() => {
        const decipher = createDecipheriv(CIPHER, keys[purpose], nonce, { authTagLength: TAG_BYTES })
        decipher.setAAD(boundTo(purpose, owner)).setAuthTag(tag)
        return new Secret(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'))
      })
    },
  }
}

const boundTo = (purpose: SealedPurpose, owner: string): Uint8Array => Buffer.from(`${purpose}|${owner}`)

const nameOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 8)

function take(sealed: string, keyName: string) {
  const [version, name, nonce, rest, ...more] = sealed.split('.')
  if (version !== VERSION || nonce === undefined || rest === undefined || more.length > 0)
    throw new AppError('SECRET_UNREADABLE', { values: { why: 'unknown form' } })
  if (name !== keyName) throw new AppError('SECRET_UNREADABLE', { values: { why: 'another SECRET_KEY' } })
  const bytes = Buffer.from(rest, 'base64url')
  return {
    nonce: Buffer.from(nonce, 'base64url'),
    text: bytes.subarray(0, -TAG_BYTES),
    tag: bytes.subarray(-TAG_BYTES),
  }
}

function guarded(open: () => Secret): Secret {
  try {
    return open()
  } catch (cause) {
    throw new AppError('SECRET_UNREADABLE', { cause, values: { why: 'damaged or moved' } })
  }
}
