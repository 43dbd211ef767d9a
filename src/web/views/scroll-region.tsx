import type { ComponentChildren } from 'preact'

interface ScrollRegionProps {
  /** What it holds, for who cannot see it. */
  readonly label: string
  readonly class: string
  readonly children: ComponentChildren
}

/** What is wider than a phone and holds no links scrolls by keyboard too. */
export function ScrollRegion({ label, class: looks, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll only what has the focus
    <section class={looks} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
