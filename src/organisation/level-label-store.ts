import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../database/schema.ts'
import type { LevelLabels } from './level-label.ts'
import { findSetting, saveSetting } from './setting-store.ts'

const KEY = 'level-labels'
const labelsSchema = z.record(z.string(), z.string())

/** Reads what people called the steps of the hierarchy; empty while nobody did. */
export async function findLevelLabels(db: Kysely<Schema>): Promise<LevelLabels> {
  const value = await findSetting(db, KEY)
  return value === undefined ? {} : labelsSchema.parse(value)
}

/** Writes what the steps of the hierarchy are called. */
export const saveLevelLabels = (trx: Transaction<Schema>, labels: LevelLabels): Promise<void> =>
  saveSetting(trx, KEY, labels)
