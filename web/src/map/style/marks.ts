import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { MapFlavor } from './flavor'

/** Things drawn by the application itself: the asked place, reports of the queue, defects of a draft. */
export type Mark = Feature<Geometry, { kind: 'place' | 'accuracy' | 'report' | 'issue' | 'moved' | 'finding' | 'ours' | 'theirs'; id?: string; strong?: boolean }>

export const MARKS = 'marks'

export function markSource(marks: readonly Mark[]): SourceSpecification {
  const data: FeatureCollection = { type: 'FeatureCollection', features: [...marks] }
  return { type: 'geojson', data }
}

export function markLayers(flavor: MapFlavor): LayerSpecification[] {
  const of = (kind: string) => ['==', ['get', 'kind'], kind] as never
  return [
    { id: 'mark-accuracy', type: 'fill', source: MARKS, filter: of('accuracy'), paint: { 'fill-color': flavor.mark, 'fill-opacity': 0.14, 'fill-outline-color': flavor.mark } },
    { id: 'mark-moved', type: 'fill', source: MARKS, filter: of('moved'), paint: { 'fill-color': flavor.hover, 'fill-opacity': ['case', ['boolean', ['get', 'strong'], false], 0.5, 0.28] } },
    { id: 'mark-issue-area', type: 'fill', source: MARKS, filter: ['all', of('issue'), ['!=', ['geometry-type'], 'Point']] as never, paint: { 'fill-color': flavor.issue, 'fill-opacity': 0.45 } },
    { id: 'mark-ours-area', type: 'fill', source: MARKS, filter: of('ours'), paint: { 'fill-color': flavor.hover, 'fill-opacity': 0.12 } },
    { id: 'mark-ours', type: 'line', source: MARKS, filter: of('ours'), paint: { 'line-color': flavor.hover, 'line-width': 3 } },
    { id: 'mark-theirs-area', type: 'fill', source: MARKS, filter: of('theirs'), paint: { 'fill-color': flavor.issue, 'fill-opacity': 0.1 } },
    { id: 'mark-theirs', type: 'line', source: MARKS, filter: of('theirs'), paint: { 'line-color': flavor.issue, 'line-width': 3, 'line-dasharray': [2, 1.5] } },
    {
      id: 'mark-finding-area', type: 'fill', source: MARKS, filter: ['all', of('finding'), ['==', ['geometry-type'], 'Polygon']] as never,
      paint: { 'fill-color': flavor.issue, 'fill-opacity': ['case', ['boolean', ['get', 'strong'], false], 0.18, 0.04] },
    },
    {
      id: 'mark-finding-line', type: 'line', source: MARKS, filter: ['all', of('finding'), ['!=', ['geometry-type'], 'Point']] as never,
      paint: { 'line-color': flavor.issue, 'line-width': ['case', ['boolean', ['get', 'strong'], false], 4, 1.4] },
    },
    {
      id: 'mark-finding-point', type: 'circle', source: MARKS, filter: ['all', of('finding'), ['==', ['geometry-type'], 'Point']] as never,
      paint: { 'circle-color': flavor.issue, 'circle-radius': ['case', ['boolean', ['get', 'strong'], false], 9, 5], 'circle-stroke-color': flavor.selectedHalo, 'circle-stroke-width': 1.5 },
    },
    {
      id: 'mark-issue-line', type: 'line', source: MARKS, filter: ['all', of('issue'), ['!=', ['geometry-type'], 'Point']] as never,
      paint: { 'line-color': flavor.issue, 'line-width': ['case', ['boolean', ['get', 'strong'], false], 4, 1.8] },
    },
    {
      id: 'mark-issue-point', type: 'circle', source: MARKS, filter: ['all', of('issue'), ['==', ['geometry-type'], 'Point']] as never,
      paint: { 'circle-color': flavor.issue, 'circle-radius': ['case', ['boolean', ['get', 'strong'], false], 9, 5], 'circle-stroke-color': flavor.selectedHalo, 'circle-stroke-width': 1.5 },
    },
    {
      id: 'mark-report', type: 'circle', source: MARKS, filter: of('report'),
      paint: { 'circle-color': flavor.grid, 'circle-radius': ['case', ['boolean', ['get', 'strong'], false], 9, 5], 'circle-stroke-color': flavor.selectedHalo, 'circle-stroke-width': 2 },
    },
    {
      id: 'mark-place', type: 'circle', source: MARKS, filter: of('place'),
      paint: { 'circle-color': flavor.mark, 'circle-radius': 7, 'circle-stroke-color': flavor.selectedHalo, 'circle-stroke-width': 3 },
    },
  ]
}
