import { useView } from '../views/view.ts'

/**
 * Says where the compose form goes. A form with files is checked before its body is read, so its token stands in
 * the address; the part's name makes the browser come back to the place where the button was.
 */
export function useFormAddress(part?: string): { readonly formAction: string } {
  const address = `/posts/new?csrf=${encodeURIComponent(useView().csrfToken)}`
  return { formAction: part === undefined ? address : `${address}#${part}` }
}
