import { type Kysely, sql } from 'kysely'

/** What a branch was told last about each of its Submissions. */
export async function branchNews(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table submissions add column told_news text
    check (told_news in ('returned','accepted','planned','published','rejected'))`,
  'create index submissions_decided on submissions (decided_at) where decided_at is not null',
]
