/** One event of an iCalendar file, by the names of its properties. */
type IcalEvent = Readonly<Record<string, string>>

/**
 * Reads an iCalendar file strictly: lines of at most 75 octets, parted by CRLF, unfolded, texts unescaped; every
 * BEGIN has its END.
 * @see RFC 5545, 3.1 and 3.3.11
 */
export function readIcal(file: string): { readonly head: IcalEvent; readonly events: readonly IcalEvent[] } {
  const lines = file.replace(/\r\n$/, '').split('\r\n')
  const tooLong = lines.find(line => Buffer.byteLength(line) > 75 || line.includes('\n'))
  if (tooLong !== undefined) throw new Error(`a line breaks the rules: ${tooLong}`)
  const whole = lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
  if (whole[0] !== 'BEGIN:VCALENDAR' || whole.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar')
  const inside = `${whole.slice(1, -1).join('\r\n')}\r\n`
  const events = [...inside.matchAll(EVENT)].map(([, event = '']) => event)
  const head = inside.replace(EVENT, '')
  if ([head, ...events].some(part => /^(BEGIN|END):/m.test(part))) throw new Error('badly nested')
  return { head: readProperties(head), events: events.map(readProperties) }
}

const EVENT = /BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n/gs

const readProperties = (text: string): IcalEvent =>
  Object.fromEntries(
    text
      .split('\r\n')
      .filter(line => line !== '')
      .map(line => {
        const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
        return [name, value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))]
      }),
  )
