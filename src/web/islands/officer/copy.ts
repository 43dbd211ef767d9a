/** Shows the buttons that copy a text: `data-copy` names the field, `data-done` is said once it is copied. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy ?? '')
  if (!(field instanceof HTMLTextAreaElement) || navigator.clipboard === undefined) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value)
    const words = button.querySelector('span')
    if (words !== null) words.textContent = button.dataset.done ?? ''
  })
}
