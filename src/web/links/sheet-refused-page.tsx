import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { SheetForm } from './list-page.tsx'

/** Says why a sheet of links could not be read, and asks for another. */
export function SheetRefusedPage({ problem }: { problem: string }) {
  const { links } = useView().texts
  return (
    <Layout title={links.listTitle}>
      <SheetForm problem={problem} />
      <p>
        <a class="btn" href="/links">
          {links.title}
        </a>
      </p>
    </Layout>
  )
}
