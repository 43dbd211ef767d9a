import type { Endpoint, GraphCall } from './graph-call.ts'
import { type FieldTable, parseFields, pickFields } from './graph-fields.ts'
import { answerList } from './graph-lists.ts'
import type { PageRecord, TokenRecord } from './records.ts'
import { requirePageAccess, requireToken } from './tokens.ts'

/** The fields of a Page. @see Page reference and spec, 2026-04 */
function pageFields(call: GraphCall, token: TokenRecord): FieldTable<PageRecord> {
  const { world, baseUrl } = call
  return {
    name: page => page.name,
    category: page => page.category,
    category_list: page => [{ id: '2603', name: page.category }],
    about: page => page.about || undefined,
    is_published: page => page.isPublished,
    fan_count: page => page.followerCount,
    followers_count: page => page.followerCount,
    link: page => `${baseUrl}/pages/${page.id}`,
    username: () => undefined,
    verification_status: () => 'not_verified',
    has_transitioned_to_new_page_experience: () => true,
    picture: page => ({ data: { url: `${baseUrl}/pages/${page.id}/picture`, is_silhouette: false } }),
    access_token: page => pageTokenFor(call, token, page.id)?.value,
    tasks: () => token.tasks,
    can_post: () => token.tasks.includes('CREATE_CONTENT'),
    posts_count: page => world.visiblePosts(page.id).length,
  }
}

/** The Page token that belongs to the same person and Page; a Page token answers with itself. */
function pageTokenFor(call: GraphCall, token: TokenRecord, pageId: string): TokenRecord | null {
  if (token.kind === 'page') return token
  const own = call.world
    .tokens()
    .find(other => other.kind === 'page' && other.holderId === token.holderId && other.pageIds[0] === pageId)
  return own ?? null
}

/** `GET /{page}`. */
export const readPage: Endpoint = call => {
  call.request.params.allowOnly([])
  const page = call.world.page(call.nodeId)
  const token = requirePageAccess(call.caller, call.nodeId)
  const wanted = parseFields(call.request.params.text('fields') ?? 'name')
  return page === null ? {} : pickFields(page, pageFields(call, token), wanted, 'Page')
}

/** `GET /me` with the token of a person or a system user. */
export const readPerson: Endpoint = call => {
  call.request.params.allowOnly([])
  const token = requireToken(call.caller)
  const person = { id: token.holderId, name: token.holderName }
  const wanted = parseFields(call.request.params.text('fields') ?? 'name')
  return pickFields(person, { name: someone => someone.name }, wanted, 'User')
}

/** `GET /me/accounts`: the Pages of a person, each with its Page token. */
export const listPages: Endpoint = call => {
  call.request.params.allowOnly(['limit', 'after', 'before', 'summary'])
  const token = requireToken(call.caller)
  const pages = token.kind === 'page' ? [] : token.pageIds.flatMap(id => call.world.page(id) ?? [])
  return answerList(call, pages, {
    fields: pageFields(call, token),
    defaultFields: 'access_token,category,category_list,name,id,tasks',
    nodeType: 'Page',
  })
}
