import { describe, expect, test } from 'vitest'
import { processPhoto } from '../../jobs/process-photo.ts'
import { sweepPhotos } from '../../jobs/sweep-photos.ts'
import { photoId } from '../../src/kernel/ids.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeQueue } from '../support/fake-queue.ts'

const startWorker = async () => {
  const clock = createFakeClock()
  const queue = createFakeQueue(clock)
  const done: string[] = []
  const intake = {
    processPhoto: async (id: string) => void done.push(`processed ${id}`),
    sweepPhotos: async () => void done.push('swept'),
  }
  await queue.startWorker({ jobs: [processPhoto, sweepPhotos], areas: { intake } })
  return { clock, queue, done }
}

describe('the jobs of photos', () => {
  test('a photo rung for twice is processed once', async () => {
    const { queue, done } = await startWorker()

    await queue.ring(processPhoto, { photoId: photoId('ph1') })
    await queue.ring(processPhoto, { photoId: photoId('ph1') })
    await queue.drain()

    expect(done).toEqual(['processed ph1'])
  })

  test('a tick sweeps once, however many schedulers ring it', async () => {
    const { clock, queue, done } = await startWorker()

    await sweepPhotos.ringTick(queue, clock.now())
    await sweepPhotos.ringTick(queue, clock.now())
    await queue.drain()

    expect(done).toEqual(['swept'])
    expect(queue.failures).toEqual([])
  })
})
