import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import type { ApiError } from '@/api/client'
import { getUnit } from '@/api/requests'
import type { Boundaries } from '@/map/style/boundaries'
import type { StudioScene } from '@/map/style/studio'
import { boxOf, map, showBox } from '@/map/mapHost'
import { useRequest } from '@/ui/useRequest'
import { tintsOf } from './studio/composing'
import { getEditionComposedGround, getEditionComposition, type ComposedGrid } from './studio/contract'
import { TINTS, titleOf, type ComposedListing, type Kind } from './studio/useComposed'
import { useComposedMap } from './studio/useComposedMap'

/** From here on the grids of a view are few enough to be fetched. */
const FROM_ZOOM = 13
const NEVER = 24

interface Asked {
  network: () => string | null
  /** The instant from which the edition holds; undefined for the one that holds now. */
  at: () => string | undefined
  listed: () => boolean
  boundaries: () => Boundaries | null
  /** The unit that is looked at, and what it belongs to. */
  unit: Ref<{ code: string; parent?: string | null } | null>
  select: (code: string) => void
}

/** Grids made of unit grids, as an edition has them: listed and on the map, to be read and not to be changed. */
export function usePublishedComposed({ network, at, listed, boundaries, unit, select }: Asked) {
  const kind = ref<Kind>('management')
  const failed = shallowRef<ApiError | null>(null)
  const asked = useRequest(() => {
    const [net, wanted, instant] = [network(), kind.value, at()]
    return net && listed() ? (signal) => getEditionComposition(net, wanted, instant, signal) : null
  })
  const grids = computed<readonly ComposedGrid[]>(() => asked.data.value?.items ?? [])
  const ofUnit = computed(() => new Map(grids.value.flatMap((grid) => grid.members.map((member) => [member, grid] as const))))
  const begun = computed(() => new Set(grids.value.flatMap((grid) => grid.parents)))
  const tints = computed(() => tintsOf(grids.value, TINTS))
  const grid = shallowRef<ComposedGrid | null>(null)
  const members = computed(() => (unit.value ? [unit.value.code] : []))
  watch([unit, ofUnit], () => (grid.value = unit.value ? (ofUnit.value.get(unit.value.code) ?? null) : null))

  const onMap = useComposedMap({
    shown: () => asked.data.value !== null && (map.value?.getZoom() ?? 0) >= FROM_ZOOM,
    read: (bbox, signal) => getEditionComposedGround(network()!, kind.value, bbox, at(), signal),
    begun: () => begun.value,
    tints: () => tints.value,
    failed: (cause) => (failed.value = cause),
  })
  watch(asked.data, () => void onMap.refresh())

  async function open(found: ComposedGrid): Promise<void> {
    grid.value = found
    const net = network()
    if (!net) return
    const units = await Promise.all(found.members.map((code) => getUnit(net, code, { as_of: at() }).catch(() => null)))
    const boxes = units.flatMap((one) => (one?.bbox?.length === 4 ? [one.bbox] : []))
    if (boxes.length) showBox(boxOf({ coordinates: boxes.map(([w, s, e, n]) => [[w, s], [e, n]]) }))
  }

  const listing: ComposedListing = {
    kind, grids, ofUnit, tints, members, grid, title: titleOf,
    composition: asked.data,
    error: computed(() => asked.error.value ?? failed.value),
    fact: (code) => (unit.value?.code === code ? { parent: unit.value.parent ?? null } : null),
    open: (found) => void open(found),
    pick: select,
    reload: () => {
      failed.value = null
      asked.reload()
    },
  }
  /** What the map draws of it; the studio's layers without a draft's edges. */
  const scene = computed<StudioScene | null>(() => {
    const finest = boundaries()?.levels.filter((level) => !level.inside).at(-1)?.code
    return listed() && finest ? { edgesFrom: NEVER, picked: [], finest, composed: true } : null
  })
  return { listing, scene }
}
