import { createPracticeFacebook } from '../../src/practice/practice-facebook.ts'
import { type ChildProgram, startChild } from '../support/child-program.ts'

export const APP = { id: '900000000000001', secret: 'bench-secret' }
const LATENCY_MS = 50

/** Runs a practice Facebook as slow as a near one, and tells its address; ends when it is killed. */
export async function runPractice(): Promise<void> {
  const practice = createPracticeFacebook({
    now: () => new Date(),
    appId: APP.id,
    appSecret: APP.secret,
    latencyMs: LATENCY_MS,
  })
  process.stdout.write(`${await practice.listen(0, '127.0.0.1')}\n`)
}

/** A practice Facebook in a process of its own, with the switches behind it. */
export interface PracticeChild extends ChildProgram {
  readonly url: string
  command<T>(name: string, body: object): Promise<T>
}

/** Starts it. */
export async function startPracticeChild(): Promise<PracticeChild> {
  const child = startChild([process.argv[1] ?? '', 'run-practice'])
  const url = await child.line(line => line.startsWith('http'))
  const command = async (name: string, body: object) => {
    const response = await fetch(`${url}/practice/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${name}: ${await response.text()}`)
    return response.json()
  }
  return { ...child, url, command }
}
