import { z } from 'zod'
import { HANDLINGS } from '../../briefing/index.ts'
import { instant, listQuery, localDay } from './schemas.ts'

const id = z.string().min(1).max(100)
const year = z.int().min(1931).max(2199).nullable()

/** A document as it is sent. */
export const documentBody = z.strictObject({
  number: z.string().max(60).default(''),
  issuedOn: localDay.nullable().default(null),
  issuer: z.string().max(160),
  summary: z.string().max(500),
  fromYear: year.default(null),
  toYear: year.default(null),
  link: z.string().max(2_048).nullable().default(null),
  body: z.string().max(50_000).default(''),
})

/** What a caller may copy. */
export const DOCUMENT_EXAMPLE = {
  number: '18-HD/TWĐTN-BTC',
  issuedOn: '2023-05-24',
  issuer: 'Trung ương Đoàn',
  summary: 'Xây dựng Đoàn cơ sở “3 chủ động” giai đoạn 2023–2027',
} as const

export const documentsQuery = listQuery.extend({
  q: z.string().max(200).optional().describe('With diacritics or without'),
})

/** A document in the register. */
export const documentSchema = z
  .object({
    id: z.string(),
    number: z.string(),
    issuedOn: z.string().nullable(),
    issuer: z.string(),
    summary: z.string(),
    fromYear: z.int().nullable(),
    toYear: z.int().nullable(),
    link: z.string().nullable(),
    body: z.string(),
    citation: z.string().describe('As the text of a Post names it for its basis'),
    opensOn: z.string().nullable().describe('Local day; null before anybody was asked'),
    closesOn: z.string().nullable().describe('Local day, included'),
    commentState: z.enum(['none', 'before', 'open', 'closed']),
    askedCount: z.int(),
    answeredCount: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'Document' })

export const windowBody = z.strictObject({
  opensOn: localDay,
  closesOn: localDay.describe('Included'),
  branchIds: z.array(id).max(1_000).optional().describe('Left out: every branch there is on the first day'),
})

const opinion = z.object({
  id: z.string(),
  branchId: z.string(),
  branchName: z.string(),
  kind: z.enum(['agrees', 'comments']),
  part: z.string(),
  words: z.string(),
  isLate: z.boolean(),
  saidAt: instant,
  handling: z.enum(HANDLINGS).nullable(),
  handlingWords: z.string(),
})

/** What branches said of a document, and who said nothing yet. */
export const opinionsSchema = z.object({
  answeredCount: z.int(),
  askedCount: z.int(),
  items: z.array(opinion).readonly(),
  missing: z.array(z.object({ branchId: z.string(), branchName: z.string() })).readonly(),
})

export const handleBody = z.strictObject({
  handling: z.enum(HANDLINGS),
  words: z.string().max(5_000).default('').describe('Needed for `explained`; the branch sees them'),
})

export const opinionParams = z.strictObject({ id, opinionId: id })
