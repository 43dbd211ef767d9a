export const TEMPLATE = 'migrated_template'

/** Points a server's URL at another of its databases. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}
