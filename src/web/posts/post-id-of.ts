import { createHash } from 'node:crypto'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { type PostId, postId } from '../../kernel/ids.ts'
import type { ComposeDraft } from './compose-draft.ts'

/**
 * Names the Post that a form asks for. The same form sent again, by a second press on a slow line or from the back
 * button, names the same Post; once anything in it is changed, it names another.
 * @see RFC 9562, section 5.8: UUID version 8
 */
export function postIdOf(draft: ComposeDraft): PostId {
  const bytes = createHash('sha256').update(canonicalJson(draft)).digest().subarray(0, 16)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const parts = [bytes.subarray(0, 4), bytes.subarray(4, 6), bytes.subarray(6, 8), bytes.subarray(8, 10)]
  return postId([...parts, bytes.subarray(10)].map(part => part.toString('hex')).join('-'))
}
