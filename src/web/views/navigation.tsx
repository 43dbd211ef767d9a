import { Icon } from './icon.tsx'
import { FIRST_PLACES, type Place, placeOf, restOfPlaces } from './places.ts'
import { SessionButtons } from './session-buttons.tsx'
import { useView } from './view.ts'

/** Every place in a column; shown on a desk. */
export function SideBar() {
  const view = useView()
  return (
    <header class="side-bar">
      <Brand />
      <nav aria-label={view.texts.frame.mainPlaces}>
        <ul class="bar-list">
          {[...FIRST_PLACES, ...restOfPlaces(view)].map(place => (
            <li key={place.href}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </nav>
      <div class="side-foot">
        <SessionButtons />
      </div>
    </header>
  )
}

/** Four places and "more" along the lower edge; shown on a phone. */
export function BottomBar() {
  const view = useView()
  const isElsewhere = restOfPlaces(view).some(place => place === placeOf(view.path))
  return (
    <nav class="bottom-bar" aria-label={view.texts.frame.mainPlaces}>
      {FIRST_PLACES.map(place => (
        <PlaceLink key={place.href} place={place} isCounted={place.name === 'today'} />
      ))}
      <details>
        <summary aria-current={isElsewhere ? 'page' : undefined}>
          <Icon name="dots" />
          {view.texts.frame.places.more}
        </summary>
        <div class="more-sheet">
          <ul class="bar-list">
            {restOfPlaces(view).map(place => (
              <li key={place.href}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
          <SessionButtons />
        </div>
      </details>
    </nav>
  )
}

/** The product's name, which leads home. */
export function Brand() {
  const { texts, assets } = useView()
  return (
    <a class="brand plain" href="/">
      <img src={assets['logo.svg']} alt="" width="32" height="32" />
      {texts.frame.product}
    </a>
  )
}

/** A place; the one of notices, and the first on a phone, carry how many are open. */
function PlaceLink({ place, isCounted = place.name === 'notices' }: { place: Place; isCounted?: boolean }) {
  const { texts, path, openNoticeCount } = useView()
  return (
    <a href={place.href} aria-current={placeOf(path)?.href === place.href ? 'page' : undefined}>
      <Icon name={place.icon} />
      {texts.frame.places[place.name]}
      {isCounted && openNoticeCount > 0 && (
        <span class="count" title={texts.notices.waiting(openNoticeCount)}>
          {openNoticeCount}
        </span>
      )}
    </a>
  )
}
