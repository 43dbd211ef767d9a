import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { type Answer, json } from './answers.ts'
import type { PracticeControl } from './control.ts'
import {
  clockMove,
  commentInput,
  pageInput,
  postChange,
  postInput,
  settingsChange,
  tokenChange,
  tokenInput,
} from './control-inputs.ts'
import { faultRule } from './faults.ts'
import { parseJson } from './graph-params.ts'
import { readBody } from './graph-request.ts'
import { OPERATIONS } from './graph-routes.ts'

type Command = (control: PracticeControl, body: unknown) => unknown

const ofPage = z.object({ pageId: z.string() })
const ofPost = z.object({ postId: z.string() })
const callPattern = z.object({
  operation: z.enum(OPERATIONS).optional(),
  pageId: z.string().optional(),
  nodeId: z.string().optional(),
})

/** The control surface over HTTP: `POST /practice/{name}` with a JSON body, answered with JSON. */
const COMMANDS: Readonly<Record<string, Command>> = {
  'add-page': (control, body) => control.addPage(pageInput.parse(body)),
  pages: control => control.pages(),
  'issue-token': (control, body) => ({ value: control.issueToken(tokenInput.parse(body)) }),
  'change-token': (control, body) => control.changeToken(tokenChange.parse(body)),
  'add-post': (control, body) => control.addPost(postInput.parse(body)),
  'change-post': (control, body) => control.changePost(postChange.parse(body)),
  'remove-post': (control, body) => control.removePost(ofPost.parse(body).postId),
  'add-comment': (control, body) => control.addComment(commentInput.parse(body)),
  settings: control => control.settings,
  'change-settings': (control, body) => control.changeSettings(settingsChange.parse(body)),
  'move-clock': (control, body) => control.moveClock(clockMove.parse(body)),
  now: control => ({ now: control.now() }),
  'add-fault': (control, body) => control.addFault(faultRule.parse(body)),
  'clear-faults': control => control.clearFaults(),
  'remaining-faults': control => ({ remaining: control.remainingFaults() }),
  calls: (control, body) => control.calls(callPattern.parse(body)),
  'clear-calls': control => control.clearCalls(),
  posts: (control, body) => control.posts(ofPage.parse(body).pageId),
  'visible-posts': (control, body) => control.visiblePosts(ofPage.parse(body).pageId),
  photos: (control, body) => control.photos(ofPage.parse(body).pageId),
  comments: (control, body) => control.comments(ofPost.parse(body).postId),
}

/** Answers one command. Only JSON bodies are taken, so that no foreign web page can send one from a form. */
export async function answerControl(
  control: PracticeControl,
  name: string,
  incoming: IncomingMessage,
): Promise<Answer> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) return json(404, { error: 'unknown command', commands: Object.keys(COMMANDS) })
  if (incoming.method !== 'POST') return json(405, { error: 'POST only' }, { allow: 'POST' })
  if (incoming.headers['content-type']?.startsWith('application/json') !== true) {
    return json(415, { error: 'application/json only' })
  }
  const text = (await readBody(incoming)).toString('utf8')
  return runCommand(() => command(control, text === '' ? {} : parseJson(text)))
}

function runCommand(run: () => unknown): Answer {
  try {
    return json(200, run() ?? {})
  } catch (error) {
    if (error instanceof z.ZodError) return json(400, { error: z.prettifyError(error) })
    if (error instanceof Error) return json(400, { error: error.message })
    throw error
  }
}
