import { api, unwrap } from './client'
import type { paths } from './schema'
import type { Choropleth, LocateAnswer, Unit } from './types'

/**
 * The requests of the application, one line each, named after what they do. Places and state know nothing of paths.
 * Every function throws ApiError.
 */
type Query<P extends keyof paths, M extends 'get' | 'post'> = paths[P][M] extends { parameters: { query?: infer Q } } ? Q : never
type Body<P extends keyof paths, M extends 'post' | 'put' | 'patch'> = paths[P][M] extends { requestBody?: { content: { 'application/json': infer B } } }
  ? B
  : never

export const getSettings = () => unwrap(api.GET('/api/v1/settings'))

// session
export const getSession = () => unwrap(api.GET('/api/v1/session'))
export const signIn = (username: string, password: string) => unwrap(api.POST('/api/v1/session', { body: { username, password } }))
export const signOut = () => unwrap(api.DELETE('/api/v1/session'))
export const changePassword = (current: string, replacement: string) =>
  unwrap(api.POST('/api/v1/session/password', { body: { current, replacement } }))

// grids
type AsOf = { as_of?: string; edition?: number }
export const listNetworks = () => unwrap(api.GET('/api/v1/networks'))
export const listEditions = (network: string) => unwrap(api.GET('/api/v1/networks/{network}/editions', { params: { path: { network } } }))
export const listUnits = (network: string, query: Query<'/api/v1/networks/{network}/units', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/networks/{network}/units', { params: { path: { network }, query }, signal }))
export const getUnit = (network: string, code: string, query: AsOf, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/networks/{network}/units/{code}', { params: { path: { network, code }, query }, signal })) as Promise<Unit>
export const getUnitHistory = (network: string, code: string) =>
  unwrap(api.GET('/api/v1/networks/{network}/units/{code}/history', { params: { path: { network, code } } }))
export const getUnitLineage = (network: string, code: string) =>
  unwrap(api.GET('/api/v1/networks/{network}/units/{code}/lineage', { params: { path: { network, code } } }))
export const listVacancies = (network: string, query: Query<'/api/v1/networks/{network}/vacancies', 'get'>) =>
  unwrap(api.GET('/api/v1/networks/{network}/vacancies', { params: { path: { network }, query } }))
export const search = (q: string, limit: number, signal: AbortSignal) =>
  unwrap(api.GET('/api/v1/search', { params: { query: { q, limit } }, signal }))

export const createNetwork = (body: Body<'/api/v1/networks', 'post'>) => unwrap(api.POST('/api/v1/networks', { body }))

// people and duties
type Nullish<T> = { [K in keyof T]?: T[K] | null }
export const listParties = (query: Query<'/api/v1/parties', 'get'>) => unwrap(api.GET('/api/v1/parties', { params: { query } }))
export const createParty = (body: Body<'/api/v1/parties', 'post'>) => unwrap(api.POST('/api/v1/parties', { body }))
export const changeParty = (id: number, body: Nullish<Body<'/api/v1/parties/{id}', 'put'>>) =>
  unwrap(api.PUT('/api/v1/parties/{id}', { params: { path: { id } }, body: body as Body<'/api/v1/parties/{id}', 'put'> }))
type NewDuty = Body<'/api/v1/networks/{network}/units/{code}/responsibilities', 'post'>
export const assignDuty = (network: string, code: string, body: { [K in keyof NewDuty]: NewDuty[K] | undefined }) =>
  unwrap(api.POST('/api/v1/networks/{network}/units/{code}/responsibilities', { params: { path: { network, code } }, body: body as NewDuty }))
type End = Body<'/api/v1/responsibilities/{id}/end', 'post'>
export const endDuty = async (id: number, body: { [K in keyof End]: End[K] | undefined }): Promise<true> => {
  await unwrap(api.POST('/api/v1/responsibilities/{id}/end', { params: { path: { id } }, body: body as End }))
  return true
}
export const importDuties = (file: Blob, dryRun: boolean) =>
  unwrap(
    api.POST('/api/v1/responsibilities/import', {
      params: { query: { dry_run: dryRun } },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as BodyInit,
      headers: { 'Content-Type': 'text/csv' },
    }),
  )

// points and default places
export const createPoint = (body: Body<'/api/v1/points', 'post'>) => unwrap(api.POST('/api/v1/points', { body }))
export const listDefaultPlaces = () => unwrap(api.GET('/api/v1/default-places'))
export const decideDefaultPlace = (id: number, state: 'confirmed' | 'dismissed') =>
  unwrap(api.PATCH('/api/v1/default-places/{id}', { params: { path: { id } }, body: { state } }))

export const getParty = (id: number) => unwrap(api.GET('/api/v1/parties/{id}', { params: { path: { id } } }))

// drafts
export const listDrafts = (network: string) => unwrap(api.GET('/api/v1/networks/{network}/drafts', { params: { path: { network } } }))
export const getDraft = (id: number) => unwrap(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } }))
export const discardDraft = (id: number) => unwrap(api.DELETE('/api/v1/drafts/{id}', { params: { path: { id } } }))
/** The widths are the service's own defaults. */
export const fitDraft = (id: number) => unwrap(api.POST('/api/v1/drafts/{id}/fit', { params: { path: { id } } }))
export const listIssues = (id: number) => unwrap(api.GET('/api/v1/drafts/{id}/issues', { params: { path: { id } } }))
export const publishDraft = (id: number, body: Body<'/api/v1/drafts/{id}/publish', 'post'>) =>
  unwrap(api.POST('/api/v1/drafts/{id}/publish', { params: { path: { id } }, body }))
