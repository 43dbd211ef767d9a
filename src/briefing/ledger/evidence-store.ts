import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { ResultId } from '../../kernel/ids.ts'
import type { Evidence } from './result.ts'

type Db = Kysely<Schema>

/** What shows a result, as people see it. */
export interface ShownEvidence extends Evidence {
  /** Its first words. */
  readonly words: string
  /** Where it is seen in public; null when it is not. */
  readonly address: string | null
}

const WORDS_LENGTH = 120

/** Reads what shows something; what there is not is left out. */
export async function findEvidence(db: Db, evidence: readonly Evidence[]): Promise<readonly ShownEvidence[]> {
  const { rows } = await sql<ShownEvidence>`
    with wanted as (
      select * from unnest(${idsOf(evidence, 'kind')}::text[], ${idsOf(evidence, 'targetId')}::text[])
        as wanted (kind, target_id))
    select wanted.kind, wanted.target_id, left(message, ${WORDS_LENGTH}) as words, page_posts.address
      from wanted join page_posts on wanted.kind = 'page-post' and page_posts.id = wanted.target_id
    union all
    select wanted.kind, wanted.target_id, left(message, ${WORDS_LENGTH}), permalink
      from wanted join posts on wanted.kind = 'post' and posts.id = wanted.target_id
    union all
    select wanted.kind, wanted.target_id, left(title || ' – ' || receipt_number, ${WORDS_LENGTH}), null
      from wanted join submissions on wanted.kind = 'submission' and submissions.id = wanted.target_id
    order by 1, 2`.execute(db)
  return rows
}

const idsOf = (evidence: readonly Evidence[], part: keyof Evidence): readonly string[] =>
  evidence.map(each => each[part])

/** Lists what results point to, by keys that are the same for one event: its page posts, its Post, what was sent. */
export async function findEventKeys(
  db: Db,
  ids: readonly ResultId[],
): Promise<readonly { readonly resultId: ResultId; readonly key: string }[]> {
  const { rows } = await sql<{ resultId: ResultId; key: string }>`
    with wanted as (select * from result_evidence where result_id = any(${ids})), keys as (
      select result_id, kind || ':' || target_id as key from wanted
      union
      select result_id, 'event:' || coalesce(event_id, page_posts.id)
        from wanted join page_posts on kind = 'page-post' and page_posts.id = target_id
      union
      select result_id, 'post:' || post_id
        from wanted join page_posts on kind = 'page-post' and page_posts.id = target_id where post_id is not null
      union
      select result_id, 'post:' || post_id
        from wanted join submissions on kind = 'submission' and submissions.id = target_id where post_id is not null)
    select result_id, key from keys`.execute(db)
  return rows
}
