import type { ComponentChildren } from 'preact'
import { HoldBand } from '../hold/hold-band.tsx'
import { BottomBar, Brand, SideBar } from './navigation.tsx'
import { Notice } from './notice.tsx'
import { useView } from './view.ts'

interface LayoutProps {
  readonly title: string
  /** The one main action of the page, in the same corner everywhere. */
  readonly action?: ComponentChildren
  readonly children: ComponentChildren
}

/** The frame of an officer's page. */
export function Layout({ title, action, children }: LayoutProps) {
  const { texts, flash } = useView()
  return (
    <>
      <a class="skip-link" href="#main">
        {texts.frame.skip}
      </a>
      <PracticeBand />
      <HoldBand />
      <div class="frame">
        <SideBar />
        <div>
          <header class="top-bar">
            <Brand />
          </header>
          <main id="main" tabIndex={-1}>
            <div class="page-head">
              <h1>{title}</h1>
              {action}
            </div>
            <div id="problem" />
            <div class="stack stack-wide">
              {flash && <Notice kind="good">{flash}</Notice>}
              {children}
            </div>
          </main>
        </div>
      </div>
      <BottomBar />
    </>
  )
}

/** Says on every page that nothing here is real. */
export function PracticeBand() {
  const { texts, practice } = useView()
  if (practice === null) return null
  return (
    <aside class="practice-band">
      {texts.frame.practice} {practice.url && <a href={practice.url}>{texts.frame.practicePage}</a>}
    </aside>
  )
}
