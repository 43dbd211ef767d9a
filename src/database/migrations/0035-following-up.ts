import { type Kysely, sql } from 'kysely'

/** Why a branch is silent, what it was reminded of, and who was in touch with it; a telling may be a reminder. */
export async function followingUp(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table silence_reasons (
    unit_id text not null references units, week_on date not null,
    reason text not null check (reason in ('no-activity','not-sent','reorganising','page-trouble')),
    said_by text not null, said_at timestamptz not null,
    primary key (unit_id, week_on))`,
  `create table reminders (
    id text primary key, unit_id text not null references units,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    step text not null check (step in ('first','second','last')),
    outcome text not null check (outcome in ('due','met','excused','answered','uncountable')),
    decided_at timestamptz not null, told_at timestamptz, ways integer,
    unique (unit_id, month, step), check ((told_at is null) = (ways is null)))`,
  `create table contacts (
    id text primary key, unit_id text not null references units,
    way text not null check (way in ('called','messaged','met')), words text not null,
    noted_by text not null, noted_by_name text not null, noted_at timestamptz not null)`,
  'create index contacts_unit on contacts (unit_id, noted_at)',
  'alter table branch_tellings alter column submission_id drop not null',
  'alter table branch_tellings add column reminder_id text references reminders on delete cascade',
  'alter table branch_tellings add check (num_nonnulls(submission_id, reminder_id) = 1)',
  'alter table branch_tellings drop constraint branch_tellings_step_check',
  `alter table branch_tellings add constraint branch_tellings_step_check check (step in
    ('returned','rejected','accepted','planned','published','reminded-first','reminded-second','reminded-last'))`,
  'create index branch_tellings_reminder on branch_tellings (reminder_id) where reminder_id is not null',
]
