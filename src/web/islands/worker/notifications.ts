/** What the server sends to a phone. */
interface Told {
  readonly title: string
  readonly body: string
  /** Where a tap leads. */
  readonly url: string
}

/** Shows what the server tells. A browser forgives no push that shows nothing, so an unreadable one shows its text. */
export async function showNotification(
  self: ServiceWorkerGlobalScope,
  sent: PushMessageData | null,
): Promise<void> {
  const { title, body, url } = readTold(sent)
  await self.registration.showNotification(title, { body, data: url, tag: url })
}

/** Leads from a notification to what it tells of, in a page that is open already if there is one. */
export async function openNotification(self: ServiceWorkerGlobalScope, shown: Notification): Promise<void> {
  shown.close()
  const { href, origin, pathname } = new URL(String(shown.data), self.location.origin)
  // Only pages of the branch: whoever may push may not lead elsewhere.
  if (origin !== self.location.origin || !pathname.startsWith('/b/')) return
  const [open] = await self.clients.matchAll({ type: 'window' })
  const page = await open?.navigate(href).catch(() => null)
  await (page ? page.focus() : self.clients.openWindow(href))
}

function readTold(sent: PushMessageData | null): Told {
  const text = sent?.text() ?? ''
  try {
    const told: unknown = JSON.parse(text)
    if (isTold(told)) return told
  } catch {
    // Told below as it is.
  }
  return { title: text, body: '', url: '' }
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  typeof value.title === 'string' &&
  'body' in value &&
  typeof value.body === 'string' &&
  'url' in value &&
  typeof value.url === 'string'
