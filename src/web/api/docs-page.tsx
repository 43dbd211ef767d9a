import { CATALOGUES } from '../text/index.ts'
import { type DocsCall, type DocsDocument, fieldsOf, inWords } from './docs-document.ts'

const texts = CATALOGUES.vi.apiDocs

interface DocsPageProps {
  readonly document: DocsDocument
  readonly stylesheet: string
}

/** Shows the whole API on one page that prints well and needs no script. */
export function DocsPage({ document, stylesheet }: DocsPageProps) {
  const { info, paths, components } = document
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${texts.title} · ${info.title}`}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <main class="narrow stack stack-wide">
          <h1>{`${texts.title} ${info.title} ${info.version}`}</h1>
          <p>{info.description}</p>
          <p>{texts.signIn}</p>
          <p>
            <a href="/api/v1/openapi.json">{texts.document}</a>
          </p>
          {Object.entries(paths).flatMap(([path, calls]) =>
            Object.entries(calls).map(([verb, call]) => <Call path={path} verb={verb} call={call} />),
          )}
          <h2>{texts.things}</h2>
          {Object.entries(components.schemas).map(([name, schema]) => (
            <section id={name}>
              <h3>{name}</h3>
              <Fields schema={schema} />
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

function Call({ path, verb, call }: { path: string; verb: string; call: DocsCall }) {
  return (
    <section>
      <h2>
        <code>{`${verb.toUpperCase()} ${path}`}</code>
      </h2>
      <p>{`${call.summary}. ${call.description}`}</p>
      <Parameters parameters={call.parameters} />
      <Body content={call.requestBody?.content ?? {}} />
      <h3>{texts.answers}</h3>
      <ul>
        {Object.entries(call.responses).map(([status, { description, content }]) => (
          <li>
            <code>{status}</code> {description} <Things content={content} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Parameters({ parameters }: Pick<DocsCall, 'parameters'>) {
  if (parameters.length === 0) return null
  return (
    <>
      <h3>{texts.parameters}</h3>
      <ul>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <li>
            <code>{name}</code> {`${place}, ${inWords(schema)}`}
            {required && `, ${texts.required}`} {description}
          </li>
        ))}
      </ul>
    </>
  )
}

type Content = DocsCall['responses'][string]['content']

function Body({ content }: { content: Content }) {
  return Object.entries(content).map(([type, { schema, example }]) => (
    <>
      <h3>{`${texts.body} (${type})`}</h3>
      <Fields schema={schema} />
      {example !== undefined && (
        <>
          <h3>{texts.example}</h3>
          <pre>{JSON.stringify(example, null, 2)}</pre>
        </>
      )}
    </>
  ))
}

function Fields({ schema }: { schema: Readonly<Record<string, unknown>> }) {
  return (
    <ul>
      {fieldsOf(schema).map(({ name, words, isRequired, note }) => (
        <li>
          <code>{name}</code> {words}
          {isRequired && `, ${texts.required}`} {note}
        </li>
      ))}
    </ul>
  )
}

/** Links to the thing an answer holds, or names the fields around it. */
function Things({ content }: { content: Content }) {
  return Object.values(content).map(({ schema }) => {
    const name = inWords(schema)
    if ('$ref' in schema) return <a href={`#${name}`}>{name}</a>
    return (
      <code>{`{ ${fieldsOf(schema)
        .map(field => `${field.name}: ${field.words}`)
        .join(', ')} }`}</code>
    )
  })
}
