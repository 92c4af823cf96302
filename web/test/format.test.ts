import { beforeEach, describe, expect, it } from 'vitest'
import { formatArea, formatDistance, formatMeasure, formatRate, limitFormat } from '@/format/numbers'
import { addDays, dayOf, daysBetween, endOfDay, formatDate, formatDateTime, formatDuration, startOfDay } from '@/format/dates'
import { daysOf, parseSpan, spanDays, spanQuery, writeSpan, type Span } from '@/format/period'
import { circle, writePlace } from '@/format/place'
import { readPlace } from '@/format/readPlace'
import { language } from '@/i18n'

const NARROW = '\u202f'

beforeEach(() => {
  language.value = 'zh'
})

describe('a rate', () => {
  it('never stands alone', () => {
    const rate = { numerator: 2537, denominator: 2948, percent: 86.06 }
    expect(formatRate(rate)).toBe('86.06% (2,537 / 2,948)')
    language.value = 'en'
    expect(formatRate(rate)).toBe(`86.06${NARROW}% (2,537 / 2,948)`)
  })

  it('of nothing says so', () => {
    expect(formatRate({ numerator: 0, denominator: 0, percent: null })).toBe('– (0 / 0)')
    expect(formatRate(null)).toBe('–')
  })
})

describe('measures', () => {
  it.each([
    [0.01, '0 米'],
    [3.456, '3.5 米'],
    [412.4, '412 米'],
    [12_345, '12.3 公里'],
  ])('%d metres read %s', (metres, words) => expect(formatDistance(metres)).toBe(words))

  it.each([
    [0.42, '0.42 平方米'],
    [8214, '8,214 平方米'],
    [1_234_567, '1.23 平方公里'],
    [45_600_000, '45.6 平方公里'],
  ])('%d square metres read %s', (area, words) => expect(formatArea(area)).toBe(words))

  it.each([
    [0.375, '0.38'],
    [29.87, '29.9'],
    [1234.5, '1,235'],
    [null, '–'],
  ])('%d reads %s', (value, words) => expect(formatMeasure(value)).toBe(words))
})

