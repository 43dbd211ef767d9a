import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Action, type Actor, may } from '../../organisation/index.ts'
import type { Hold } from '../../publishing/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'

/** Light or dark as the person chose, or as the device says. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Addresses of built files, by their plain names: `officer.css`, `htmx.js`, `icons.svg`. */
export type Assets = Readonly<Record<string, string>>

/** What every part of a page may need to know about the one who looks at it. */
export interface View {
  readonly texts: PageTexts
  readonly locale: 'vi' | 'en'
  readonly now: Date
  readonly timeZone: string
  /** The address asked for, with its query. */
  readonly path: string
  readonly csrfToken: string
  readonly theme: Theme
  /** Who is signed in. */
  readonly actor: Actor | null
  /** How many open notices concern them. */
  readonly openNoticeCount: number
  /** Null outside practice mode; else the practice Facebook's own page for people, when it has one. */
  readonly practice: { readonly url: string | null } | null
  /** Everything is on hold. */
  readonly hold: Hold | null
  /** A sentence about what was just done. */
  readonly flash: string | null
  readonly assets: Assets
}

export const ViewContext = createContext<View | null>(null)

/** Gives a component the view it is drawn for. */
export function useView(): View {
  const view = useContext(ViewContext)
  if (view === null) throw new Error('drawn outside a page')
  return view
}

/** Tells whether the one who looks may do something, so that only open doors are drawn. */
export const viewerMay = ({ actor }: View, action: Action): boolean => may(actor, action)
