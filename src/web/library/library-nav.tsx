import { useView } from '../views/view.ts'

/** The shelves of the library, in the order in which they are shown. */
const SHELVES = [
  { name: 'templates', href: '/kho/templates' },
  { name: 'frames', href: '/kho/frames' },
  { name: 'practices', href: '/library/practices' },
  { name: 'documents', href: '/documents' },
  { name: 'plans', href: '/plans' },
  { name: 'programmes', href: '/programmes' },
] as const

/** Leads from one shelf of the library to the others. */
export function LibraryNav() {
  const { texts, path } = useView()
  const { library } = texts
  return (
    <nav class="sections" aria-label={library.shelvesLabel}>
      {SHELVES.map(({ name, href }) => (
        <a key={href} class="plain" href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
          {library.shelves[name]}
        </a>
      ))}
    </nav>
  )
}
