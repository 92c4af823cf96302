import { describe, expect, it } from 'vitest'
import type { ChoroplethItem, Network } from '@/api/types'
import { calendarSheets } from '@/places/leaders/calendarSheets'
import { classIndex, classValues, tally } from '@/places/leaders/classes'
import { meritMeasure, merits } from '@/places/leaders/measures'
import { calendarFrames, frameAt, framesSince, windowDays, windowFrames } from '@/places/leaders/timeline'
import { reportsBeside } from '@/places/leaders/useCountedLevel'
import { levelsToCount } from '@/places/leaders/useLeadersState'
import { exportLink } from '@/ui/exportLink'

function unit(id: number, closed: number, count: number, more: Partial<ChoroplethItem> = {}): ChoroplethItem {
  return {
    id, code: String(id), name: String(id), parent: null, count, open: count - closed, closed, overdue: 0, weight: count,
    rate: { numerator: closed, denominator: count, percent: count ? (100 * closed) / count : null },
    perSquareKilometre: null, perThousandResidents: null, perThousandHouseholds: null, perRoadKilometre: null, hidden: false, value: count, shrunk: null,
    areaSquareMetres: 1, residents: null, households: null, roadMetres: null, before: null, change: null, ...more,
  }
}

describe('the classes of the map', () => {
  const classes = [{ above: 0, upTo: 2 }, { above: 2, upTo: 5 }, { above: 5, upTo: 9 }]

  it.each([
    [1, 0], [2, 0], [3, 1], [5, 1], [9, 2], [40, 2],
  ])('%d belongs to class %d: a limit belongs to the class below it, what is beyond to the last', (value, index) => {
    expect(classIndex(value, classes)).toBe(index)
  })

  it('leave the map bare where nothing was found or nothing may be shown', () => {
    const values = classValues([unit(1, 0, 0), unit(2, 0, 4), unit(3, 0, 4, { hidden: true })], 'count', classes)
    expect([...values]).toEqual([[2, 1]])
  })

  it('colour no rate of a handful', () => {
    expect([...classValues([unit(1, 4, 4), unit(2, 5, 5)], 'rate', [{ above: 0, upTo: 100 }])]).toEqual([[2, 0]])
  })

  it('account for every unit', () => {
    const items = [unit(1, 0, 0), unit(2, 0, 2), unit(3, 0, 7), unit(4, 0, 1, { hidden: true })]
    expect(tally(items, 'count', classes)).toEqual({ units: [1, 0, 1], none: 1, unknown: 0, hidden: 1 })
  })
})

describe('the red and the black list', () => {
  const items = [unit(1, 90, 100), unit(2, 40, 100), unit(3, 70, 100), unit(4, 3, 4), unit(5, 99, 100)]

  it('hold the best first and the worst first, and nobody twice', () => {
    const { best, worst, of } = merits(items, 'rate', 5)
    expect(best.map((one) => one.id)).toEqual([5, 1])
    expect(worst.map((one) => one.id)).toEqual([2, 3])
    expect(of).toBe(4)
  })

  it('praise the lower density', () => {
    const dense = [unit(1, 0, 9, { perSquareKilometre: 9 }), unit(2, 0, 9, { perSquareKilometre: 3 })]
    expect(merits(dense, 'per_km2', 1).best.map((one) => one.id)).toEqual([2])
  })

  it('do not punish the large for their size', () => {
    expect(meritMeasure('count', 'all')).toBe('rate')
    expect(meritMeasure('count', 'open')).toBe('count')
  })
})

describe('the time slider', () => {
  const now = new Date('2026-11-21T06:05:00Z')

  it('moves a window day by day and ends with now', () => {
    const frames = windowFrames(14, now)
    expect(frames.at(-1)).toEqual({ span: { kind: 'window', days: 14, until: null }, days: { from: '2026-11-08', to: '2026-11-21' } })
    expect(frames.at(-2)!.days).toEqual({ from: '2026-11-07', to: '2026-11-20' })
  })

  it('moves a chosen stretch by its own length', () => expect(windowDays({ kind: 'between', from: '2026-01-01', to: '2026-01-14' })).toBe(14))

  it('goes through the periods of the calendar as the service counts them', () => {
    const frames = calendarFrames('half_month', [{ from: '2026-11-01', to: '2026-11-15' }, { from: '2026-11-16', to: '2026-11-30' }])
    expect(frames[0]!.span).toEqual({ kind: 'calendar', cadence: 'half_month', date: '2026-11-01' })
    expect(frames[1]!.span).toEqual({ kind: 'calendar', cadence: 'half_month', date: null })
    expect(frameAt(frames, frames[0]!.span, frames[0]!.days)).toBe(0)
    expect(frameAt(frames, frames[1]!.span, null)).toBe(1)
  })
})

describe('the level that is counted by', () => {
  const level = (rank: number, code: string, fit = 'TILES') => ({ rank, code, fit, nameZh: code, nameEn: code })
  const network = { levels: [level(1, 'county'), level(2, 'town'), level(3, 'patch'), level(4, 'village'), level(5, 'building', 'INSIDE')] } as unknown as Network
  const codes = (within: string | null) => levelsToCount(network, within).map((one) => one.code)

  it('is the third of all, or a coarser one', () => expect(codes(null)).toEqual(['patch', 'town', 'county']))
  it('is the next below the unit one is within, or a finer one', () => expect(codes('town')).toEqual(['patch', 'village', 'building']))
  it('stays at the finest', () => expect(codes('building')).toEqual(['building']))

  it('leaves out what lies where there is no unit of it', () => {
    expect(reportsBeside({ total: { count: 10 }, hidden: 0, items: [{ count: 4 }, { count: 3 }] })).toBe(3)
    expect(reportsBeside({ total: { count: 10 }, hidden: 1, items: [{ count: 4 }] })).toBeNull()
  })
})

describe('the slider', () => {
  it('has no position before the first report, and always the last', () => {
    const frames = windowFrames(7, new Date('2026-11-29T04:00:00Z'))
    const shown = framesSince(frames, '2026-11-20')
    expect(shown[0]!.days).toEqual({ from: '2026-11-14', to: '2026-11-20' })
    expect(framesSince(frames, '2030-01-01')).toEqual([frames.at(-1)])
    expect(framesSince(frames, null)).toEqual(frames)
  })
})

describe('the calendar', () => {
  it('shows a year and a little on one sheet', () => {
    expect(calendarSheets('2025-11-30', '2026-11-29')).toEqual([{ name: 'whole', from: '2025-11-30', to: '2026-11-29' }])
  })

  it('shows of a longer time its last twelve months, or a year to choose', () => {
    const sheets = calendarSheets('2011-03-05', '2026-02-28')
    expect(sheets[0]).toEqual({ name: 'latest', from: '2025-03-01', to: '2026-02-28' })
    expect(sheets.map((one) => one.name).slice(1)).toEqual(Array.from({ length: 16 }, (_, back) => String(2026 - back)))
    expect(sheets.at(-1)).toEqual({ name: '2011', from: '2011-01-01', to: '2011-12-31' })
  })
})

describe('a table as a file', () => {
  it('is asked for with the question of the screen; CSV with the mark that Excel wants', () => {
    expect(exportLink('trend', { network: 'city', within: undefined, category: ['a', 'b'] }, 'csv')).toBe('/api/v1/exports/trend?format=csv&bom=true&network=city&category=a%2Cb')
    expect(exportLink('hot-spots', { network: 'city', hexagon: 300 }, 'geojson')).toBe('/api/v1/exports/hot-spots?format=geojson&network=city&hexagon=300')
  })
})
