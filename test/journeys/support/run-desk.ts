import { Readable } from 'node:stream'
import { expect, vi } from 'vitest'
import { type PhotoId, type SubmissionId, takedownId, type UnitId } from '../../../src/kernel/ids.ts'
import { isoDate, plusDays } from '../../../src/kernel/local-date.ts'
import { type Seat, systemActor } from '../../../src/organisation/index.ts'
import { drawPhotos } from './photos.ts'
import { type Office, runOffice } from './run-office.ts'

/** An office with something of everything that branches bring to its desk. */
export interface Desk extends Office {
  readonly unitId: UnitId
  /** Where the first branch's pages begin. */
  readonly branchUrl: string
  /** Where the second branch's seat is taken over. */
  readonly handoverUrl: string
  /** A link and a handover that were replaced. */
  readonly deadUrls: readonly [string, string]
  readonly photoId: PhotoId
  /** Ready, of the same event as the next; then one that went back. */
  readonly submissionIds: readonly [SubmissionId, SubmissionId, SubmissionId]
  readonly takedownId: string
  readonly practiceId: string
}

const ACTOR = systemActor('journey')
const HERE = '127.0.0.1'
const PATIENCE_MS = 20_000
const CLASS = { class: 'public-activity', consent: ['notice'] } as const
const WORDS = {
  title: 'Ra quân Chủ nhật xanh, trồng 500 mét đường hoa',
  body: 'Sáng 22/11, 40 đoàn viên Đoàn xã Hòa An cùng bà con ấp Mỹ Hòa trồng 500 mét đường hoa.',
  place: 'ấp Mỹ Hòa',
} as const

/** Runs an office whose branches sent news with photos, asked for a takedown and changed hands. */
export async function runDesk(): Promise<Desk> {
  await using stack = new AsyncDisposableStack()
  const office = stack.use(await runOffice({ ordinaryApprovals: 0 }))
  const { organisation } = office.areas
  const [first, second] = (await organisation.listUnits(ACTOR, { limit: 2 })).items
  if (first === undefined || second === undefined) throw new Error('The office has no branches')
  const deadLink = (await organisation.rotateBranchLink(ACTOR, first.id)).reveal()
  const link = (await organisation.rotateBranchLink(ACTOR, first.id)).reveal()
  const seats = [await seatOf(office, link), await seatOf(office, await linkOf(office, second.id))] as const
  const sent = await sendNews(office, seats)
  const deadOffer = await organisation.makeHandover(ACTOR, second.id)
  const offer = await organisation.makeHandover(ACTOR, second.id)
  const running = stack.move()
  return {
    ...office,
    ...sent,
    unitId: first.id,
    branchUrl: `${office.url}/b/${link}`,
    handoverUrl: `${office.url}/h/${offer.token.reveal()}`,
    deadUrls: [`${office.url}/b/${deadLink}`, `${office.url}/h/${deadOffer.token.reveal()}`],
    takedownId: await askTakedown(office),
    practiceId: await addPractice(office, first.id),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

const linkOf = async ({ areas }: Office, id: UnitId): Promise<string> =>
  (await areas.organisation.rotateBranchLink(ACTOR, id)).reveal()

const seatOf = ({ areas }: Office, link: string): Promise<Seat> =>
  areas.organisation.openBranchLink(link, HERE)

async function sendNews(office: Office, [own, other]: readonly [Seat, Seat]) {
  const { intake } = office.areas
  const photos = await Promise.all(
    (await drawPhotos()).map(({ buffer, name }) => intake.receiveForSeat(own, Readable.from([buffer]), name)),
  )
  const send = async (seat: Seat, clientId: string, title: string, uploadIds: readonly PhotoId[]) => {
    const eventDate = isoDate(plusDays(office.tomorrow, -1))
    const photos = uploadIds.map(uploadId => ({ uploadId, ...CLASS }))
    const words = { ...WORDS, title, clientId, eventDate, uploadIds, photos }
    return (await intake.sendSubmission(seat, words)).submission.id
  }
  const submissionIds = [
    await send(own, 'one', WORDS.title, photos),
    await send(other, 'two', WORDS.title, []),
    await send(own, 'three', 'Trao mái ấm nhân ái', []),
  ] as const
  await vi.waitFor(
    async () => {
      for (const id of submissionIds) expect((await intake.getSubmission(ACTOR, id)).state).toBe('ready')
      for (const id of photos) expect((await intake.getPhoto(ACTOR, id)).state).toBe('ready')
    },
    { timeout: PATIENCE_MS, interval: 100 },
  )
  await intake.returnSubmission(ACTOR, submissionIds[2], {
    reason: 'Cho biết trao ở ấp nào, trị giá bao nhiêu.',
  })
  const [photoId] = photos
  if (photoId === undefined) throw new Error('Nothing was drawn')
  return { photoId, submissionIds }
}

async function askTakedown({ areas }: Office): Promise<string> {
  const id = takedownId('takedown-1')
  const asked = { what: 'Ảnh con tôi ở Ngày hội đọc sách', why: '', relation: 'guardian' } as const
  await areas.intake.askTakedown(HERE, { ...asked, contact: 'phuhuynh@example.vn', id })
  return id
}

async function addPractice({ areas }: Office, unitId: UnitId): Promise<string> {
  const text = 'Mỗi chi đoàn nhận 100 mét đường, bà con góp cây, đoàn viên chăm mỗi sáng Chủ nhật.'
  const wanted = { title: 'Tuyến đường hoa thanh niên', text, pillar: 'planning', unitId } as const
  return (await areas.intake.addPractice(ACTOR, { ...wanted, submissionId: null })).id
}
