import { startPractice } from './start-practice.ts'

// A practice Facebook in a process of its own, for tests that kill it.
const practice = await startPractice({ persistPath: process.argv[2] ?? '', appSecret: '' })
process.stdout.write(`${JSON.stringify({ url: practice.url, token: practice.token })}\n`)
