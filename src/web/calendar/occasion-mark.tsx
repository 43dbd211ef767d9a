import type { OccasionView } from '../../planning/index.ts'
import { anchorOf } from '../occasions/occasion-text.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

/** An occasion on its day, with its lunar date; leads to its row in the list of occasions. */
export function OccasionMark({ item }: { item: OccasionView }) {
  const { occasions } = useView().texts
  const { occasion, lunar, anniversary, isRound } = item
  return (
    <a class="occasion plain" href={`/posts/occasions#${anchorOf(item)}`}>
      <Icon name="flag" />
      <span>
        {occasion.name}
        {lunar && ` – ${occasions.lunar(lunar.day, lunar.month)}`}
        {anniversary !== null && isRound && ` – ${occasions.anniversary(anniversary)}`}
      </span>
    </a>
  )
}
