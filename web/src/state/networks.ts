import { computed, shallowRef, watch } from 'vue'
import * as requests from '@/api/requests'
import type { ApiError } from '@/api/client'
import type { Edition, Level, Network } from '@/api/types'
import { drawnLevels } from '@/map/levelZoom'
import type { Boundaries } from '@/map/style/boundaries'

/** The networks of the installation, read once and again after a publication. */
export const networks = shallowRef<Network[] | null>(null)
export const networksError = shallowRef<ApiError | null>(null)

export async function loadNetworks(): Promise<void> {
  try {
    networks.value = (await requests.listNetworks()).items
    networksError.value = null
  } catch (cause) {
    networksError.value = cause as ApiError
  }
}

export function findNetwork(code: string | null): Network | null {
  return networks.value?.find((network) => network.code === code) ?? networks.value?.[0] ?? null
}

export function levelOf(network: Network | null, code: string | null | undefined): Level | null {
  return network?.levels.find((level) => level.code === code) ?? null
}

/** The TileJSON of another edition lies beside that of the current one. */
export function tilesOf(network: Network, edition: Edition | null): string | null {
  return edition ? `/tiles/boundaries/${encodeURIComponent(network.code)}/${edition.number}.json` : network.tiles
}

interface TileJson {
  vector_layers?: { id: string; minzoom?: number }[]
}

const minZooms = shallowRef<ReadonlyMap<string, ReadonlyMap<string, number>>>(new Map())

async function loadMinZooms(url: string): Promise<void> {
  const answer = await fetch(url, { credentials: 'same-origin' })
  if (!answer.ok) return
  const tileJson = (await answer.json()) as TileJson
  const levels = new Map((tileJson.vector_layers ?? []).map((layer) => [layer.id, layer.minzoom ?? 0]))
  minZooms.value = new Map(minZooms.value).set(url, levels)
}

/** What the map draws of a network in an edition; null until its tiles are described. */
export function useBoundaries(network: () => Network | null, edition: () => Edition | null) {
  const url = computed(() => {
    const current = network()
    return current ? tilesOf(current, edition()) : null
  })
  watch(url, (value) => value && !minZooms.value.has(value) && void loadMinZooms(value), { immediate: true })
  return computed<Boundaries | null>(() => {
    const current = network()
    const zooms = url.value ? minZooms.value.get(url.value) : undefined
    if (!current || !url.value || !zooms) return null
    return { tiles: url.value, levels: drawnLevels(current.levels, current.bbox, zooms) }
  })
}
