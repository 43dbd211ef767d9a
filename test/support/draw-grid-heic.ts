import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../src/config/root.ts'

/** What `tile.heic` is: the scene of `drawScene`, without any tags. */
const TILE_PX = 512

interface Grid {
  readonly columns: number
  readonly rows: number
  /** Of the whole photo; the last tiles are cut off there. All of the tiles when left out. */
  readonly widthPx?: number
  readonly heightPx?: number
  /** Quarter turns against the clock. */
  readonly turns?: number
  /** Mirrored along this axis after it was turned: 0 top to bottom, 1 left to right. */
  readonly mirror?: 0 | 1
  /** Cut to this size around its middle. */
  readonly croppedPx?: readonly [width: number, height: number]
}

/** Lays a HEIC photo out of many tiles, all alike, as phones do with theirs. @see ISO/IEC 23008-12, 6.6.2.3 */
export async function drawGridHeic({
  columns,
  rows,
  turns = 0,
  mirror,
  croppedPx,
  ...size
}: Grid): Promise<Buffer> {
  const { widthPx = columns * TILE_PX, heightPx = rows * TILE_PX } = size
  const fixture = await readFile(join(ROOT, 'test/fixtures/tile.heic'))
  const hvccAt = fixture.indexOf('hvcC') - 4
  const tile = fixture.subarray(fixture.indexOf('mdat') + 4)
  const tiles = Array.from({ length: columns * rows }, (_, at) => at + 2)
  const items = [1, ...tiles]
  const ftyp = box('ftyp', 'heic', u32(0), 'mif1heic')
  const grid = Buffer.concat([u8(0, 0, rows - 1, columns - 1), u16(widthPx, heightPx)])
  const properties = box(
    'iprp',
    box(
      'ipco',
      fixture.subarray(hvccAt, hvccAt + fixture.readUInt32BE(hvccAt)),
      box('ispe', u32(0, TILE_PX, TILE_PX)),
      box('ispe', u32(0, widthPx, heightPx)),
      croppedPx
        ? box('clap', u32(croppedPx[0], 1, croppedPx[1], 1, 0, 1, 0, 1))
        : mirror === undefined
          ? box('irot', u8(turns))
          : box('imir', u8(mirror)),
    ),
    box(
      'ipma',
      u32(0, items.length),
      u16(1),
      u8(2, 3, 0x84),
      ...tiles.flatMap(id => [u16(id), u8(2, 0x81, 2)]),
    ),
  )
  const meta = (tileAt: number) =>
    box(
      'meta',
      ...[u32(0), box('hdlr', u32(0, 0), 'pict', u32(0, 0, 0), u8(0)), box('pitm', u32(0), u16(1))],
      box(
        'iloc',
        ...[u8(1, 0, 0, 0), u8(0x44, 0), u16(items.length)],
        ...[u16(1, 1, 0, 1), u32(0, grid.length)],
        ...tiles.flatMap(id => [u16(id, 0, 0, 1), u32(tileAt, tile.length)]),
      ),
      box('iinf', u32(0), u16(items.length), ...items.map(id => named(id, id === 1 ? 'grid' : 'hvc1'))),
      box('iref', u32(0), box('dimg', u16(1, tiles.length, ...tiles))),
      ...[properties, box('idat', grid)],
    )
  const tileAt = ftyp.length + meta(0).length + 8
  return Buffer.concat([ftyp, meta(tileAt), box('mdat', tile)])
}

const named = (id: number, type: string) => box('infe', u8(2, 0, 0, 0), u16(id, 0), type, u8(0))

const u8 = (...values: readonly number[]) => Buffer.from(values)
const u16 = (...values: readonly number[]) => u8(...values.flatMap(value => [value >> 8, value & 255]))
const u32 = (...values: readonly number[]) => u16(...values.flatMap(value => [value >>> 16, value & 65_535]))

function box(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  return Buffer.concat([u32(inside.length + 8), Buffer.from(type, 'latin1'), inside])
}
