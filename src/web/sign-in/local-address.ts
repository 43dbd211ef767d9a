const HERE = 'http://here.invalid'

/** Gives an address only if it lies in this application, else the first page: a form must not send people elsewhere. */
export function localAddress(wanted: string): string {
  if (!wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/'
  const url = new URL(wanted, HERE)
  const address = `${url.pathname}${url.search}`
  // `/.//elsewhere.vn` is ours as it stands, but its dots fall away and leave an address of another host.
  return url.origin === HERE && !address.startsWith('//') ? address : '/'
}
