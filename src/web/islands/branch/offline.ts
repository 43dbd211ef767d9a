/** What the service worker keeps pages and assets in. */
export const PAGE_CACHE = 'branch-pages'

/** The tag under which a browser that can wakes the service worker once there is a network again. */
export const SYNC_TAG = 'send'

/**
 * Lets the branch's pages open without a network. Where browsers keep service workers to themselves – over `http` in a
 * local network – there is none, and the page sends for as long as it is open.
 */
export async function workOffline(base: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return
  const isFirst = navigator.serviceWorker.controller === null
  await navigator.serviceWorker.register('/b/sw.js', { scope: '/b/' })
  // The worker was not there to see this page being loaded.
  if (isFirst) await (await caches.open(PAGE_CACHE)).addAll([base, ...assetsOfPage()])
}

const assetsOfPage = (): readonly string[] => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter(path => path.startsWith('/assets/')),
  ),
]

/** Tells whether sending goes on after the page was closed. */
export const sendsWhileClosed = (): boolean => 'SyncManager' in globalThis && isSecureContext

/** Asks the browser to go on sending after the page was closed, as soon as there is a network. */
export async function askForSync(): Promise<void> {
  if (!sendsWhileClosed()) return
  const registration = await navigator.serviceWorker.ready
  if (hasSync(registration)) await registration.sync.register(SYNC_TAG).catch(() => undefined)
}

/** @see https://wicg.github.io/background-sync/spec/, which TypeScript does not know */
interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync: { register(tag: string): Promise<void> }
}

const hasSync = (registration: ServiceWorkerRegistration): registration is SyncRegistration =>
  'sync' in registration
