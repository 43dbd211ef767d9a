import type { Endpoint, GraphCall } from './graph-call.ts'
import { invalid } from './graph-error.ts'
import type { PageRecord } from './records.ts'
import { requirePageAccess, requireTask } from './tokens.ts'

/** `GET /{page}/subscribed_apps`: whether our app is told of changes on the Page. */
export const readSubscription: Endpoint = ({ world, app, request, caller, nodeId }) => {
  request.params.allowOnly([])
  requirePageAccess(caller, nodeId)
  const fields = world.page(nodeId)?.subscribedFields ?? []
  if (fields.length === 0) return { data: [] }
  return { data: [{ id: app.id, name: 'Ba Chủ Động', subscribed_fields: fields }] }
}

/** `POST /{page}/subscribed_apps`. */
export const subscribe: Endpoint = call => {
  call.request.params.allowOnly(['subscribed_fields'])
  const fields = call.request.params.list('subscribed_fields').map(String)
  if (fields.length === 0) throw invalid('The parameter subscribed_fields is required')
  return keepFields(call, fields)
}

/** `DELETE /{page}/subscribed_apps`. */
export const unsubscribe: Endpoint = call => {
  call.request.params.allowOnly([])
  return keepFields(call, [])
}

function keepFields({ world, caller, nodeId }: GraphCall, subscribedFields: string[]): unknown {
  requireTask(caller, nodeId, 'MANAGE')
  const page: PageRecord | null = world.page(nodeId)
  if (page !== null) world.commit({ change: 'page', value: { ...page, subscribedFields } })
  return { success: true }
}
