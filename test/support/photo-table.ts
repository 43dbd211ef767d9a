import type { Photo } from '../../src/intake/index.ts'

/** What became of a file that was sent. */
export interface Outcome {
  readonly name: string
  /** Null when the door did not let it in, or nothing was kept of it. */
  readonly photo: Photo | null
  /** Why the door refused it. */
  readonly refusedAtDoor: string | null
}

const HEAD = `# Every photo kind and every hostile file, sent

Each file was sent through the real pipeline: taken in, decoded in the process for photos, rendered and saved.
\`test/integration/photo-table.test.ts\` does all of it again and fails when this page tells anything else. Of every variant it was also
checked that its bytes hold a bare JPEG: no EXIF, GPS, XMP, IPTC, colour profile or comment, nothing behind its end.

“At the door” means while it was sent: nothing was kept of it. “Inside” means after it was kept: its sender reads why.

Photos of every kind are taken up to 100 megapixels, and what needs much memory is decoded alone. Twelve of 48 megapixels sent at once,
two of them HEIC in tiles as phones write it, held 521 MB in the process for photos; HEIC that is one single tile of 48 megapixels 580 MB.
AVIF needs more, because its decoder holds the whole photo several times over: 19 bytes for each pixel, 1.9 GB for the largest there may
be; one of 48 megapixels would need 0.9 GB by that. (2026-11; \`npm run bench -- peak-memory\` measures the first and the largest AVIF again.)
`
const COLUMNS =
  '| sent | became | seen as | variants | taken at | warnings | kept as |\n|---|---|---|---|---|---|---|\n'

/** Prints what became of the files as a page for people. */
export const printPhotoTable = (kinds: readonly Outcome[], hostile: readonly Outcome[]): string =>
  `${HEAD}\n## Photos\n\n${COLUMNS}${rowsOf(kinds)}\n\n## Hostile and broken files\n\n${COLUMNS}${rowsOf(hostile)}\n`

const rowsOf = (outcomes: readonly Outcome[]): string =>
  outcomes.map(outcome => `| ${cellsOf(outcome).join(' | ')} |`).join('\n')

function cellsOf({ name, photo, refusedAtDoor }: Outcome): readonly string[] {
  if (photo === null) return [name, `refused at the door: \`${refusedAtDoor}\``, '', '', '', '', '']
  if (photo.state !== 'ready') return [name, `refused inside: \`${photo.refusalCode}\``, '', '', '', '', '']
  return [
    name,
    'ready',
    `${photo.format} ${photo.widthPx} × ${photo.heightPx}`,
    photo.variants.map(variant => `${variant.widthPx} × ${variant.heightPx}`).join(', '),
    photo.takenAt ?? '',
    photo.warnings.map(({ code }) => `\`${code}\``).join(', '),
    nameOf(photo),
  ]
}

const SHOWN_LETTERS = 30

function nameOf({ originalName }: Photo): string {
  const letters = [...(originalName ?? '')]
  const rest = letters.length - SHOWN_LETTERS
  return rest > 0
    ? `${letters.slice(0, SHOWN_LETTERS).join('')}… (${letters.length} letters)`
    : letters.join('')
}
