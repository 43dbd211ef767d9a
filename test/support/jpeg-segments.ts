/** Lists the markers of a JPEG as hexadecimal digits, in their order, and `behind` for each byte behind its end. */
export function segmentsOf(jpeg: Buffer): readonly string[] {
  const markers: string[] = []
  let at = 2
  while (at < jpeg.length) {
    const marker = jpeg.subarray(at, at + 2).toString('hex')
    markers.push(marker)
    at =
      marker === 'ffda'
        ? endOfScan(jpeg, at + 2)
        : at + 2 + (marker === 'ffd9' ? 0 : jpeg.readUInt16BE(at + 2))
    if (marker === 'ffd9') return [...markers, ...Array.from(jpeg.subarray(at), () => 'behind')]
  }
  return markers
}

/** In a scan a marker's byte stands alone only before 00 and before restarts. */
function endOfScan(jpeg: Buffer, from: number): number {
  for (let at = jpeg.indexOf(0xff, from); at >= 0; at = jpeg.indexOf(0xff, at + 1)) {
    const next = jpeg.readUInt8(at + 1)
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return jpeg.length
}
