import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AddressOfList, BriefFormat, ListFilter, WantedBrief } from '../../briefing/index.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { SHEET_TYPES } from '../sheet-answer.ts'

/** What browsers are told that each kind of file is. */
export const FILE_TYPES = {
  ...SHEET_TYPES,
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Readonly<Record<BriefFormat, string>>

/** Sends a briefing to be saved; `name` holds only plain letters. */
export const sendBrief = (
  reply: FastifyReply,
  bytes: Uint8Array,
  name: string,
  format: BriefFormat,
): FastifyReply =>
  reply
    .type(FILE_TYPES[format])
    .header('content-disposition', `attachment; filename="hop-bao-${name}.${format}"`)
    .send(Buffer.from(bytes))

/** Gives the page of the list behind a figure of this briefing, without its origin. */
export function listPath(wanted: WantedBrief, branchId: UnitId | null, filter: ListFilter): string {
  const asked = {
    ...('period' in wanted && {
      from: isoDate(wanted.period.from),
      to: isoDate(wanted.period.to),
      basis: wanted.basis,
    }),
    ...('version' in wanted && wanted.version !== undefined && { version: String(wanted.version) }),
    ...(branchId !== null && { branchId }),
    ...(filter.source && { source: filter.source }),
    ...(filter.genre && { genre: filter.genre }),
    ...(filter.isUnverified && { unverified: '1' }),
  }
  const query = new URLSearchParams(asked).toString()
  const place = 'month' in wanted ? wanted.month : 'range'
  return `/briefings/${place}/posts${query === '' ? '' : `?${query}`}`
}

/** Makes the whole addresses that stand in files, under the public one or whatever somebody reached us by. */
export const listAddresses =
  (
    publicUrl: URL | null,
    { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>,
  ): ((written: WantedBrief) => AddressOfList) =>
  written =>
  (branchId, filter) =>
    new URL(listPath(written, branchId, filter), publicUrl ?? `${protocol}://${host}`).href
