import type { PageTexts } from '../text/pages.vi.ts'
import { Icon } from './icon.tsx'
import { useView } from './view.ts'

/** What kind of Post it is, where that is worth a word. */
export function KindMark({ kind }: { kind: keyof PageTexts['kinds'] }) {
  const { kinds } = useView().texts
  if (kind === 'ordinary') return null
  return (
    <span class={kind === 'urgent' ? 'state state-red' : 'state'}>
      <Icon name={kind === 'urgent' ? 'urgent' : 'flag'} />
      {kinds[kind]}
    </span>
  )
}
