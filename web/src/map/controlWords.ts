import type { Map as MapLibreMap } from 'maplibre-gl'
import { t } from '@/i18n'

/** MapLibre names its own buttons once and in English; here they get the words of the language that is spoken. */
export function nameControls(map: MapLibreMap): void {
  const words = {
    '.maplibregl-canvas': t('app.mapLabel'),
    '.maplibregl-ctrl-zoom-in': t('map.zoomIn'),
    '.maplibregl-ctrl-zoom-out': t('map.zoomOut'),
    '.maplibregl-ctrl-attrib-button': t('map.credits'),
  }
  for (const [selector, name] of Object.entries(words)) {
    for (const element of map.getContainer().querySelectorAll(selector)) {
      element.setAttribute('aria-label', name)
      if (selector !== '.maplibregl-canvas') element.setAttribute('title', name)
    }
  }
}
