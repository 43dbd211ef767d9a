import type { Draft } from './rows.ts'

type Fields = Draft['fields']

/** What is not typed: files are kept apart, and the id belongs to the draft, not to the page. */
const LEFT_OUT = new Set(['clientId', 'photos', 'photo', 'do'])

/** Reads what stands in a form. */
export function readFields(form: HTMLFormElement): Fields {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (LEFT_OUT.has(name) || typeof value !== 'string') continue
    fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

/** Puts back into a form what stood in it. */
export function writeFields(form: HTMLFormElement, fields: Fields): void {
  for (const [name, values] of Object.entries(fields)) {
    const controls = controlsOf(form, name)
    for (const [place, control] of controls.entries()) {
      if (isTickable(control)) control.checked = values.includes(control.value)
      else control.value = values[place] ?? ''
    }
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const controlsOf = (form: HTMLFormElement, name: string): readonly Control[] =>
  [...form.elements].filter(isControl).filter(control => control.name === name)

const isControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && element.type !== 'file') ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

const isTickable = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

/** Gives the first of a field's values, without the space around it. */
export const lineOf = (fields: Fields, name: string): string => (fields[name]?.[0] ?? '').trim()
