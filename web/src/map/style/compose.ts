import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Flavor } from '@/state/preferences'
import { baseLabels, baseLayers, baseSources, type BaseMap } from './base'
import { BOUNDARIES, boundaryLabels, boundaryLines, pickLayers, selectionLayers, type Boundaries, type Selected } from './boundaries'
import { HEAT, choroplethLayers, heatLayers, heatSource, type ChoroplethFill, type Heat } from './density'
import { mapFlavors } from './flavor'
import { HOT, hotLayers, hotSource, type HotScene } from './hot'
import { MARKS, markLayers, markSource, type Mark } from './marks'
import { studioFills, studioLabels, studioLines, studioSources, type StudioScene } from './studio'

/** All that the map shows. The style is a function of it; nothing else draws. */
export interface Scene {
  base: BaseMap
  boundaries: Boundaries | null
  /** The finest level that is drawn; null draws all, each from its zoom on. */
  finest: string | null
  /** The only level that the pointer meets; null means the finest that is visible. */
  pick: string | null
  selected: Selected | null
  dimOthers: boolean
  heat: Heat | null
  choropleth: ChoroplethFill | null
  hot: HotScene | null
  marks: readonly Mark[]
  /** A draft that is being edited lies over the edition that it began with. */
  studio: StudioScene | null
}

export const emptyScene: Scene = {
  base: null, boundaries: null, finest: null, pick: null, selected: null, dimOthers: false, heat: null, choropleth: null, hot: null, marks: [], studio: null,
}

export function composeStyle(scene: Scene, flavorName: Flavor): StyleSpecification {
  const flavor = mapFlavors[flavorName]
  const { boundaries } = scene
  const sources: Record<string, SourceSpecification> = { ...baseSources(scene.base), [MARKS]: markSource(scene.marks) }
  if (boundaries) sources[BOUNDARIES] = { type: 'vector', url: boundaries.tiles, promoteId: undefined }
  if (scene.heat) sources[HEAT] = heatSource(scene.heat)
  if (scene.hot) sources[HOT] = hotSource(scene.hot)
  if (scene.studio) Object.assign(sources, studioSources())
  const layers: LayerSpecification[] = [
    ...baseLayers(scene.base, flavor),
    ...(boundaries && scene.choropleth ? choroplethLayers(scene.choropleth, flavor) : []),
    ...(scene.heat ? heatLayers(scene.heat, flavorName) : []),
    ...(scene.hot && (boundaries || !scene.hot.units) ? hotLayers(flavorName, scene.hot) : []),
    ...(boundaries ? pickLayers(boundaries, scene.pick) : []),
    ...(boundaries && scene.studio ? studioFills(scene.studio, boundaries, flavor) : []),
    ...(boundaries ? boundaryLines(boundaries, flavor, scene.finest) : []),
    ...(boundaries && scene.studio ? studioLines(scene.studio, boundaries, flavor) : []),
    ...(boundaries && scene.selected ? selectionLayers(scene.selected, flavor, scene.dimOthers) : []),
    ...baseLabels(scene.base, flavor),
    ...(boundaries ? boundaryLabels(boundaries, flavor, scene.finest) : []),
    ...(boundaries && scene.studio ? studioLabels(scene.studio, boundaries, flavor) : []),
    ...markLayers(flavor),
  ]
  const foreign = scene.base?.kind === 'style' ? scene.base.style : null
  return { version: 8, sources, layers, ...(foreign?.glyphs ? { glyphs: foreign.glyphs } : {}), ...(foreign?.sprite ? { sprite: foreign.sprite } : {}) }
}
