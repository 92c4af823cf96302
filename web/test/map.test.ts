import { HEAT_PEAK, heatIntensity } from '@/map/style/density'
import type { LayerSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import type { ChoroplethItem } from '@/api/types'
import { classBreaks } from '@/map/classBreaks'
import { drawnLevels, fitZoom, levelAt } from '@/map/levelZoom'
import { boxOf } from '@/map/mapHost'
import { composeStyle, emptyScene, type Scene } from '@/map/style/compose'
import { pickColours, ramp } from '@/map/style/ramps'
import { measureOf, ranked } from '@/places/leaders/measures'
import { mondayOf, trendBuckets } from '@/places/leaders/trendBuckets'
import { summarise } from '@/places/grids/geojsonFile'

describe('class breaks', () => {
  it('are plain whole numbers for counts, ascending, within what is there', () => {
    const values = Array.from({ length: 200 }, (_, index) => Math.round(index ** 1.7))
    const breaks = classBreaks(values, 5)
    expect(breaks).toHaveLength(4)
    expect(breaks).toEqual([...breaks].sort((a, b) => a - b))
    expect(breaks.every(Number.isInteger)).toBe(true)
    expect(breaks.at(-1)!).toBeLessThanOrEqual(Math.max(...values))
  })

  it.each([
    [[], []],
    [[0, 0], []],
    [[7, 7, 7], []],
    [[1, 2, 3], [2, 3]],
  ])('of %o are %o', (values, breaks) => expect(classBreaks(values, 5)).toEqual(breaks))
})

it('a ramp of fewer classes still spans from pale to strong', () => {
  const colours = ramp('count', 'light')
  expect(pickColours(colours, 3)).toEqual([colours[0], colours[2], colours[4]])
  expect(pickColours(colours, 1)).toHaveLength(1)
})

const levels = (['city', 'district', 'street', 'grid'] as const).map((code, index) => ({ rank: index + 1, code, nameZh: code, nameEn: code, fit: 'TILES' as const }))
const building = { rank: 5, code: 'building', nameZh: '', nameEn: '', fit: 'INSIDE' as const }

describe('levels', () => {
  const bbox = [113.2, 36.0, 113.4, 36.2]
  const drawn = drawnLevels([...levels, building], bbox, new Map([['grid', 14]]))

  it('appear one after another as one comes nearer', () => {
    const zooms = drawn.map((level) => level.minZoom)
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b))
    expect(drawn.at(-1)!.minZoom).toBeGreaterThanOrEqual(15)
  })

  it('wait for their tiles', () => expect(drawn.find((level) => level.code === 'grid')!.minZoom).toBe(14))

  it('answer a click with the finest that is drawn', () => {
    expect(levelAt(drawn, fitZoom(bbox) - 2)?.code).toBe('district')
    expect(levelAt(drawn, 18)?.code).toBe('building')
    expect(levelAt([], 12)).toBeNull()
  })
})

describe('the heat map', () => {
  it('gives ground of mean density the same colour at every zoom: a sixth of the darkest', () => {
    const heat = { tiles: '', mean: 1000, latitude: 0 }
    for (const [zoom, radius] of [[8, 8], [12, 16], [15, 28]] as const) {
      const kmPerPixel = 40075.017 / (512 * 2 ** zoom)
      const reportsPerSquarePixel = heat.mean * kmPerPixel ** 2
      const density = reportsPerSquarePixel * 0.2785 * radius ** 2 * heatIntensity(heat, zoom)
      expect(density).toBeCloseTo(1 / HEAT_PEAK, 6)
    }
  })
})

describe('the style', () => {
  const boundaries = { tiles: '/tiles/boundaries/city/1.json', levels: drawnLevels(levels, [113, 36, 114, 37], new Map()) }
  const full: Scene = {
    ...emptyScene, base: { kind: 'own', url: '/tiles/base.json' }, boundaries, selected: { level: 'grid', code: '1' }, dimOthers: true,
    heat: { tiles: '/tiles/heat/{z}/{x}/{y}.mvt', mean: 100, latitude: 36 }, choropleth: { level: 'grid', breaks: [2], colours: ['#fff', '#000'] },
  }

  it('names every layer once and draws only from sources that are there', () => {
    for (const flavor of ['light', 'dark'] as const) {
      const style = composeStyle(full, flavor)
      const ids = style.layers.map((layer) => layer.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const layer of style.layers) if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source)
    }
  })

  it('asks no other host for anything, and for no glyphs at all', () => {
    const style = composeStyle(full, 'light')
    expect(style.glyphs).toBeUndefined()
    expect(JSON.stringify(style)).not.toMatch(/https?:/)
  })

  it('lets no layer that reads feature state leave while one stays that its tiles were made together with', () => {
    const made = (layer: LayerSpecification) => {
      const { type, minzoom, maxzoom, layout } = layer
      return JSON.stringify('source' in layer ? [type, layer.source, 'source-layer' in layer && layer['source-layer'], minzoom, maxzoom, layer.filter, layout] : type)
    }
    const scenes: Scene[] = [full, { ...full, choropleth: null }, { ...full, choropleth: { ...full.choropleth!, level: 'street' } }, { ...full, pick: 'grid' }, { ...full, pick: 'grid', choropleth: null }]
    const styles = scenes.map((scene) => composeStyle(scene, 'light').layers)
    for (const before of styles) {
      for (const layer of before.filter(({ paint }) => JSON.stringify(paint).includes('feature-state'))) {
        for (const after of styles.filter((layers) => !layers.some(({ id }) => id === layer.id))) {
          expect(after.filter((other) => made(other) === made(layer)).map(({ id }) => id), `left behind by ${layer.id}`).toEqual([])
        }
      }
      expect(before.filter(({ id }) => id.startsWith('choropleth')).length).toBeLessThan(2)
    }
  })

  it('is the same for the same scene', () => expect(composeStyle(full, 'dark')).toEqual(composeStyle(full, 'dark')))
})

