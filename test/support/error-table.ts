import type { GraphErrorRow } from '../../src/adapters/facebook/graph-errors.ts'
import { problemText } from '../../src/web/text/problem-sentence.ts'
import type { Lived } from './live-through.ts'

const HEAD = `# Every error of Graph, lived through

Each row of \`src/adapters/facebook/graph-errors.ts\` struck a Post over real HTTP on the practice Facebook, once while it was put
there unpublished and once at its flip. This is what was seen; \`test/integration/publishing/error-table.test.ts\` lives through all
of it again and fails when this page tells anything else. In every case the Post was seen exactly once in the end, a parked or
disconnected Page got no call, and the Post of another Page went out on time unless the whole app was parked.

| Graph | at | the Post is | our code | remedy | its Page | goes on | people read | next step (who) |
|---|---|---|---|---|---|---|---|---|
`

const GOES_ON = {
  itself: 'by itself',
  reconnecting: 'by itself, once reconnected',
  person: 'when a person says so',
} as const satisfies Record<Lived['wentOn'], string>

/** Prints what was seen of each error as a page for people. */
export const printErrorTable = (lived: readonly (Lived & { readonly row: GraphErrorRow })[]): string =>
  `${HEAD}${lived.map(one => `| ${cellsOf(one).join(' | ')} |`).join('\n')}\n`

function cellsOf(one: Lived & { readonly row: GraphErrorRow }): readonly string[] {
  const text = problemText(one.problemCode ?? '', 'vi')
  return [
    numbersOf(one.row),
    one.step,
    one.state,
    `\`${one.problemCode}\``,
    `\`${one.remedy}\``,
    pageOf(one),
    GOES_ON[one.wentOn],
    text?.sentence ?? '',
    `${text?.nextStep} (${text?.who})`,
  ]
}

function numbersOf({ graph, subcode, says }: GraphErrorRow): string {
  const code = typeof graph === 'object' ? graph.join('–') : (graph ?? 'any')
  return [code, subcode && `/ ${subcode}`, says && `“${says}”`].filter(Boolean).join(' ')
}

function pageOf({ tokenState, parkedMinutes }: Lived): string {
  if (tokenState !== 'ok') return 'waits for a new token'
  return parkedMinutes === null ? 'stays open' : `parked for ${parkedMinutes} min`
}
