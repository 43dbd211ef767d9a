import { type ComponentChild, render } from 'preact'
import { showArticle } from './article-panel.tsx'
import { DeadLink } from './dead-link.tsx'
import { giveUpLost, openDraft, tidyFinished } from './draft.ts'
import { type Kept, useKept } from './kept.ts'
import { asksToStay } from './leaving.ts'
import { readAll, write } from './local-store.ts'
import { askForSync, workOffline } from './offline.ts'
import { OutgoingList } from './outgoing-list.tsx'
import { PhoneContext } from './phone-context.ts'
import { PhotoPart } from './photo-part.tsx'
import type { Seat } from './rows.ts'
import { type Place, readSeed, type Seed } from './seed.ts'
import { improveForm } from './send-form.ts'
import { startSender } from './sender.ts'
import { SendingSummary } from './sending-summary.tsx'
import type { TroubleKind } from './tus.ts'

/** Brings a page of the branch to life. A browser that can keep nothing is left with the plain page. */
export async function startPage(): Promise<void> {
  const seed = readSeed()
  if (seed === null) return
  if (seed.base !== null) void workOffline(seed.base)
  const form = document.querySelector<HTMLFormElement>('form#send')
  const seat = await openSeat(seed, form?.dataset.unit)
  if (seat === undefined) return
  const { unitId, base } = seat
  await tidyFinished(unitId)
  await giveUpLost(unitId)
  const place = { ...seed, unitId, base, unitName: form?.dataset.unitName ?? '' }
  const sender = showTop(place)
  if (seat.isDead) return
  void asksToStay(unitId)
  // A form that carries photos over from a browser without this script goes the plain way.
  if (form === null || form.querySelector('input[name=photo]') !== null) return
  const draft = await openDraft(unitId)
  showPhotos(place, form)
  showArticle(form, place)
  showOneButton(form)
  const showOutgoing = (): void => document.getElementById('outgoing')?.focus()
  improveForm(form, draft, {
    sent: () => {
      sender.hurry()
      void askForSync()
      showOutgoing()
    },
    empty: showOutgoing,
  })
}

/**
 * Remembers under which link a branch is reached from this phone. A page that does not say whose it is – as that of a
 * dead link – is known by its address.
 */
async function openSeat(seed: Seed, unitId: string | undefined): Promise<Seat | undefined> {
  const base = seed.base ?? location.pathname.split('/').slice(0, 3).join('/')
  const known = (await readAll('seats')).find(seat => seat.base === base)
  const unit = unitId ?? known?.unitId
  if (unit === undefined) return undefined
  const seat = { unitId: unit, base, isDead: seed.base === null }
  await write('seats', unit, seat)
  return seat
}

function showTop(place: Place) {
  const root = document.createElement('div')
  root.className = 'top'
  document.getElementById('main')?.prepend(root)
  const show = (trouble: TroubleKind | null): void =>
    render(at(place, <Top unitId={place.unitId} trouble={trouble} />), root)
  show(null)
  return startSender(place.unitId, show)
}

function Top({ unitId, trouble }: { unitId: string; trouble: TroubleKind | null }) {
  const kept = useKept(unitId)
  if (kept === null) return null
  if (kept.isDead) return <DeadLink kept={kept} />
  return (
    <>
      <SendingSummary kept={kept} trouble={trouble} />
      <OutgoingList kept={kept} />
    </>
  )
}

function showPhotos(place: Place, form: HTMLFormElement): void {
  const root = form.querySelector('[data-photos]')
  if (root === null) return
  // What asks the same of all photos at once, for browsers without this script.
  const plain = form.querySelector<HTMLInputElement>('input[type=file][name=photos]')
  plain?.closest('.field')?.remove()
  form.querySelector('[data-classes]')?.remove()
  render(at(place, <Photos unitId={place.unitId} plain={plain} />), root)
}

/** The article stands below the questions already, so that nothing is left but to send. */
function showOneButton(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll('[data-foot] button[value=preview]')) button.remove()
  for (const button of form.querySelectorAll('[data-foot] button')) button.classList.add('btn-primary')
}

function Photos({ unitId, plain }: { unitId: string; plain: HTMLInputElement | null }) {
  const kept: Kept | null = useKept(unitId)
  return kept?.draft ? <PhotoPart kept={kept} draft={kept.draft} plain={plain} /> : null
}

const at = (place: Place, child: ComponentChild) => (
  <PhoneContext.Provider value={place}>{child}</PhoneContext.Provider>
)
