import { onChange } from './changes.ts'
import { hasWords, isBlank, openDraft, sendDraft } from './draft.ts'
import { readFields, writeFields } from './form-fields.ts'
import { inTurn } from './in-turn.ts'
import { keepFields, read } from './local-store.ts'
import type { Draft } from './rows.ts'
import { isSaidBy } from './words-of.ts'

interface FormDeeds {
  /** A Submission is on its way. */
  sent(): void
  /** There is nothing to send. */
  empty(): void
}

/** Makes the plain form one that keeps what is typed, needs no network, and sends once. */
export function improveForm(form: HTMLFormElement, draft: Draft, deeds: FormDeeds): void {
  restore(form, draft)
  const follow = followDraft(form, draft)
  let isSending = false
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    const isSent = await sendForm(form, draft.unitId, follow)
    isSending = false
    if (isSent) deeds.sent()
    else deeds.empty()
  }
  hearButtons(form, () => void send())
}

async function sendForm(
  form: HTMLFormElement,
  unitId: string,
  follow: () => Promise<void>,
): Promise<boolean> {
  // Another tab may have sent the same words a moment ago.
  await follow()
  const draft = await openDraft(unitId)
  const fields = readFields(form)
  if (await isBlank(draft, fields)) return false
  await sendDraft(draft, fields)
  await follow()
  return true
}

/** Does what each button says; a page that was drawn elsewhere has some that only the server understands. */
function hearButtons(form: HTMLFormElement, send: () => void): void {
  let press = 'send'
  // Safari before 15.4 does not tell by which button a form is sent.
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null
    press = button?.value ?? 'send'
  })
  form.addEventListener('submit', event => {
    if (press.startsWith('drop-photo') || press === 'assemble') return
    event.preventDefault()
    if (press === 'more-results') return addRows(form, form.querySelectorAll(RESULT).length + 1)
    if (press === 'preview') return form.querySelector('[data-review]')?.scrollIntoView()
    if (press.startsWith('way-')) return chooseWay(form, press.slice('way-'.length))
    send()
  })
}

/** Puts back what was typed; with nothing typed the form stays as the server began it, but for the day. */
function restore(form: HTMLFormElement, { fields }: Draft): void {
  addRows(form, fields.resultName?.length ?? 0)
  if (hasWords(fields)) writeFields(form, fields)
  else setToday(form)
  showWay(form)
}

/**
 * Keeps what is typed in the draft that the form shows. Once that was sent, here or in another tab, the form is empty
 * and shows the next one; other words than those that were sent stay, and are the next one's. Words that come back
 * into the draft come back into an empty form.
 */
function followDraft(form: HTMLFormElement, { unitId, clientId }: Draft): () => Promise<void> {
  let shownId = clientId
  const keep = inTurn(() => keepFields(unitId, shownId, readFields(form)))
  const follow = inTurn(async () => {
    const sentId = shownId
    const draft = await openDraft(unitId)
    if (draft.clientId === sentId) return
    const sent = await read('outgoing', sentId)
    shownId = draft.clientId
    if (sent !== undefined && isSaidBy(sent.words, readFields(form))) empty(form)
    // A refused Submission came back into the draft: an empty form would be kept over its words.
    if (hasWords(draft.fields) && !hasWords(readFields(form))) restore(form, draft)
  })
  form.addEventListener('input', () => void keep())
  form.addEventListener('change', () => void keep())
  onChange(() => void follow())
  return follow
}

function empty(form: HTMLFormElement): void {
  form.reset()
  setToday(form)
  showWay(form)
  form.dispatchEvent(new Event('input'))
}

const RESULT = '[data-result]'

/** Gives room for so many results. */
function addRows(form: HTMLFormElement, count: number): void {
  const rows = [...form.querySelectorAll(RESULT)]
  for (let place = rows.length; place < count; place++) {
    const last = [...form.querySelectorAll(RESULT)].at(-1)
    const row = last?.cloneNode(true)
    if (!last || !(row instanceof HTMLElement)) return
    for (const input of row.querySelectorAll('input')) {
      input.value = ''
      const label = input.getAttribute('aria-label') ?? ''
      input.setAttribute('aria-label', label.replace(/\d+$/, String(place + 1)))
    }
    last.after(row)
  }
}

function chooseWay(form: HTMLFormElement, way: string): void {
  const field = form.elements.namedItem('way')
  if (field instanceof HTMLInputElement) field.value = way
  showWay(form)
  form.dispatchEvent(new Event('input'))
}

/** What only the article is made of; whoever writes freely is still asked where and when it was. */
const ANSWERS = ['what', 'who', 'meaning', 'basis']

/** Shows the questions, or only headline and text. */
function showWay(form: HTMLFormElement): void {
  const { way = [] } = readFields(form)
  for (const name of ANSWERS)
    for (const field of form.querySelectorAll(`[name=${name}]`))
      field.closest('.field')?.toggleAttribute('hidden', way[0] === 'free')
  for (const button of form.querySelectorAll('[data-ways] button'))
    button.toggleAttribute('aria-current', button.getAttribute('value') === `way-${way[0]}`)
}

/** A page that was kept for days without a network would offer the day on which it was kept. */
function setToday(form: HTMLFormElement): void {
  const field = form.elements.namedItem('eventDate')
  // Without an argument it writes today, where the phone is, and this locale as `YYYY-MM-DD`.
  if (field instanceof HTMLInputElement) field.value = new Intl.DateTimeFormat('sv-SE').format()
}
