import { AppError } from '../../src/kernel/errors.ts'
import type { Artist } from '../../src/ports/artist.ts'
import type { FrameHead, Frames } from '../../src/ports/frames.ts'

const HEADS: readonly FrameHead[] = [
  { id: 'thuong-ngay', name: 'Khung thường ngày', season: null },
  { id: 'mua-he-xanh', name: 'Mùa hè xanh', season: { from: '06-01', to: '08-31' } },
]

/** Frames without any drawing: what is filled in stands in plain words. */
const createFakeFrames = (): Frames => ({
  list: () => HEADS,
  fill: async (id, { branch, date }) => {
    if (!HEADS.some(head => head.id === id)) throw new AppError('FRAME_UNKNOWN')
    return `${id}|${branch}|${date}`
  },
  fillCard: async ({ title, lines }) => [title, ...lines].join('|'),
})

/** An artist without paint: what it draws is a JPEG's first bytes and the words it was given. */
const createFakeArtist = (): Artist => ({
  checkFont: async () => undefined,
  measure: async line => line.length / 2,
  frame: async (jpeg, svgFor) =>
    Buffer.concat([jpeg, Buffer.from(await svgFor({ widthPx: 1080, heightPx: 810 }))]),
  draw: async svg => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(JSON.stringify({ svg }))]),
  collage: async jpegs =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(`{"count":${jpegs.length}}`)]),
})

/** What intake needs to draw, in tests that are not about drawing. */
export const fakeDrawing = { artist: createFakeArtist(), frames: createFakeFrames() }
