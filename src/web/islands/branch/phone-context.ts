import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Place } from './seed.ts'

export const PhoneContext = createContext<Place | null>(null)

/** Tells a component where it is and what the page says. */
export function usePlace(): Place {
  const place = useContext(PhoneContext)
  if (place === null) throw new Error('drawn outside a page')
  return place
}
