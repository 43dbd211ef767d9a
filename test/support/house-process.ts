import { join } from 'node:path'
import { ROOT } from '../../src/config/root.ts'
import { type ChildProgram, startChild } from './child-program.ts'

const MAIN = join(ROOT, 'dist', 'main.js')

/** The program as it is started in production, in a process of its own. */
export interface HouseProcess extends ChildProgram {
  readonly url: string
  /** From its start until it said that it is ready. */
  readonly readyAfterMs: number
}

/** An answer of the house; `body` is JSON where it is JSON, else text. */
export interface HouseAnswer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what tests look at
  readonly body: any
}

/** Starts the program without waiting for anything. */
export const launchHouse = (env: Readonly<Record<string, string>>): ChildProgram =>
  startChild(['--enable-source-maps', MAIN], { env: { PORT: '0', ...env } })

/** Starts the program on a free port and waits until it is ready; its log level must not be above `info`. */
export async function startHouseProcess(env: Readonly<Record<string, string>>): Promise<HouseProcess> {
  const startedAtMs = performance.now()
  const child = launchHouse(env)
  const ready = await child.line(line => line.includes('"msg":"Ready"'))
  return { ...child, url: JSON.parse(ready).url, readyAfterMs: performance.now() - startedAtMs }
}

/** Asks a house as a script with a key does. */
export const houseClient =
  (url: string, key: string) =>
  async (method: string, path: string, body?: object): Promise<HouseAnswer> => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, body: isJson ? JSON.parse(text) : text }
  }

export type HouseClient = ReturnType<typeof houseClient>
