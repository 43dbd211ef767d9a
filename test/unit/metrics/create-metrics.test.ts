import { expect, test } from 'vitest'
import { createMetrics } from '../../../src/adapters/metrics/create-metrics.ts'

const NONE = { waiting: 0, delayed: 0, active: 0, failed: 0 }
const countPosts = async () => ({ scheduled: 3, published: 12 })
const countJobs = async () => ({ publishing: { ...NONE, delayed: 3 }, media: NONE, housekeeping: NONE })

const watched = {
  alarms: { 'post-late': 2, 'token-dead': 1 },
  latePosts: 2,
  waitingMails: 4,
  lastConsumedAt: new Date('2026-11-22T01:59:30Z'),
  pages: [
    {
      name: 'Đoàn xã An Phú',
      tokenExpiresAt: new Date('2026-11-22T03:00:00Z'),
      dataAccessExpiresAt: new Date('2026-11-22T01:00:00Z'),
    },
    { name: 'Đoàn xã Bình Minh', tokenExpiresAt: null, dataAccessExpiresAt: null },
  ],
}
const readWatch = async () => watched
const now = () => new Date('2026-11-22T02:00:00Z')

test('each event is counted under its own name', async () => {
  const metrics = createMetrics({ countPosts, countJobs, readWatch, now })

  metrics.postAccepted(120)
  metrics.attemptMade('flip', 'accepted')
  metrics.jobRan({ job: 'publish-post', outcome: 'done', tookMs: 30 })
  metrics.graphCalled('accepted', 50)
  metrics.httpAnswered('GET', '/posts/:id', 200, 5)
  const text = await metrics.text()

  expect(text).toContain('post_lateness_seconds_bucket{le="0.25"} 1')
  expect(text).toContain('post_attempts_total{step="flip",outcome="accepted"} 1')
  expect(text).toContain('job_duration_seconds_count{job="publish-post",outcome="done"} 1')
  expect(text).toContain('graph_call_duration_seconds_count{outcome="accepted"} 1')
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/posts/:id",status="200"} 1',
  )
})

test('gauges are read when asked, and Node tells of itself', async () => {
  const text = await createMetrics({ countPosts, countJobs, readWatch, now }).text()

  expect(text).toContain('posts{state="scheduled"} 3')
  expect(text).toContain('queue_jobs{lane="publishing",state="delayed"} 3')
  expect(text).toContain('process_resident_memory_bytes')
})

test('what is wrong now and what ends soon is told, and nothing about what never ends', async () => {
  const text = await createMetrics({ countPosts, countJobs, readWatch, now }).text()

  expect(text).toContain('alarms{kind="post-late"} 2')
  expect(text).toContain('posts_late 2')
  expect(text).toContain('mails_waiting 4')
  expect(text).toContain('queue_last_consumed_seconds 30')
  expect(text).toContain('page_token_expires_seconds{page="Đoàn xã An Phú"} 3600')
  expect(text).toContain('page_data_access_expires_seconds{page="Đoàn xã An Phú"} -3600')
  expect(text).not.toContain('Bình Minh')
})

test('a gauge that cannot be read is left out instead of lying or failing', async () => {
  let isDown = false
  const metrics = createMetrics({
    countPosts: () => (isDown ? Promise.reject(new Error('down')) : countPosts()),
    countJobs,
    readWatch: () => (isDown ? Promise.reject(new Error('down')) : readWatch()),
    now,
  })
  await metrics.text()

  isDown = true
  const text = await metrics.text()

  expect(text).not.toContain('posts{')
  expect(text).not.toMatch(/^(alarms|posts_late|mails_waiting|queue_last)/m)
  expect(text).toContain('queue_jobs{')
})
