import type { Config } from './config.ts'

/** Tells where people reach it. A port that the system chooses must be known before, so it cannot be 0 here. */
export function publicUrlOf({ web: { publicUrl, host, port } }: Pick<Config, 'web'>): URL {
  return new URL(publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`)
}
