import { onScopeDispose, ref, shallowReactive, shallowRef } from 'vue'
import { ApiError } from '@/api/client'
import * as contract from './contract'
import type { EdgeChange, EditAnswer, EditRecord, UnitFeature } from './contract'
import { EdgeStore, type Box } from './edges'
import type { Edit } from './edit'
import { useDraftWatch } from './useDraftWatch'

/** Why the last edit was not done, and the edit, so that it can be asked for again in another way. */
export interface Refusal {
  error: ApiError
  edit: Edit | null
}

/** The edit that others made in the meantime, in the order in which they made them. */
export interface News {
  records: EditRecord[]
  /** An edit of our own was not done because of them. */
  stale: boolean
}

const MOST_EDGES = 6000
const POLL_MS = 4000

/**
 * One draft that is being edited: its edges in view, the units that differ from the base, the history, and the one edit
 * that is on its way. Only answers of the service change it; an edit that is refused changes nothing.
 */
export function useDraftSession(id: number) {
  const edges = new EdgeStore()
  const changed = shallowReactive(new Map<string, UnitFeature>())
  const removed = shallowReactive(new Set<string>())
  const version = ref(0)
  const history = shallowRef<EditRecord[] | null>(null)
  /** Counts what is drawn of the edges; what was added and removed since the last count is in `patch`. */
  const drawn = shallowRef<{ count: number; patch: EdgeChange | null }>({ count: 0, patch: null })
  const covers = shallowRef<Box | null>(null)
  const truncated = ref(false)
  const busy = ref(false)
  const refusal = shallowRef<Refusal | null>(null)
  const news = shallowRef<News | null>(null)
  const failed = shallowRef<ApiError | null>(null)
  let view: Box | null = null
  let loading: AbortController | null = null

  function takeUnits(units: readonly UnitFeature[], gone: readonly string[]): void {
    for (const unit of units) {
      changed.set(unit.properties.code, unit)
      removed.delete(unit.properties.code)
    }
    for (const code of gone) {
      changed.delete(code)
      removed.add(code)
    }
  }

  async function start(): Promise<void> {
    try {
      const [changes, edits] = await Promise.all([contract.getChanges(id), contract.listEdits(id)])
      changed.clear()
      removed.clear()
      takeUnits(changes.features, changes.removed)
      history.value = edits.items
      version.value = edits.version
      failed.value = null
    } catch (cause) {
      if (cause instanceof ApiError) failed.value = cause
    }
  }

  /** Fetches the edges of a piece of ground; null lets go of them, as from far away. */
  async function look(box: Box | null): Promise<void> {
    loading?.abort()
    view = box
    if (!box) {
      if (edges.size) {
        edges.reset([])
        drawn.value = { count: drawn.value.count + 1, patch: null }
      }
      covers.value = null
      return
    }
    const current = new AbortController()
    loading = current
    try {
      const page = await contract.listEdges(id, box, MOST_EDGES, current.signal)
      if (loading !== current) return
      edges.reset(page.items)
      truncated.value = page.truncated
      covers.value = box
      drawn.value = { count: drawn.value.count + 1, patch: null }
    } catch (cause) {
      if (loading === current && cause instanceof ApiError) failed.value = cause
    }
  }

  function patchEdges(change: EdgeChange): void {
    edges.patch(change.removed, change.added)
    drawn.value = { count: drawn.value.count + 1, patch: change }
  }

  function accept(answer: EditAnswer): void {
    takeUnits(answer.changed, answer.removed)
    patchEdges(answer.edges)
    version.value = answer.version
    void readHistory()
  }

  async function readHistory(): Promise<void> {
    try {
      const edits = await contract.listEdits(id)
      if (edits.version >= version.value) history.value = edits.items
    } catch {
      // The next poll brings it.
    }
  }

  async function act(call: (known: number) => Promise<EditAnswer>, edit: Edit | null): Promise<EditAnswer | null> {
    if (busy.value) return null
    busy.value = true
    refusal.value = null
    news.value = null
    try {
      const answer = await call(version.value)
      accept(answer)
      return answer
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      if (cause.code === 'draft_stale') await catchUp(true)
      refusal.value = { error: cause, edit }
      return null
    } finally {
      busy.value = false
    }
  }

  const apply = (edit: Edit) => act((known) => (edit.type === 'compose' ? contract.putComposed(id, known, edit) : contract.postEdit(id, known, edit)), edit)
  const undo = (to?: number) => act((known) => contract.postUndo(id, known, to), null)
  const redo = (to?: number) => act((known) => contract.postRedo(id, known, to), null)

  /** Takes over what others did since our version. */
  async function catchUp(stale: boolean): Promise<void> {
    const asked = version.value
    const since = await contract.listEdits(id, asked)
    // An edit of our own that was on its way meanwhile brings its own answer; an older one must not overtake it.
    if (version.value !== asked || since.version <= asked || (busy.value && !stale)) return
    const before = new Map((history.value ?? []).map((one) => [one.seq, one.undone]))
    const records = since.items.filter((one) => before.get(one.seq) !== one.undone)
    if (since.reload) {
      await start()
      await look(view)
    } else {
      takeUnits(since.changed ?? [], since.removed ?? [])
      if (since.edges) patchEdges(since.edges)
      version.value = since.version
      history.value = since.items
    }
    news.value = { records, stale }
  }

  async function poll(): Promise<void> {
    if (busy.value || document.hidden || !version.value) return
    try {
      await catchUp(false)
    } catch {
      // Tried again at the next turn; a person who edits is told by the edit itself.
    }
  }

  // Others' edits are heard of at once; where that fails, they are looked for.
  const watch = useDraftWatch(id, version, poll)
  const timer = window.setInterval(() => watch.hears.value || void poll(), POLL_MS)
  onScopeDispose(() => {
    window.clearInterval(timer)
    loading?.abort()
  })
  void start()
  return {
    id, edges, drawn, covers, truncated, changed, removed, version, history, busy, refusal, news, failed, start, poll, look, apply, undo, redo,
  }
}

export type DraftSession = ReturnType<typeof useDraftSession>
