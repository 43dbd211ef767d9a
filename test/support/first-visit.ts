/** An answer as it came over the line. */
export interface Loaded {
  readonly path: string
  /** As sent, compressed or not. */
  readonly bytes: number
  /** As read. */
  readonly text: string
}

/** What a first visit to a branch's page brings to the phone: the page, what it names, what that names, the worker. */
export async function loadFirstVisit(
  page: string,
  load: (path: string) => Promise<Loaded>,
): Promise<readonly Loaded[]> {
  const loaded = new Map<string, Loaded>()
  const wanted = [page, '/b/sw.js']
  for (let path = wanted.shift(); path !== undefined; path = wanted.shift()) {
    if (loaded.has(path)) continue
    const answer = await load(path)
    loaded.set(path, answer)
    wanted.push(...pathsIn(answer.text))
  }
  return [...loaded.values()]
}

/** Tells whether an address is that of a script. */
export const isScript = ({ path }: Loaded): boolean => path.endsWith('.js')

/** Sums bytes up. */
export const weightOf = (visit: readonly Loaded[]): number => visit.reduce((sum, { bytes }) => sum + bytes, 0)

const pathsIn = (text: string): readonly string[] =>
  text.match(/\/assets\/[\w.-]+|\/b\/[\w-]+\/manifest\.webmanifest/g) ?? []