describe('times', () => {
  it('are written as people write them, in the zone of the city', () => {
    expect(formatDateTime('2026-11-21T06:05:00Z')).toBe('2026年11月21日 14:05')
    language.value = 'en'
    expect(formatDateTime('2026-11-21T06:05:00Z')).toBe('21 Nov 2026, 14:05')
    expect(formatDate('2026-11-20T16:00:00Z')).toBe('21 Nov 2026')
  })

  it('begin their days in the zone, also when clocks change', () => {
    expect(startOfDay('2026-11-21', 'Asia/Shanghai').toISOString()).toBe('2026-11-20T16:00:00.000Z')
    expect(endOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-29T21:59:59.999Z')
    expect(startOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z')
    expect(startOfDay('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z')
    expect(dayOf(new Date('2026-11-20T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-11-21')
  })

  it('count days over the end of a month', () => {
    expect(addDays('2026-02-27', 3)).toBe('2026-03-02')
    expect(daysBetween('2025-12-30', '2026-01-02')).toBe(3)
  })

  it.each([
    [30_000, '不到 1 分钟'],
    [5 * 60_000, '5 分钟'],
    [26 * 3_600_000, '1 天'],
  ])('%d ms last %s', (length, words) => expect(formatDuration(length)).toBe(words))
})

describe('a span of time', () => {
  const now = new Date('2026-11-21T06:05:00Z')
  const fallback: Span = { kind: 'window', days: 30, until: null }

  it.each([
    ['7d', { from: '2026-11-15', to: '2026-11-21' }],
    ['30d', { from: '2026-10-23', to: '2026-11-21' }],
    ['14d@2026-03-01', { from: '2026-02-16', to: '2026-03-01' }],
    ['2026-01-01..2026-03-31', { from: '2026-01-01', to: '2026-03-31' }],
    ['all', { from: null, to: null }],
    ['half_month', null],
  ] as const)('%s is %o', (text, days) => expect(spanDays(parseSpan(text, fallback), now)).toEqual(days))

  it.each(['7d', '14d@2026-11-21', 'fortnight', 'half_month@2026-11-16', '2026-01-01..2026-03-31', 'all'])('%s survives the address bar', (text) => {
    expect(writeSpan(parseSpan(text, fallback))).toBe(text)
  })

  it.each(['2026-03-31..2026-01-01', 'yesterday', '0d', '14d@soon', 'week@2026-13-01', ''])('%s falls back', (text) => {
    expect(parseSpan(text, fallback)).toBe(fallback)
  })

  it('asks the service for whole days, the last one included', () => {
    expect(spanQuery(parseSpan('2026-11-01..2026-11-21', fallback), now)).toEqual({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-21T16:00:00.000Z' })
    expect(spanQuery({ kind: 'all' }, now)).toEqual({})
  })

  it('leaves the calendar to the service', () => {
    expect(spanQuery(parseSpan('fortnight', fallback), now)).toEqual({ period: 'fortnight' })
    expect(spanQuery(parseSpan('half_month@2026-11-02', fallback), now)).toEqual({ period: 'half_month', date: '2026-11-02' })
    expect(daysOf({ from: '2026-10-31T16:00:00Z', to: '2026-11-15T16:00:00Z' })).toEqual({ from: '2026-11-01', to: '2026-11-15' })
  })
})

describe('a typed place', () => {
  it.each([
    ['113.2715, 36.1042', { lng: 113.2715, lat: 36.1042 }],
    ['113.2715 36.1042', { lng: 113.2715, lat: 36.1042 }],
    ['36.1042，113.2715', { lng: 113.2715, lat: 36.1042 }],
    ['经度113.2715 纬度36.1042', { lng: 113.2715, lat: 36.1042 }],
    ['113.2715', null],
    ['200, 300', null],
    ['', null],
    ['3号楼 2单元', null],
    ['北纬36 北纬37', null],
    ['36.1, 113.2, 5', null],
  ])('%s reads %o', (text, place) => expect(readPlace(text)).toEqual(place))

  it.each([
    '31.2303, 121.4736', '121.4736,31.2303', '(121.4736 31.2303)', '31.2303N, 121.4736E', 'E121.4736 N31.2303', '北纬31.2303 东经121.4736', '东经：121.4736，北纬：31.2303',
    '经度121.4736 纬度31.2303', '经纬度：１２１．４７３６，３１．２３０３', 'lat=31.2303, lng=121.4736', '31.2303°, 121.4736°', '31°13\'49"N 121°28\'25"E', '31°13′49″N，121°28′25″E', "31°13'49''N 121°28'25''E",
    'N31°13.8167′ E121°28.4167′', '北纬31度13分49秒，东经121度28分25秒', '31° 13 49 N 121° 28 25 E', 'POINT(121.4736 31.2303)',
  ])('%s is one place', (text) => {
    const place = readPlace(text)
    expect([place?.lng, place?.lat].map((degrees) => degrees?.toFixed(4))).toEqual(['121.4736', '31.2303'])
  })

  it('lies where the city is, where both orders are possible', () => {
    expect(readPlace('39.47, 75.98')).toEqual({ lng: 39.47, lat: 75.98 })
    expect(readPlace('39.47, 75.98', [75.9, 39.4, 76.1, 39.6])).toEqual({ lng: 75.98, lat: 39.47 })
    expect(readPlace('39.47, 75.98W', [75.9, 39.4, 76.1, 39.6])).toEqual({ lng: -75.98, lat: 39.47 })
  })

  it('is written on the lattice', () => {
    expect(writePlace({ lng: 113.27150004, lat: 36.1 })).toBe('113.2715,36.1')
  })

  it('has a closed circle of the right size around it', () => {
    const ring = circle(113, 36, 111.32)
    expect(ring.at(0)).toEqual(ring.at(-1))
    expect(Math.max(...ring.map(([, lat]) => lat!)) - 36).toBeCloseTo(0.001, 4)
  })
})

describe('the limits of classes', () => {
  it.each([
    [[0.46, 0.94, 1.02, 1.04, 1.5], ['0.46', '0.94', '1.02', '1.04', '1.50']],
    [[1, 4.2, 9.8], ['1', '4', '10']],
    [[10, 20, 30], ['10', '20', '30']],
  ])('%o are written %o: as few decimals as tell them apart', (limits, written) => {
    expect(limits.map(limitFormat(limits))).toEqual(written)
  })
})
