import { createRequire } from 'node:module'
import sharp from 'sharp'
import { AppError } from '../../kernel/errors.ts'

/** The family as SVG names it. Weights 400 and 700 are there. */
const FONT_FAMILY = 'Be Vietnam Pro'

const PACKAGE = '@expo-google-fonts/be-vietnam-pro'
const FILES = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'] as const
const BOLD = FILES[1]

/** Pango's size where none is named, in points of 72 to the inch. */
const POINTS = 12
const MEASURED_PX = 100

const pathOf = (file: string): string => createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`)

/** Pango reads markup. */
const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const boldLine = (line: string, sizePx: number) =>
  sharp({
    text: {
      text: escapeMarkup(line.normalize('NFC')),
      font: `${FONT_FAMILY} Bold`,
      fontfile: pathOf(BOLD),
      dpi: (sizePx * 72) / POINTS,
    },
  })

/** Measures a line of bold text, in pixels at a size of one pixel. */
export const measureBold = async (line: string): Promise<number> => {
  if (line.trim() === '') return 0
  const { width } = await boldLine(line, MEASURED_PX).metadata()
  return width / MEASURED_PX
}

/**
 * Makes the fonts known to everything that libvips draws in this process. An SVG finds a font only once it was
 * opened by its file; before that, or without it, another font stands in silently.
 */
export const openFonts = async (): Promise<void> => {
  for (const file of FILES) await sharp({ text: { text: 'Ộ', fontfile: pathOf(file) } }).metadata()
}

/** One letter with a mark above and one below, as large as its field. */
const SAMPLE = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="160">
  <rect width="100%" height="100%" fill="#fff"/>
  <text x="50%" y="124" font-family="${FONT_FAMILY}" font-weight="700" font-size="120" text-anchor="middle">Ộ</text>
</svg>`

const GRID = 12
/**
 * How dark each of 12 × 12 fields of the sample is, row by row, from 0 (white) to 9 (black), as sharp 0.35.5 draws it
 * with the real font. Measured the same way, another font is 52 away, a letter without its dot 18, an empty box 330.
 */
const EXPECTED =
  '000014410000000045540000000145541000003776677300018831138810039600005930' +
  '039600005930018831138810002787787200000124421000000005500000000003300000'
/** What another version of the rasteriser may differ by. */
const TOLERANCE = 9

/** @throws {FONT_BROKEN} when “Ộ” does not look like “Ộ” */
export const proveFont = async (): Promise<void> => {
  const drawn = await inkOf(SAMPLE)
  const away = drawn.reduce((sum, ink, at) => sum + Math.abs(ink - Number(EXPECTED[at])), 0)
  if (away > TOLERANCE) throw new AppError('FONT_BROKEN', { values: { font: FONT_FAMILY } })
}

const inkOf = async (svg: string): Promise<readonly number[]> => {
  const grey = sharp(Buffer.from(svg)).greyscale()
  const fields = await grey.resize(GRID, GRID, { kernel: 'linear', fit: 'fill' }).raw().toBuffer()
  return [...fields].map(light => Math.round(((255 - light) * 9) / 255))
}