export const importLevel = (network: string, query: Query<'/api/v1/networks/{network}/drafts/import', 'post'>, file: Blob) =>
  unwrap(
    api.POST('/api/v1/networks/{network}/drafts/import', {
      params: { path: { network }, query },
      // The file goes as it is: parsing and writing it again would cost memory and change nothing.
      body: file as unknown as Record<string, never>,
      bodySerializer: (body) => body as unknown as BodyInit,
      headers: { 'Content-Type': 'application/geo+json' },
    }),
  )

// rules
type FindingsQuery = { rule?: string; unit?: string; limit?: number }
export const listFindings = (network: string, query: FindingsQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/networks/{network}/findings', { params: { path: { network }, query }, signal }))
export const listDraftFindings = (id: number, query: FindingsQuery, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/drafts/{id}/findings', { params: { path: { id }, query }, signal }))
export const getScore = (network: string, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/networks/{network}/score', { params: { path: { network } }, signal }))
export const getDraftScore = (id: number, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/drafts/{id}/score', { params: { path: { id } }, signal }))
export const fixFinding = (id: number, key: string, version: number) =>
  unwrap(api.POST('/api/v1/drafts/{id}/findings/{key}/fix', { params: { path: { id, key } }, body: { version } }))
export const getRenumbering = (id: number, parent: string, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/drafts/{id}/renumbering', { params: { path: { id }, query: { parent } }, signal }))
export const renumber = (id: number, parent: string, version: number) =>
  unwrap(api.POST('/api/v1/drafts/{id}/renumbering', { params: { path: { id } }, body: { parent, version } }))

// locate
/** The full answer; only `plain=true`, which is for machines, gets the short one. */
export const locate = (query: Omit<Query<'/api/v1/locate', 'get'>, 'plain'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/locate', { params: { query }, signal })) as Promise<LocateAnswer>

// reports
export const listReports = (query: NonNullable<Query<'/api/v1/reports', 'get'>>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/reports', { params: { query }, signal }))
export const getReport = (id: number) => unwrap(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }))
export const closeReport = (id: number, reason: string) =>
  unwrap(api.POST('/api/v1/reports/{id}/close', { params: { path: { id } }, body: { reason } }))
export const getQueue = (query: Query<'/api/v1/queue', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/queue', { params: { query }, signal }))
export const assignReport = (id: number, network: string, unit: string, reason: string) =>
  unwrap(api.POST('/api/v1/reports/{id}/assign', { params: { path: { id } }, body: { network, unit, reason } }))

type Told = Body<'/api/v1/reports', 'post'>
export const sendReport = (key: string, body: { [K in keyof Told]?: Told[K] | null }) =>
  unwrap(api.POST('/api/v1/reports', { params: { header: { 'Idempotency-Key': key } }, body: body as Told }))

// density
export const getChoropleth = (query: Query<'/api/v1/density/choropleth', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/density/choropleth', { params: { query }, signal })) as Promise<Choropleth>
export const getTrend = (query: Query<'/api/v1/density/trend', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/density/trend', { params: { query }, signal }))
export const getBreakdown = (query: Query<'/api/v1/density/breakdown', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/density/breakdown', { params: { query }, signal }))
export const listPeriods = (query: Query<'/api/v1/density/periods', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/density/periods', { params: { query }, signal }))
export const getHotSpots = (query: Query<'/api/v1/density/hotspots', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/density/hotspots', { params: { query }, signal }))
export const createPlan = (body: Body<'/api/v1/hot-spot-plans', 'post'>) => unwrap(api.POST('/api/v1/hot-spot-plans', { body }))
export const changePlan = (id: number, body: Partial<Body<'/api/v1/hot-spot-plans/{id}', 'patch'>>) =>
  unwrap(api.PATCH('/api/v1/hot-spot-plans/{id}', { params: { path: { id } }, body: body as Body<'/api/v1/hot-spot-plans/{id}', 'patch'> }))

// dictionaries, accounts, audit
export const listDictionaries = () => unwrap(api.GET('/api/v1/dictionaries'))
export const putDictionaryEntry = (dictionary: string, code: string, body: Body<'/api/v1/dictionaries/{dictionary}/{code}', 'put'>) =>
  unwrap(api.PUT('/api/v1/dictionaries/{dictionary}/{code}', { params: { path: { dictionary, code } }, body }))
export const listAccounts = () => unwrap(api.GET('/api/v1/accounts'))
export const createAccount = (body: Body<'/api/v1/accounts', 'post'>) => unwrap(api.POST('/api/v1/accounts', { body }))
export const changeAccount = (id: number, body: Partial<Body<'/api/v1/accounts/{id}', 'patch'>>) =>
  unwrap(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, body: body as Body<'/api/v1/accounts/{id}', 'patch'> }))
export const addGrant = (id: number, body: Body<'/api/v1/accounts/{id}/grants', 'post'>) =>
  unwrap(api.POST('/api/v1/accounts/{id}/grants', { params: { path: { id } }, body }))
export const removeGrant = (id: number, grantId: number) =>
  unwrap(api.DELETE('/api/v1/accounts/{id}/grants/{grantId}', { params: { path: { id, grantId } } }))
export const listTokens = () => unwrap(api.GET('/api/v1/tokens'))
export const createToken = (body: Body<'/api/v1/tokens', 'post'>) => unwrap(api.POST('/api/v1/tokens', { body }))
export const revokeToken = (id: number) => unwrap(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }))
export const listAudit = (query: Query<'/api/v1/audit', 'get'>) => unwrap(api.GET('/api/v1/audit', { params: { query } }))

// bulletins
export const listBulletins = (query: Query<'/api/v1/bulletins', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/bulletins', { params: { query }, signal }))
export const previewBulletin = (query: Query<'/api/v1/bulletins/preview', 'get'>, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/bulletins/preview', { params: { query: query as Required<typeof query> }, signal }))
export const getBulletin = (id: number, signal?: AbortSignal) => unwrap(api.GET('/api/v1/bulletins/{id}', { params: { path: { id } }, signal }))
export const getBulletinContent = (id: number, signal?: AbortSignal) =>
  unwrap(api.GET('/api/v1/bulletins/{id}/content', { params: { path: { id } }, signal }))
type NewBulletin = Body<'/api/v1/bulletins', 'post'>
export const issueBulletin = (body: { [K in keyof NewBulletin]?: NewBulletin[K] | undefined }) =>
  unwrap(api.POST('/api/v1/bulletins', { body: body as NewBulletin }))
