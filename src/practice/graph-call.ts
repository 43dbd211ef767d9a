import type { GraphRequest } from './graph-request.ts'
import type { Caller, PracticeApp } from './tokens.ts'
import type { World } from './world.ts'

/** Everything an endpoint needs to answer one call. */
export interface GraphCall {
  readonly world: World
  readonly app: PracticeApp
  readonly request: GraphRequest
  readonly caller: Caller
  /** The node of the path; `me` already replaced by whom it means. */
  readonly nodeId: string
  /** Where this practice Facebook is reached, without a slash at the end. */
  readonly baseUrl: string
}

/** Answers a call with the JSON body, or throws a GraphError. */
export type Endpoint = (call: GraphCall) => unknown

/** Writes an instant as Graph does: `2026-04-06T17:50:09+0000`. */
export const graphTime = (instant: Date): string => instant.toISOString().replace(/\.\d{3}Z$/, '+0000')

/** Writes an instant as Unix seconds. */
export const unixSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)

/** A visitor's id, made from the id of what they wrote: visitors themselves are not kept. */
export const visitorId = (writtenId: string): string => `28${writtenId.slice(-15)}`
