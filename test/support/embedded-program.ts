import { once } from 'node:events'
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.ts'
import { silentLog } from './silent-log.ts'

const dataDir = process.argv[2] ?? ''
await using server = await openEmbeddedPostgres({ dataDir, log: silentLog })
process.stdout.write(`${server.url}\n`)
await once(process.stdin.resume(), 'end')
