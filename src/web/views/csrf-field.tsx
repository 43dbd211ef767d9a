import { useView } from './view.ts'

/** Proves that a form was ours; every form that changes something begins with it. */
export function CsrfField() {
  return <input type="hidden" name="csrf" value={useView().csrfToken} />
}
