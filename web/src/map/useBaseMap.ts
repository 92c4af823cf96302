import { shallowRef, watchEffect } from 'vue'
import type { StyleSpecification } from 'maplibre-gl'
import { settings } from '@/state/session'
import { useScene } from './scene'
import type { BaseMap } from './style/base'

/** The installation's base map, for every place. A raster is drawn paler than the data; a style is fetched once. */
export function useBaseMap(): void {
  const base = shallowRef<BaseMap>(null)
  watchEffect(() => {
    const configured = settings.value?.baseMap
    if (configured?.kind === 'style') void fetchStyle(configured.url).then((style) => (base.value = style && { kind: 'style', style }))
    else base.value = configured ? { kind: configured.kind, url: configured.url } : null
  })
  useScene<'base'>(() => ({ base: base.value }))
}

/** Null when the style cannot be had: the map goes on over bare ground. */
async function fetchStyle(url: string): Promise<StyleSpecification | null> {
  try {
    const answer = await fetch(url)
    return answer.ok ? ((await answer.json()) as StyleSpecification) : null
  } catch {
    return null
  }
}