it('a box spans all coordinates of a geometry', () => {
  expect(boxOf({ type: 'Polygon', coordinates: [[[1, 2], [3, 2], [3, 5], [1, 2]]] })).toEqual([1, 2, 3, 5])
  expect(boxOf(null)).toBeNull()
})

function item(code: string, closed: number, count: number): ChoroplethItem {
  return {
    id: Number(code), code, name: code, parent: null, count, open: count - closed, closed, overdue: 0,
    rate: { numerator: closed, denominator: count, percent: count ? (100 * closed) / count : null }, perSquareKilometre: null, perThousandResidents: null,
    perThousandHouseholds: null, perRoadKilometre: null, weight: count, hidden: false, value: count, shrunk: null, areaSquareMetres: 1, residents: null, households: null,
    roadMetres: null, before: null, change: null,
  }
}

describe('the ranking', () => {
  const items = [item('1', 4, 4), item('2', 90, 100), item('3', 50, 100)]

  it('ranks no rate of a handful of reports', () => {
    expect(measureOf(items[0]!, 'rate')).toBeNull()
    expect(ranked(items, 'rate', false).map((one) => one.code)).toEqual(['2', '3', '1'])
    expect(ranked(items, 'rate', true).map((one) => one.code)).toEqual(['3', '2', '1'])
  })

  it('counts in order', () => expect(ranked(items, 'count', true).map((one) => one.code)).toEqual(['1', '2', '3']))
})

describe('the trend', () => {
  it('fills days on which nothing happened', () => {
    const { buckets } = trendBuckets([{ day: '2026-11-03', opened: 2, closed: 1 }], '2026-11-01', '2026-11-04')
    expect(buckets.map((bucket) => bucket.opened)).toEqual([0, 0, 2, 0])
  })

  it('sums long periods by week, from Monday, and loses nothing', () => {
    const days = [{ day: '2026-01-01', opened: 3, closed: 0 }, { day: '2026-06-30', opened: 4, closed: 7 }]
    const { step, cut, buckets } = trendBuckets(days, '2026-01-01', '2026-06-30')
    expect([step, cut]).toEqual(['week', true])
    expect(buckets[0]).toMatchObject({ from: '2025-12-29', opened: 3 })
    expect(buckets.reduce((sum, bucket) => sum + bucket.opened, 0)).toBe(7)
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  })

  it.each([
    ['2026-09-01', '2026-11-30', 'day', 91],
    ['2025-11-30', '2026-11-29', 'week', 53],
    ['2022-01-01', '2026-12-31', 'month', 60],
    ['2011-02-03', '2026-11-29', 'quarter', 64],
    ['1990-05-01', '2026-11-29', 'year', 37],
  ])('from %s to %s goes by the %s, so that its points can be told apart', (from, to, step, points) => {
    const ends = [{ day: from, opened: 1, closed: 0 }, { day: to, opened: 1, closed: 2 }]
    const told = trendBuckets(ends, from, to)
    expect(told).toMatchObject({ step, cut: !['2022-01-01', '2026-09-01'].includes(from) })
    expect(told.buckets).toHaveLength(points)
    expect([told.buckets[0]!.opened, told.buckets.at(-1)!.opened, told.buckets.at(-1)!.closed]).toEqual([1, 1, 2])
  })
})

describe('a boundary file', () => {
  it('tells its properties and guesses their meaning', () => {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { 网格编码: '1', 名称: 'a', 户数: 3 } }] })
    expect(summarise(text)).toMatchObject({ features: 1, guess: { code: '网格编码', name: '名称', parent: '', households: '户数' } })
  })

  it('is refused when it is none', () => {
    expect(summarise('not json')).toBeNull()
    expect(summarise('{"type":"Feature"}')).toBeNull()
  })
})
