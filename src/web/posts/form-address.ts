import type { PostId } from '../../kernel/ids.ts'
import { useView, type View } from '../views/view.ts'

/**
 * Says where the compose form goes. A form with files is checked before its body is read, so its token stands in
 * the address; the part's name makes the browser come back to the place where the button was.
 */
export function composeAddress({ csrfToken }: Pick<View, 'csrfToken'>, part?: string): string {
  const address = `/posts/new?csrf=${encodeURIComponent(csrfToken)}`
  return part === undefined ? address : `${address}#${part}`
}

/** Gives a button of the compose form its address. */
export const useFormAddress = (part?: string): { readonly formAction: string } => ({
  formAction: composeAddress(useView(), part),
})

/** Says where the form goes that changes a Post; it may carry files, too. The browser comes back to the part. */
export const editAddress = (id: PostId, { csrfToken }: Pick<View, 'csrfToken'>, part = 'edit'): string =>
  `/posts/${id}/edit?csrf=${encodeURIComponent(csrfToken)}#${part}`
