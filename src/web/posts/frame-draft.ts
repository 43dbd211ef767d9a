import type { PostView } from '../../publishing/index.ts'
import type { Form } from '../form.ts'
import type { FrameDraft } from './frame-fields.tsx'

/** Reads what a form says about its frame. */
export const frameDraftOf = (form: Form): FrameDraft => ({
  frameId: form.line('frameId'),
  frameBranch: form.line('frameBranch'),
  frameDate: form.line('frameDate'),
})

/** Fills the form with the frame a Post has. */
export const frameDraftIn = (frame: PostView['frame'] | undefined): FrameDraft => ({
  frameId: frame?.id ?? '',
  frameBranch: frame?.branch ?? '',
  frameDate: frame?.date ?? '',
})

/** Makes the frame that a draft asks for; null is none. */
export const frameIn = ({ frameId, frameBranch, frameDate }: FrameDraft) =>
  frameId === '' ? null : { id: frameId, branch: frameBranch, date: frameDate }

/** Writes the address of a photo as it will look in a draft's frame; as it is, when there is none. */
export function framedAddress(photoId: string, { frameId, frameBranch, frameDate }: FrameDraft): string {
  if (frameId === '') return `/photos/${photoId}/phone.jpg`
  const words = new URLSearchParams({ branch: frameBranch, date: frameDate })
  return `/frames/${encodeURIComponent(frameId)}/${photoId}.jpg?${words}`
}
