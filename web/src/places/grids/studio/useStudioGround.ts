import { computed } from 'vue'
import type { Edition } from '@/api/types'
import { map } from '@/map/mapHost'
import { pickLayer } from '@/map/style/boundaries'
import { CHANGED_FILL } from '@/map/style/studio'
import { levelOf, useBoundaries } from '@/state/networks'
import type { DraftHead } from './useDraftHead'
import type { DraftSession } from './useDraftSession'
import { useStudioMap } from './useStudioMap'
import type { Pixel } from './view'

const EDIT_ZOOM = 15

/** The ground of a draft on the map: the edition that it began with, and from near its own edges and units. */
export function useStudioGround(head: DraftHead, session: DraftSession) {
  const tiles = useBoundaries(
    () => head.network.value,
    () => (head.draft.value?.baseEdition ? ({ number: head.draft.value.baseEdition } as Edition) : null),
  )
  /** Who edits wants to see the finest level at the latest from here on, however small the city is. */
  const base = computed(() => tiles.value && { ...tiles.value, levels: tiles.value.levels.map((level) => (level.inside ? level : { ...level, minZoom: Math.min(level.minZoom, EDIT_ZOOM) })) })
  const finest = computed(() => base.value?.levels.filter((level) => !level.inside).at(-1) ?? null)
  const edgesFrom = computed(() => finest.value?.minZoom ?? 24)
  const { view, refresh } = useStudioMap(session, () => edgesFrom.value, () => base.value)
  const far = computed(() => (view.value?.zoom ?? 0) < edgesFrom.value)
  const hidden = computed(() => [...session.changed.keys(), ...session.removed])
  /** What is drawn of the edition: not what the draft has otherwise, and no lines where the draft's edges are. */
  const drawn = computed(() => base.value && { ...base.value, hidden: hidden.value, ...(session.covers.value !== null ? { linesUntil: edgesFrom.value } : {}) })

  /** The deepest unit at a pixel, as the draft has it. */
  function unitAt([x, y]: Pixel): string | null {
    const live = map.value
    const network = head.network.value
    if (!live || !network) return null
    const levels = network.levels.filter((level) => level.fit !== 'INSIDE')
    const layers = [CHANGED_FILL, ...levels.map((level) => pickLayer(level.code))].filter((layer) => live.getLayer(layer))
    let best: { code: string; rank: number } | null = null
    for (const feature of live.queryRenderedFeatures([x, y], { layers })) {
      const level = feature.layer.id === CHANGED_FILL ? (feature.properties.level as string) : feature.sourceLayer
      const rank = levelOf(network, level)?.rank ?? 0
      if (!best || rank > best.rank) best = { code: String(feature.properties.code), rank }
    }
    return best?.code ?? null
  }

  function nearer(): void {
    const live = map.value
    if (live) live.easeTo({ zoom: Math.max(edgesFrom.value + 0.6, live.getZoom() + (session.truncated.value ? 1 : 0)) })
  }

  return { base, drawn, finest, edgesFrom, hidden, far, view, refresh, unitAt, nearer }
}

export type StudioGround = ReturnType<typeof useStudioGround>
