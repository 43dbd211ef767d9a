/** Shows the switch by which this phone is told of news, where its browser can be told. */
export async function offerPush(): Promise<void> {
  const part = document.querySelector<HTMLElement>('[data-push]')
  if (part === null || !('PushManager' in globalThis) || !isSecureContext) return
  const { pushManager } = await navigator.serviceWorker.ready
  const address = part.dataset.push ?? ''
  const show = async (): Promise<void> => {
    const isOn = (await pushManager.getSubscription()) !== null
    const state = isOn ? 'on' : Notification.permission === 'denied' ? 'denied' : 'off'
    for (const element of part.querySelectorAll<HTMLElement>('[data-push-text], [data-push-switch]')) {
      element.textContent = element.dataset[state] ?? ''
      element.hidden = element.textContent === ''
    }
    part.hidden = false
  }
  part.querySelector('[data-push-switch]')?.addEventListener('click', () => {
    void turn(pushManager, address).finally(show)
  })
  await show()
}

async function turn(pushManager: PushManager, address: string): Promise<void> {
  const subscription = await pushManager.getSubscription()
  if (subscription === null) return subscribe(pushManager, address)
  await tell(address, 'DELETE', { endpoint: subscription.endpoint })
  await subscription.unsubscribe()
}

async function subscribe(pushManager: PushManager, address: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return
  const answer: unknown = await (await fetch(address)).json()
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: keyOf(answer),
  })
  const { endpoint, keys } = subscription.toJSON()
  const isKnown = await tell(address, 'POST', { endpoint, keys })
  // A switch that is on while the server knows nothing of it would promise what nobody keeps.
  if (!isKnown) await subscription.unsubscribe()
}

const tell = async (address: string, method: string, body: object): Promise<boolean> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address, { method, headers, body: JSON.stringify(body) }).catch(() => null)
  return response?.ok ?? false
}

const keyOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'publicKey' in answer ? String(answer.publicKey) : ''
