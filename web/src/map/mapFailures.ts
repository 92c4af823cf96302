import { ref } from 'vue'
import type { ErrorEvent, Map as MapLibreMap } from 'maplibre-gl'
import { endSession } from '@/api/client'
import { isLeaving } from '@/state/leaving'

/** What the map could not fetch: a tile, or a source's description, which has no tile. */
interface MapFailure {
  sourceId: string
  tile?: { tileID: { canonical: { x: number; y: number; z: number } } }
}

/** True while part of the map is missing. */
export const mapIncomplete = ref(false)
const failures: MapFailure[] = []

const isFailure = (event: object): event is MapFailure => 'sourceId' in event && typeof event.sourceId === 'string'

/** Takes up the errors of a map, which otherwise end on the console, where nobody is told. */
export function watchFailures(map: MapLibreMap): void {
  map.on('error', (event: ErrorEvent & { error: { status?: number } }) => {
    if (isLeaving()) return
    if (!isFailure(event)) return console.error(event.error)
    if (event.error.status === 401) endSession()
    failures.push({ sourceId: event.sourceId, tile: event.tile })
    mapIncomplete.value = true
  })
}

/** Asks again for what is missing, and for nothing else. */
export function fetchMissing(map: MapLibreMap): void {
  const missing = failures.splice(0)
  mapIncomplete.value = false
  for (const { sourceId, tile } of missing) {
    const source = map.getSource(sourceId)
    if (!source) continue
    if (tile) map.refreshTiles(sourceId, [tile.tileID.canonical])
    else if ('url' in source && 'setUrl' in source) (source as { url: string; setUrl: (url: string) => void }).setUrl(source.url as string)
  }
}

export function forgetFailures(): void {
  failures.length = 0
  mapIncomplete.value = false
}
