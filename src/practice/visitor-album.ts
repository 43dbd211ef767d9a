import { type Html, html } from './html.ts'
import type { PhotoRecord } from './records.ts'
import { COUNTS } from './visitor-words.ts'

/** As many photos as an album shows before "+2" stands on the last. */
const SHOWN_MAX = 5

/** Shows one photo large, two to four in a grid, five and more with the rest counted; null for none. */
export function album(photos: readonly PhotoRecord[]): Html | null {
  if (photos.length === 0) return null
  const shown = photos.slice(0, SHOWN_MAX)
  const hiddenCount = photos.length - shown.length
  const items = shown.map((photo, index) => {
    const isLast = index === SHOWN_MAX - 1 && hiddenCount > 0
    const more = isLast ? html`<span class="rest">${COUNTS.morePhotos(hiddenCount)}</span>` : null
    return html`<a class="photo" href="/photos/${photo.id}">${picture(photo, index, photos.length)}${more}</a>`
  })
  return html`<div class="album album-${shown.length}">${items}</div>`
}

/** Shows every photo, one below the other. */
export function everyPhoto(photos: readonly PhotoRecord[]): readonly Html[] {
  return photos.map(
    (photo, index) =>
      html`<a class="photo whole" href="/photos/${photo.id}">${picture(photo, index, photos.length)}</a>`,
  )
}

const picture = (photo: PhotoRecord, index: number, count: number): Html =>
  html`<img src="/photos/${photo.id}" alt="${photo.altText || COUNTS.photo(index + 1, count)}" loading="lazy">`
