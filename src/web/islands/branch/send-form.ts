import { isBlank, openDraft, sendDraft } from './draft.ts'
import { readFields, writeFields } from './form-fields.ts'
import { keepFields } from './local-store.ts'

interface FormDeeds {
  /** A Submission is on its way. */
  sent(): void
  /** There is nothing to send. */
  empty(): void
}

/** Makes the plain form one that keeps what is typed, needs no network, and sends once. */
export async function improveForm(form: HTMLFormElement, unitId: string, deeds: FormDeeds): Promise<void> {
  const draft = await openDraft(unitId)
  addRows(form, draft.fields.resultName?.length ?? 0)
  if (Object.keys(draft.fields).length > 0) writeFields(form, draft.fields)
  else setToday(form)
  showWay(form)
  form.addEventListener('input', keepTyped(form, unitId))
  form.addEventListener('change', keepTyped(form, unitId))
  let isSending = false
  const send = async (): Promise<void> => {
    if (isSending) return
    isSending = true
    const isSent = await sendForm(form, unitId)
    isSending = false
    if (isSent) deeds.sent()
    else deeds.empty()
  }
  form.addEventListener('submit', event => {
    const press = event.submitter instanceof HTMLButtonElement ? event.submitter.value : 'send'
    if (press.startsWith('drop-photo') || press === 'assemble') return
    event.preventDefault()
    if (press === 'more-results') return addRows(form, form.querySelectorAll(RESULT).length + 1)
    if (press === 'preview') return form.querySelector('[data-review]')?.scrollIntoView()
    if (press.startsWith('way-')) return chooseWay(form, press.slice('way-'.length))
    void send()
  })
}

async function sendForm(form: HTMLFormElement, unitId: string): Promise<boolean> {
  const draft = await openDraft(unitId)
  const fields = readFields(form)
  if (await isBlank(draft, fields)) return false
  await sendDraft(draft, fields)
  form.reset()
  setToday(form)
  showWay(form)
  form.dispatchEvent(new Event('input'))
  return true
}

/** Keeps what is typed, letter by letter, one writing at a time. */
function keepTyped(form: HTMLFormElement, unitId: string): (event: Event) => void {
  let isKeeping = false
  let isStale = false
  const keep = async (): Promise<void> => {
    isStale = true
    if (isKeeping) return
    isKeeping = true
    while (isStale) {
      isStale = false
      await keepFields(unitId, readFields(form))
    }
    isKeeping = false
  }
  return () => void keep()
}

const RESULT = '[data-result]'

/** Gives room for so many results. */
function addRows(form: HTMLFormElement, count: number): void {
  const rows = [...form.querySelectorAll(RESULT)]
  const last = rows.at(-1)
  if (last === undefined) return
  for (let place = rows.length; place < count; place++) {
    const row = last.cloneNode(true)
    last.parentElement?.insertBefore(row, last.nextSibling)
    if (row instanceof HTMLElement) for (const input of row.querySelectorAll('input')) input.value = ''
  }
}

function chooseWay(form: HTMLFormElement, way: string): void {
  const field = form.elements.namedItem('way')
  if (field instanceof HTMLInputElement) field.value = way
  showWay(form)
  form.dispatchEvent(new Event('input'))
}

/** Shows the questions, or only headline and text. */
function showWay(form: HTMLFormElement): void {
  const { way = [] } = readFields(form)
  for (const part of form.querySelectorAll('[data-guided]')) part.toggleAttribute('hidden', way[0] === 'free')
  for (const button of form.querySelectorAll('[data-ways] button'))
    button.toggleAttribute('aria-current', button.getAttribute('value') === `way-${way[0]}`)
}

/** A page that was kept for days without a network would offer the day on which it was kept. */
function setToday(form: HTMLFormElement): void {
  const field = form.elements.namedItem('eventDate')
  // Without an argument it writes today, where the phone is, and this locale as `YYYY-MM-DD`.
  if (field instanceof HTMLInputElement) field.value = new Intl.DateTimeFormat('en-CA').format()
}
