import type { GraphCall } from './graph-call.ts'
import { type FieldTable, parseFields, pickFields } from './graph-fields.ts'
import { paginate } from './graph-paging.ts'

interface ListOptions<T> {
  readonly fields: FieldTable<T>
  readonly defaultFields: string
  readonly nodeType: string
  /** Filters the list; whether before or after it is cut into pages is a setting. */
  readonly keep?: (record: T) => boolean
}

/** Answers a list as Graph does: `data`, and `paging` unless it is empty. */
export function answerList<T extends { readonly id: string }>(
  call: GraphCall,
  records: readonly T[],
  { fields, defaultFields, nodeType, keep = () => true }: ListOptions<T>,
): Record<string, unknown> {
  const cutsFirst = call.world.settings.filtersAfterPaging
  const listed = cutsFirst ? records : records.filter(keep)
  const page = paginate(listed, call.request.params, addressOf(call))
  const wanted = parseFields(call.request.params.text('fields') ?? defaultFields)
  const data = page.records.filter(keep).map(record => pickFields(record, fields, wanted, nodeType))
  return page.paging === undefined ? { data } : { data, paging: page.paging }
}

/** The call's own address with its token, as Graph writes it into `paging.next`; the proof is not in it. */
function addressOf({ baseUrl, request }: GraphCall): URL {
  const address = new URL(`${baseUrl}/v${request.version}.0/${request.path.join('/')}`)
  for (const [name, value] of Object.entries(request.params.withoutSecrets())) {
    address.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  if (request.token !== null) address.searchParams.set('access_token', request.token)
  return address
}
