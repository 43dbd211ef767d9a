/** The part of the seat's page by which this phone asks to be told by push; its words stand in the page. */
interface Part {
  readonly section: HTMLElement
  readonly text: HTMLElement
  readonly button: HTMLButtonElement
  /** Where the server keeps whom to push to. */
  readonly address: string
}

/** Shows the switch where the browser can be pushed to. Without a service worker there is none. */
export async function offerPush(): Promise<void> {
  const part = findPart()
  if (part === null || !('serviceWorker' in navigator) || !('PushManager' in globalThis)) return
  const { pushManager } = await navigator.serviceWorker.ready
  show(part, (await pushManager.getSubscription()) !== null)
  part.section.hidden = false
  part.button.addEventListener('click', () => void flip(part, pushManager))
}

function findPart(): Part | null {
  const section = document.querySelector<HTMLElement>('[data-push]')
  const text = section?.querySelector<HTMLElement>('[data-push-text]')
  const button = section?.querySelector<HTMLButtonElement>('[data-push-switch]')
  const address = section?.dataset.push
  return section && text && button && address !== undefined ? { section, text, button, address } : null
}

function show({ text, button }: Part, isOn: boolean): void {
  const isDenied = Notification.permission === 'denied'
  const { on = '', off = '', denied = '' } = text.dataset
  text.textContent = isDenied ? denied : isOn ? on : off
  button.textContent = (isOn ? button.dataset.on : button.dataset.off) ?? ''
  button.hidden = isDenied
}

async function flip(part: Part, pushManager: PushManager): Promise<void> {
  part.button.disabled = true
  const before = await pushManager.getSubscription()
  // Offline, or refused by its holder: it stays as it was, and the words say so.
  const isOn = await (before === null ? turnOn(part, pushManager) : turnOff(part, before)).catch(
    () => before !== null,
  )
  show(part, isOn)
  part.button.disabled = false
}

async function turnOn({ address }: Part, pushManager: PushManager): Promise<boolean> {
  // Asked while the press is fresh: some browsers take no later question for the holder's own wish.
  if ((await Notification.requestPermission()) !== 'granted') return false
  const key: unknown = await (await fetch(address)).json()
  if (!isKey(key)) return false
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key.publicKey })
  const answer = await send(address, 'POST', made)
  if (!answer.ok) await made.unsubscribe()
  return answer.ok
}

async function turnOff({ address }: Part, subscription: PushSubscription): Promise<boolean> {
  await send(address, 'DELETE', { endpoint: subscription.endpoint })
  return !(await subscription.unsubscribe())
}

const send = (address: string, method: 'POST' | 'DELETE', body: unknown): Promise<Response> =>
  fetch(address, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const isKey = (key: unknown): key is { readonly publicKey: string } =>
  typeof key === 'object' && key !== null && 'publicKey' in key && typeof key.publicKey === 'string'
