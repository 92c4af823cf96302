import type { Flavor } from '@/state/preferences'

/** Every colour of the map in one flavor. The base is quiet, so that data stand out. */
export interface MapFlavor {
  background: string
  land: string
  water: string
  waterLine: string
  green: string
  block: string
  street: string
  streetCasing: string
  building: string
  buildingLine: string
  label: string
  labelSoft: string
  halo: string
  grid: string
  dim: string
  hover: string
  selected: string
  selectedHalo: string
  mark: string
  issue: string
  noData: string
  /** Told apart side by side and by colour-blind eyes, after Okabe and Ito; none of them means anything. */
  composed: readonly string[]
}

export const mapFlavors: Record<Flavor, MapFlavor> = {
  light: {
    background: '#eef1f3',
    land: '#f4f5f4',
    water: '#cbdde8',
    waterLine: '#b5cedd',
    green: '#dfe9d9',
    block: '#ecedec',
    street: '#ffffff',
    streetCasing: '#d9dde0',
    building: '#e0e0e0',
    buildingLine: '#cfd1d3',
    label: '#35404d',
    labelSoft: '#6b7786',
    halo: 'rgba(255,255,255,0.92)',
    grid: '#b8137f',
    dim: 'rgba(244,246,248,0.55)',
    hover: '#1d5fbd',
    selected: '#7a0752',
    selectedHalo: '#ffffff',
    mark: '#1d5fbd',
    issue: '#b3261e',
    noData: 'rgba(120,130,140,0.10)',
    composed: ['#56a3d9', '#e69f00', '#2f9e77', '#c77cb0', '#b8a11b', '#8c7ae6'],
  },
  dark: {
    background: '#0d1218',
    land: '#141a21',
    water: '#0f2432',
    waterLine: '#1b3b4f',
    green: '#16241d',
    block: '#19202a',
    street: '#2a333f',
    streetCasing: '#0f151b',
    building: '#202935',
    buildingLine: '#2c3744',
    label: '#dbe2ea',
    labelSoft: '#95a2b2',
    halo: 'rgba(13,18,24,0.9)',
    grid: '#ee62b6',
    dim: 'rgba(9,13,18,0.5)',
    hover: '#8bbaff',
    selected: '#ffd3ec',
    selectedHalo: '#0d1218',
    mark: '#6aa7ff',
    issue: '#ff8a80',
    noData: 'rgba(160,175,190,0.08)',
    composed: ['#4f95c9', '#c98a12', '#2f9576', '#b06c9c', '#a5932b', '#8577d6'],
  },
}
