import { crc32, deflateSync } from 'node:zlib'

/** Gives the bytes that a text of Latin-1 stands for. */
export const bytesOf = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'latin1'))

/** Files that call themselves photos and are none. */
export const NOT_PHOTOS: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(),
  'one byte': bytesOf('\xff'),
  'a text file': bytesOf('Kính gửi đồng chí, em gửi ảnh sau ạ.'),
  'an SVG': bytesOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  ),
  'an SVG behind an XML line': bytesOf('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>'),
  'an HTML page': bytesOf('<!doctype html><script>alert(1)</script>'),
  'a PDF': bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
  'a zip': bytesOf('PK\x03\x04\x14\0\0\0\x08\0'),
  'a program': bytesOf('\x7fELF\x02\x01\x01'),
  'a video': bytesOf('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'),
  'a JPEG 2000': bytesOf('\0\0\0\x0cjP  \r\n\x87\n'),
  'a RIFF that is sound': bytesOf('RIFF\x24\0\0\0WAVEfmt '),
}

/** Makes a small PNG file that unpacks to the given size: all black, one bit a pixel. */
export const makeBomb = (widthPx: number, heightPx: number): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((1 + Math.ceil(widthPx / 8)) * heightPx)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** Builds one chunk of a PNG. */
export const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
