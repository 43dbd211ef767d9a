/** A part of a form: a field's text, or a file. */
export type Part = readonly [name: string, value: string] | readonly [name: string, file: File]

/** Writes a multipart body as a browser sends it, parts in this order. */
export async function multipart(...parts: readonly Part[]) {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  const written = new Response(form)
  return {
    headers: { 'content-type': written.headers.get('content-type') ?? '' },
    payload: Buffer.from(await written.arrayBuffer()),
  }
}
