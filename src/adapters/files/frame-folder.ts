import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'
import type { FrameHead, Frames } from '../../ports/frames.ts'
import { createSvgReader, type LiquidSvg, type Measure } from './liquid-svg.ts'
import { issueProblems, readYaml } from './yaml-text.ts'

const FRAMES = 'templates/frames'
const CARD = 'templates/cards/card.svg'
/** `templates/logo.svg`, or the unit's own as PNG or JPEG. */
const LOGO = /^logo\.(svg|png|jpe?g)$/

const day = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day is written MM-DD, in quotes')
const head = z.strictObject({
  name: z.string().min(1).max(80),
  season: z.strictObject({ from: day, to: day }).nullable().default(null),
})

/** The head stands in a comment, so that the file remains a picture that can be opened. */
const SHAPE = /^<!--\n([\s\S]*?\n)-->\n/

interface KeptFrame {
  readonly head: FrameHead
  readonly fill: LiquidSvg
}

/**
 * Reads and checks every frame and the card below `root`, once, at start.
 * @throws {TEMPLATE_INVALID} naming every problem of every file, one a line: `templates/frames/x.svg:2: …`
 */
export async function loadFrames(root: string, measure: Measure): Promise<Frames> {
  const read = createSvgReader(measure)
  const logo = await readLogo(join(root, 'templates'))
  const problems: string[] = []
  const kept = new Map<string, KeptFrame>()
  for (const name of await svgsIn(join(root, FRAMES))) {
    const file = cleanText(await readFile(join(root, FRAMES, name), 'utf8'))
    const frame = readFrame(parse(name).name, file, read)
    if (typeof frame === 'string') problems.push(`${FRAMES}/${name}:${frame}`)
    else kept.set(frame.head.id, frame)
  }
  if (problems.length > 0) throw invalid(problems.join('\n'))
  const fillCard = read(cleanText(await readFile(join(root, CARD), 'utf8')))
  return {
    list: () => [...kept.values()].map(frame => frame.head),
    fill: (id, words, { widthPx, heightPx }) => {
      const frame = kept.get(id)
      if (!frame) throw new AppError('FRAME_UNKNOWN', { values: { id } })
      return frame.fill({ ...words, logo, width: widthPx, height: heightPx })
    },
    fillCard: words => fillCard({ figures: [], ...words, logo }),
  }
}

/** Reads a frame; what is wrong comes back as `line: words`. */
function readFrame(id: string, file: string, read: (source: string) => LiquidSvg): KeptFrame | string {
  const [comment, yaml = ''] = SHAPE.exec(file) ?? []
  if (comment === undefined) return '1: no head in a comment at the beginning'
  const front = readYaml(yaml, 2)
  const fields = head.safeParse(front.fields)
  const [problem] = fields.success
    ? front.problems
    : [...front.problems, ...issueProblems(fields.error.issues, front)]
  if (problem) return `${problem.line}: ${problem.message}`
  if (!fields.success) return '2: the head cannot be read'
  try {
    return { head: { id, ...fields.data }, fill: read(file.slice(comment.length)) }
  } catch (error) {
    return `1: ${error instanceof Error ? error.message : 'cannot be read'}`
  }
}

const LOGO_TYPES: Readonly<Record<string, string>> = { svg: 'svg+xml', png: 'png', jpg: 'jpeg', jpeg: 'jpeg' }

/** Reads the logo as an address that holds it: a drawing that is filled in may not open files. */
async function readLogo(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter(name => LOGO.test(name)).toSorted()
  // Their own goes before ours.
  const name = names.find(each => each !== 'logo.svg') ?? names[0]
  if (name === undefined) throw invalid('templates/logo.svg: is missing')
  const type = LOGO_TYPES[name.split('.').at(-1) ?? '']
  return `data:image/${type};base64,${await readFile(join(folder, name), 'base64')}`
}

const invalid = (problems: string): AppError => new AppError('TEMPLATE_INVALID', { values: { problems } })

const svgsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter(name => name.endsWith('.svg')).toSorted()
