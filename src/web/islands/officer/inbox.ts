/**
 * Hears the keys of the inbox. What a key does stands in the page: the element that names the key in `data-key` is
 * pressed, opened or written in, so that nothing can be done here that cannot be done without a script.
 */
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { target } = event
  if (!(target instanceof HTMLElement)) return
  if (event.key === 'Escape') return target.blur()
  if (isWritten(target)) return
  const element = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
  if (!(element instanceof HTMLElement)) return
  event.preventDefault()
  press(element)
})

/** A key belongs to whoever types in a field, or chooses from a list. */
const isWritten = (target: HTMLElement): boolean =>
  target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])')

function press(element: HTMLElement): void {
  element.focus()
  if (element.matches('textarea')) return
  element.click()
  const opened = element.closest('details[open]')?.querySelector('input[type=radio]:checked')
  if (opened instanceof HTMLElement) opened.focus()
}
