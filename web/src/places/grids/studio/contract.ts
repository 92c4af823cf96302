import type { Feature, Geometry } from 'geojson'
import { api, unwrap } from '@/api/client'
import type { components } from '@/api/schema'
import type { Draft } from '@/api/types'
import type { Edge } from './edges'
import type { Edit } from './edit'
import type { Position } from './geodesy'

type Schemas = components['schemas']
/** The most units in one answer. */
export const PAGE = 1000

/** A unit as the draft has it now. */
export interface DraftUnit {
  code: string
  name: string
  level: string
  parent: string | null
  areaSquareMetres: number | null
  households: number | null
  residents: number | null
}

export interface DraftUnitRow extends DraftUnit {
  childCount: number
  changed: boolean
}

export type UnitFeature = Feature<Geometry, DraftUnit>

export interface EdgeChange {
  removed: number[]
  added: Edge[]
}

/** What an edit, an undo or a redo did, on everybody's screen. */
export interface EditAnswer {
  version: number
  seq: number | null
  changed: UnitFeature[]
  removed: string[]
  edges: EdgeChange
  movedLevels: number[]
  buildings: string[]
}

export interface EditRecord {
  seq: number
  author: string
  at: string
  type: string
  units: string[]
  undone: boolean
  /** False for what was edited before an import, a fit or a new base. */
  undoable: boolean
  /** As it was sent. */
  edit: { unit?: string; units?: string[]; members?: string[]; from?: string; to?: unknown }
}

export interface EditHistory {
  version: number
  state: string
  items: EditRecord[]
  /** Everything has to be read anew. */
  reload: boolean
  changed: UnitFeature[] | null
  removed: string[] | null
  edges: EdgeChange | null
}

/** A unit that the draft and an edition published since have both changed, as a `draft_conflict` problem lists it. */
export interface Conflict {
  code: string
  draft: string
  published: string
  draftGeometry: Geometry | null
  publishedGeometry: Geometry | null
}

export interface EdgePage {
  version: number
  items: Edge[]
  truncated: boolean
}

export interface DraftChanges {
  features: UnitFeature[]
  removed: string[]
}

const at = (id: number, rest: string) => `/api/v1/drafts/${id}${rest}` as never
const get = <T>(path: never, query?: object, signal?: AbortSignal) => unwrap(api.GET(path, { params: { query }, signal } as never) as never) as Promise<T>
const post = <T>(path: never, body?: object) => unwrap(api.POST(path, { body } as never) as never) as Promise<T>

export const listEdges = (id: number, bbox: readonly number[], limit: number, signal?: AbortSignal) =>
  get<EdgePage>(at(id, '/edges'), { bbox: [...bbox], limit }, signal)
export const listDraftUnits = (id: number, query: { parent?: string; level?: string; q?: string; limit?: number; after?: string }) =>
  get<{ items: DraftUnitRow[]; next: string | null }>(at(id, '/units'), query)
export const getDraftUnit = (id: number, code: string) => get<UnitFeature>(at(id, `/units/${encodeURIComponent(code)}`))
export interface Street {
  name: string | null
  kind: string
  geometry: { type: 'LineString'; coordinates: Position[] }
}
/** Streets that run through a unit, to split it along one. */
export const listStreets = (id: number, code: string) => get<{ items: Street[] }>(at(id, `/units/${encodeURIComponent(code)}/streets`))
export const getChanges = (id: number) => get<DraftChanges>(at(id, '/changes'))
export const listEdits = (id: number, since?: number) => get<EditHistory>(at(id, '/edits'), since === undefined ? {} : { since })
/** Answers once the draft has a newer version, or after a while with the same. */
export const awaitVersion = (id: number, after: number, signal: AbortSignal) => get<{ version: number }>(at(id, '/version'), { after }, signal)
export const postEdit = (id: number, version: number, edit: Edit, dryRun = false) => post<EditAnswer>(at(id, '/edits'), { version, edit, dryRun })
/** Without `to` the last edit alone; with it every edit after (undo) or up to (redo) that one, 0 being the beginning. */
export const postUndo = (id: number, version: number, to?: number) => post<EditAnswer>(at(id, '/undo'), { version, ...(to === undefined ? {} : { to }) })
export const postRedo = (id: number, version: number, to?: number) => post<EditAnswer>(at(id, '/redo'), { version, ...(to === undefined ? {} : { to }) })
/** Which unit grids make up a composed grid; the rules may refuse it. */
export const putComposed = (id: number, version: number, { kind, code, name, members }: Extract<Edit, { type: 'compose' }>) =>
  unwrap(api.PUT(at(id, `/composed/${kind}/${encodeURIComponent(code)}`), { body: { version, name, members } } as never) as never) as Promise<EditAnswer>
