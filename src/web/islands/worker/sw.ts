/** The service worker of the branch's pages: opens them without a network, and goes on sending when they are closed. */
import { SYNC_TAG } from '../branch/offline.ts'
import { answerOffline } from './answer-offline.ts'
import { openNotification, showNotification } from './notifications.ts'
import { sendAll } from './send-all.ts'

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const answer = answerOffline(event.request)
  if (answer !== null) event.respondWith(answer)
})
self.addEventListener('push', event => event.waitUntil(showNotification(self, event.data)))
self.addEventListener('notificationclick', event =>
  event.waitUntil(openNotification(self, event.notification)),
)
// TypeScript does not know `SyncEvent`.
self.addEventListener('sync', event => {
  if (isSync(event) && event.tag === SYNC_TAG) event.waitUntil(sendAll())
})

interface SyncEvent extends ExtendableEvent {
  readonly tag: string
}

const isSync = (event: Event): event is SyncEvent => event instanceof ExtendableEvent && 'tag' in event
