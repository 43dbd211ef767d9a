import { Page } from 'facebook-nodejs-business-sdk'
import { z } from 'zod'
import type { Secret } from '../../kernel/secret.ts'
import type { TokenFacts } from '../../ports/network.ts'
import { graphId, unixInstant } from './graph-answers.ts'
import { CallFailed, type PagesApi, problemCode } from './pages-api.ts'

/** Who asks: the token itself, and the app once it is configured. */
interface TokenInspection {
  readonly api: PagesApi
  readonly appApi: PagesApi | null
  readonly networkPageId: string
  readonly token: Secret
}

const self = z.object({ id: graphId, name: z.string().default('') })

const tokenDetails = z.object({
  type: z.string().optional(),
  is_valid: z.boolean().optional(),
  profile_id: graphId.optional(),
  expires_at: unixInstant,
  data_access_expires_at: unixInstant,
  scopes: z.array(z.string()).optional().catch(undefined),
  granular_scopes: z
    .array(z.object({ scope: z.string(), target_ids: z.array(graphId).optional() }))
    .optional()
    .catch(undefined),
  error: z.object({ subcode: z.number().optional() }).optional().catch(undefined),
})
type TokenDetails = z.infer<typeof tokenDetails>

const PUBLISHING_SCOPE = 'pages_manage_posts'

/**
 * Tells whose token it is and what it may. `/me` alone proves whose it is; rights and dates come from
 * `debug_token`, and count as granted and as not told where the app is unknown or the server has no such answer:
 * the first creation will tell.
 * @see Graph debug_token reference, 2026-09
 */
export const inspectToken = async (inspection: TokenInspection): Promise<TokenFacts> => {
  const { api, networkPageId } = inspection
  const me = self.parse(await new Page('me', {}, undefined, api).get(['id', 'name']))
  const details = await askDebugToken(inspection)
  if (details?.is_valid === false) throw api.refusal({ code: 190, error_subcode: details.error?.subcode })
  return {
    owner: await ownerOf(api, networkPageId, me.id, details),
    pageName: me.name,
    mayCreateContent: details === null || mayCreateContent(details, networkPageId),
    expiresAt: details?.expires_at ?? null,
    dataAccessExpiresAt: details?.data_access_expires_at ?? null,
  }
}

// The one call that must carry a token in its address: Graph takes the token to look at in no other place.
const askDebugToken = async ({ appApi, token }: TokenInspection): Promise<TokenDetails | null> => {
  if (appApi === null) return null
  try {
    const answer: unknown = await appApi.call('GET', ['debug_token'], { input_token: token.reveal() })
    return z.object({ data: tokenDetails }).safeParse(answer).data?.data ?? null
  } catch (error) {
    if (error instanceof CallFailed && isNoAnswerHere(error)) return null
    throw error
  }
}

// A refusal for good, or something that is not Graph's JSON: this server or this app has no debug_token for us.
const isNoAnswerHere = ({ outcome }: CallFailed): boolean =>
  outcome.outcome === 'refused' &&
  (outcome.problem.remedy !== 'retry' || outcome.problem.code === 'answer-unreadable')

const ownerOf = async (
  api: PagesApi,
  networkPageId: string,
  ownId: string,
  details: TokenDetails | null,
): Promise<TokenFacts['owner']> => {
  const isPage = details?.type === undefined ? null : details.type === 'PAGE'
  if (isPage === false) return 'not-a-page'
  const isThisPage = ownId === networkPageId && (details?.profile_id ?? ownId) === networkPageId
  if (isThisPage) return 'this-page'
  return (isPage ?? (await hasCategory(api))) ? 'another-page' : 'not-a-page'
}

// Every Page has a category and no person has one: asking a person's node for it is refused.
const hasCategory = async (api: PagesApi): Promise<boolean> => {
  try {
    await new Page('me', {}, undefined, api).get(['id', 'category'])
    return true
  } catch (error) {
    if (problemCode(error) === 'invalid-parameter') return false
    throw error
  }
}

const mayCreateContent = ({ scopes, granular_scopes }: TokenDetails, networkPageId: string): boolean => {
  const granted = granular_scopes?.find(({ scope }) => scope === PUBLISHING_SCOPE)
  // A granted scope without targets is granted for everything.
  if (granted) return granted.target_ids?.includes(networkPageId) ?? true
  return scopes?.includes(PUBLISHING_SCOPE) ?? granular_scopes === undefined
}