export type Composition = Schemas['Composition']
export type ComposedGrid = Schemas['ComposedGrid']
export const getComposition = (id: number, kind: string) => get<Composition>(at(id, `/composed/${kind}`))
/** Composed grids with their boundaries, and the unit grids that belong to none, with `unit` for a code. */
export type ComposedFeature = Feature<Geometry, Partial<ComposedGrid> & { unit?: string; parent?: string | null }>
export const getComposedGround = (id: number, kind: string, bbox: readonly number[], signal?: AbortSignal) =>
  unwrap(api.GET(at(id, `/composed/${kind}`), { params: { query: { bbox: bbox.join(','), rest: true } }, headers: { Accept: 'application/geo+json' }, signal } as never) as never) as Promise<{ features: ComposedFeature[] }>
/** The same of the edition that holds at this instant; now where there is none. */
const ofEdition = (network: string, kind: string) => `/api/v1/networks/${encodeURIComponent(network)}/composed/${kind}` as never
export const getEditionComposition = (network: string, kind: string, asOf?: string, signal?: AbortSignal) => get<Composition>(ofEdition(network, kind), { as_of: asOf }, signal)
export const getEditionComposedGround = (network: string, kind: string, bbox: readonly number[], asOf?: string, signal?: AbortSignal) =>
  unwrap(api.GET(ofEdition(network, kind), { params: { query: { bbox: bbox.join(','), rest: true, as_of: asOf } }, headers: { Accept: 'application/geo+json' }, signal } as never) as never) as Promise<{ features: ComposedFeature[] }>
export const submitDraft = (id: number, reason: string) => post<Draft>(at(id, '/submit'), { reason })
export const approveDraft = (id: number, reason: string) => post<Draft>(at(id, '/approve'), { reason })
export const returnDraft = (id: number, reason: string) => post<Draft>(at(id, '/return'), { reason })
export const rebaseDraft = (id: number) => post<Draft>(at(id, '/rebase'), {})
export const createDraft = (network: string, title: string) => post<Draft>(`/api/v1/networks/${encodeURIComponent(network)}/drafts` as never, { title })
export type Comparison = Schemas['Comparison']
/** What is laid beside what: a draft beside its base, or one edition of a network beside another. */
export type Compared = { draft: number } | { network: string; a: number; b: number }
const comparisonOf = (what: Compared) =>
  ('draft' in what ? at(what.draft, '/compare') : `/api/v1/networks/${encodeURIComponent(what.network)}/editions/${what.a}/compare/${what.b}`) as never
export const getComparison = (what: Compared) => get<Comparison>(comparisonOf(what))
export type Impact = Schemas['Impact']
export const getImpact = (id: number, effectiveAt: string) => get<Impact>(at(id, '/impact'), { effectiveAt, limit: PAGE })
export const getMovedGround = (what: Compared) =>
  unwrap(api.GET(comparisonOf(what), { headers: { Accept: 'application/geo+json' } } as never) as never) as Promise<Schemas['MovedGround']>
