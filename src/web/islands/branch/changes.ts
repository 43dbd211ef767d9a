/**
 * Tells everybody on this phone – this page, other tabs, the service worker – that what is kept has changed. Browsers
 * without `BroadcastChannel` (Safari before 15.4) tell this page alone.
 */
const NAME = 'branch'
const here = new EventTarget()
const abroad = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null
abroad?.addEventListener('message', () => here.dispatchEvent(new Event(NAME)))

/** Says that something was written. */
export function tellChange(): void {
  here.dispatchEvent(new Event(NAME))
  abroad?.postMessage(null)
}

/** Calls back after every change, whoever made it; gives what ends that. */
export function onChange(listener: () => void): () => void {
  here.addEventListener(NAME, listener)
  return () => here.removeEventListener(NAME, listener)
}
