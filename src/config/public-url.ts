import type { Config } from './config.ts'

/** Tells where people reach it; null while the system chooses the port, which only the listening process learns. */
export function publicUrlOf({ web: { publicUrl, host, port } }: Pick<Config, 'web'>): URL | null {
  if (publicUrl === null && port === 0) return null
  return new URL(publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`)
}
