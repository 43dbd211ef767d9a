import type { ComponentChildren } from 'preact'
import { PracticeBand } from './layout.tsx'
import { Brand } from './navigation.tsx'
import { Notice } from './notice.tsx'
import { useView } from './view.ts'

/** The frame of a page for people who are not signed in: sign-in, errors, privacy. */
export function PlainLayout({ title, children }: { title: string; children: ComponentChildren }) {
  const { flash } = useView()
  return (
    <>
      <PracticeBand />
      <main id="main" class="narrow">
        <div class="stack stack-wide">
          <Brand />
          <h1>{title}</h1>
          {flash && <Notice kind="good">{flash}</Notice>}
          {children}
        </div>
      </main>
    </>
  )
}
