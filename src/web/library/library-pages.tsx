import { PILLARS, type PostTemplate, type TemplateVariable } from '../../publishing/index.ts'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { LibraryNav } from './library-nav.tsx'
import { sampleText } from './template-text.ts'

/** All templates, by pillar. */
export function TemplatesPage({ templates }: { templates: readonly PostTemplate[] }) {
  const { library } = useView().texts
  return (
    <Layout title={library.title}>
      <LibraryNav />
      <p>{library.why}</p>
      {PILLARS.map(pillar => (
        <section key={pillar} class="stack">
          <h2>
            <PillarMark pillar={pillar} />
          </h2>
          <TemplateList templates={templates.filter(template => template.pillar === pillar)} />
        </section>
      ))}
      <section class="stack">
        <h2>{library.all}</h2>
        <TemplateList templates={templates.filter(template => template.pillar === null)} />
      </section>
    </Layout>
  )
}

function TemplateList({ templates }: { templates: readonly PostTemplate[] }) {
  return (
    <ul class="lines panel">
      {templates.map(({ id, name, when }) => (
        <li key={id}>
          <a class="line-link" href={`/kho/templates/${id}`}>
            {name}
          </a>
          <div class="soft small">{when}</div>
        </li>
      ))}
    </ul>
  )
}

/** One template: when it is used, its blanks, and the text filled with its samples. */
export function TemplatePage({ template, sample }: { template: PostTemplate; sample: string }) {
  const view = useView()
  const { library } = view.texts
  return (
    <Layout
      title={template.name}
      action={
        viewerMay(view, 'posts.write') && (
          <a class="btn btn-primary" href={`/posts/new?templateId=${template.id}`}>
            <Icon name="pencil" />
            {library.use}
          </a>
        )
      }
    >
      <a class="line-link" href="/kho/templates">
        {library.back}
      </a>
      {template.pillar && <PillarMark pillar={template.pillar} />}
      <p>
        <span class="soft">{library.when}:</span> {template.when}
      </p>
      <section class="stack">
        <h2>{library.sample}</h2>
        <div class="panel fb-text">{sample}</div>
      </section>
      <Blanks template={template} />
    </Layout>
  )
}

function Blanks({ template }: { template: PostTemplate }) {
  const { library } = useView().texts
  return (
    <section class="stack">
      <h2>{library.blanks}</h2>
      <ul class="lines panel">
        {Object.entries(template.variables).map(([name, variable]) => (
          <li key={name}>
            <strong>{variable.label}</strong> <span class="soft small">({library[needOf(variable)]})</span>
            <div class="soft small">{sampleText(variable)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function needOf({ of, required }: TemplateVariable): 'computed' | 'required' | 'optional' {
  if (of !== undefined) return 'computed'
  return required ? 'required' : 'optional'
}
