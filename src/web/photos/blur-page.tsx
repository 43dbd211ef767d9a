import type { Photo } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { COLUMNS, cellsOf, ROWS } from './blur-cells.ts'

/** Hides parts of a photo: cells over it are ticked, by finger, mouse or keyboard, without a script. */
export function BlurPage({ photo }: { photo: Photo }) {
  const { blur, consent } = useView().texts
  return (
    <Layout title={blur.title}>
      <p>{blur.why}</p>
      {photo.variants.length === 0 ? (
        <Notice kind="plain">{consent.rendering}</Notice>
      ) : (
        <form method="post" action={`/photos/${photo.id}/blur`} class="stack">
          <CsrfField />
          <div class="blur-grid">
            <img src={`/photos/${photo.id}/phone.jpg`} alt={photo.altText} />
            <Cells photo={photo} />
          </div>
          <div class="row-of">
            <button type="submit" class="btn btn-primary">
              {blur.save}
            </button>
            <a class="btn" href={`/photos/${photo.id}`}>
              {blur.leave}
            </a>
          </div>
        </form>
      )}
    </Layout>
  )
}

function Cells({ photo }: { photo: Photo }) {
  const { blur } = useView().texts
  const hidden = cellsOf(photo.blurBoxes)
  return (
    <fieldset class="blur-cells">
      <legend class="visually-hidden">{blur.cells}</legend>
      {Array.from({ length: COLUMNS * ROWS }, (_, cell) => (
        <input
          key={cell}
          type="checkbox"
          name="cell"
          value={cell}
          checked={hidden.has(cell)}
          aria-label={blur.cell(Math.floor(cell / COLUMNS) + 1, (cell % COLUMNS) + 1)}
        />
      ))}
    </fieldset>
  )
}
