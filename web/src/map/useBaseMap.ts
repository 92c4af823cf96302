import { settings } from '@/state/session'
import { useScene } from './scene'
import type { BaseMap } from './style/base'

/** The installation's base map, for every place. A raster that is configured is drawn paler than the data. */
export function useBaseMap(): void {
  useScene<'base'>(() => {
    const configured = settings.value?.baseMap
    const base: BaseMap =
      configured?.kind === 'raster' ? { kind: 'raster', url: configured.url } : configured?.kind === 'own' ? { kind: 'own', url: configured.url } : null
    return { base }
  })
}
