import type { Photo } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { COLUMNS, cellsOf, ROWS } from './blur-cells.ts'
import { writeBox } from './drawn-boxes.ts'

/** Hides parts of a photo: boxes are drawn over it, or cells are ticked, which works by keyboard and without a script. */
export function BlurPage({ photo }: { photo: Photo }) {
  const { texts, assets } = useView()
  const { blur, consent } = texts
  return (
    <Layout title={blur.title}>
      <p>{blur.why}</p>
      {photo.variants.length === 0 ? (
        <Notice kind="plain">{consent.rendering}</Notice>
      ) : (
        <>
          <BlurForm photo={photo} />
          <script type="module" src={assets['blur.js']} />
        </>
      )}
    </Layout>
  )
}

/** `data-mode` is set by the script: `draw`, or `cells` once somebody asks for these. */
function BlurForm({ photo }: { photo: Photo }) {
  const { blur } = useView().texts
  return (
    <form method="post" action={`/photos/${photo.id}/blur`} class="blur-form stack" data-blur>
      <CsrfField />
      <p class="blur-by-drawing">{blur.byDrawing}</p>
      <p class="blur-by-cells">{blur.byCells}</p>
      <div class="blur-window">
        <div class="blur-grid" data-photo>
          <img src={`/photos/${photo.id}/phone.jpg`} alt={photo.altText} draggable={false} />
          <Cells photo={photo} />
        </div>
      </div>
      <Drawn photo={photo} />
      <div class="row-of">
        <button type="submit" class="btn btn-primary">
          {blur.save}
        </button>
        <a class="btn" href={`/photos/${photo.id}`}>
          {blur.leave}
        </a>
      </div>
    </form>
  )
}

/** The boxes as they were drawn, each with a button that removes it. They count only where the script takes them up. */
function Drawn({ photo }: { photo: Photo }) {
  const { blur } = useView().texts
  return (
    <div class="blur-tools stack">
      <ul class="row-of" data-boxes aria-label={blur.drawn} data-remove={blur.remove}>
        {photo.blurBoxes.map((box, index) => (
          <li key={index}>
            <input type="hidden" name="box" value={writeBox(box)} disabled />
          </li>
        ))}
      </ul>
      <div class="row-of">
        <button type="button" class="btn" data-undo disabled>
          {blur.undo}
        </button>
        <button type="button" class="btn" data-switch aria-pressed="false">
          {blur.useCells}
        </button>
      </div>
    </div>
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
