import type { ApiDocsTexts } from '../index.ts'

/** Words of the page that shows the API, in English. */
export const apiDocs: ApiDocsTexts = {
  title: 'API documentation',
  document: 'Document for programs (OpenAPI 3.1)',
  signIn:
    'Send a key in the header Authorization: Bearer KEY. Keys come from the settings or the command line.',
  parameters: 'Parameters',
  required: 'required',
  body: 'Body',
  example: 'Example',
  answers: 'Answers',
  things: 'Things',
}
