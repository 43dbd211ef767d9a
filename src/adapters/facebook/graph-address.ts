import { createHmac } from 'node:crypto'
import type { Secret } from '../../kernel/secret.ts'

export type GraphParams = Readonly<Record<string, unknown>>

/** Where Graph is: `https://graph.facebook.com`, or a practice server. */
export interface GraphPlace {
  readonly baseUrl: string
  /** As in the address: `v26.0`. */
  readonly version: string
}

/** Builds the address of a node or edge: every part is encoded, empty parameters are left out. */
export const graphAddress = (place: GraphPlace, path: readonly string[], query: GraphParams = {}): URL => {
  const parts = [place.version, ...path].map(encodeURIComponent)
  const url = new URL(`${place.baseUrl.replace(/\/+$/, '')}/${parts.join('/')}`)
  for (const [name, value] of Object.entries(withoutNulls(query)))
    url.searchParams.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  return url
}

const EDGE_PARTS = 2
const NEVER_IN_AN_ADDRESS = ['access_token', 'appsecret_proof']

/**
 * Takes the place that a `paging.next` address names, never its host and never the token that it carries.
 * @throws {TypeError} when it is no address
 */
export const nextPage = (
  address: string,
): { readonly path: readonly string[]; readonly query: GraphParams } => {
  const { pathname, searchParams } = new URL(address)
  const path = pathname.split('/').filter(Boolean).slice(-EDGE_PARTS).map(decodeURIComponent)
  const query = [...searchParams].filter(([name]) => !NEVER_IN_AN_ADDRESS.includes(name))
  return { path, query: Object.fromEntries(query) }
}

/** Leaves out what has no value: Graph takes an explicit null for an empty text (error 197). */
export const withoutNulls = (params: GraphParams): GraphParams =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== undefined))

/** Proves that the call comes from the app's own server. @see Graph "Secure Graph API calls" guide, 2026-09 */
export const appSecretProof = (token: string, appSecret: Secret): string =>
  createHmac('sha256', appSecret.reveal()).update(token).digest('hex')
