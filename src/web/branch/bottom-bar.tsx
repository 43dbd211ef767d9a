import { Icon } from '../views/icon.tsx'
import type { IconName } from '../views/icon-names.ts'
import { useView } from '../views/view.ts'

/** The branch's places, under its link. */
const PLACES = [
  { name: 'send', path: '', icon: 'pencil' },
  { name: 'sent', path: '/submissions', icon: 'checklist' },
  { name: 'tasks', path: '/tasks', icon: 'bell' },
  { name: 'figures', path: '/figures', icon: 'chart-bar' },
  { name: 'seat', path: '/seat', icon: 'users' },
] as const satisfies readonly { name: string; path: string; icon: IconName }[]

/** The branch's places along the lower edge. */
export function BottomBar({ base }: { base: string }) {
  const { texts, path } = useView()
  const here = path.split('?')[0] ?? ''
  const isHere = (place: string): boolean =>
    place === '' ? here === base : here.startsWith(`${base}${place}`)
  return (
    <nav class="bottom-bar" aria-label={texts.frame.mainPlaces}>
      {PLACES.map(place => (
        <a
          key={place.name}
          href={`${base}${place.path}`}
          aria-current={isHere(place.path) ? 'page' : undefined}
        >
          <Icon name={place.icon} />
          {texts.phone.places[place.name]}
        </a>
      ))}
    </nav>
  )
}
