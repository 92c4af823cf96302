import { describe, expect, it } from 'vitest'
import { camera, choice, integer, list, queryText, text } from '@/state/urlCodec'
import { editionOn } from '@/state/gridContext'
import type { Edition } from '@/api/types'
import { defaultLevel, heatTiles } from '@/places/leaders/useLeadersState'
import type { Network } from '@/api/types'
import { mayOn, session } from '@/state/session'
import { destination } from '@/shell/searchDestination'

describe('the address bar', () => {
  it('keeps every kind of value', () => {
    expect(camera().read(camera().write({ zoom: 12.5, lat: 36.10421, lng: 113.27149 }))).toEqual({ zoom: 12.5, lat: 36.10421, lng: 113.27149 })
    expect(list().read(list().write(['litter', 'dirty_road']))).toEqual(['litter', 'dirty_road'])
    expect(integer().read('42')).toBe(42)
    expect(text().read('')).toBeNull()
    expect(queryText({ a: ['x', 'y'] }, 'a')).toBe('x')
  })

  it.each(['12/95/113', 'a/b/c', '12/36', '-3/36/113', ''])('reads the view %s as none', (value) => expect(camera().read(value)).toBeNull())

  it('writes no default, and reads nonsense as the default', () => {
    const mode = choice(['heat', 'choropleth'], 'choropleth')
    expect(mode.write('choropleth')).toBeUndefined()
    expect(mode.read('sideways')).toBe('choropleth')
    expect(mode.read('heat')).toBe('heat')
    expect(list().write([])).toBeUndefined()
  })
})

function edition(number: number, effectiveAt: string): Edition {
  return { network: 'city', number, effectiveAt, publishedAt: effectiveAt, publishedBy: 'grid', reason: '', contentHash: '', unitCount: 0 }
}

describe('the edition that holds on a day', () => {
  const editions = [edition(3, '2026-11-01T00:00:00+08:00'), edition(2, '2026-03-01T00:00:00+08:00'), edition(1, '2025-01-01T00:00:00+08:00')]

  it.each([
    ['2026-11-01', 3],
    ['2026-10-31', 2],
    ['2025-06-01', 1],
    ['2024-12-31', undefined],
  ])('on %s it is %s', (day, number) => expect(editionOn(editions, day)?.number).toBe(number))
})

describe('the level that is counted by', () => {
  const level = (rank: number, code: string, fit: 'TILES' | 'INSIDE' = 'TILES') => ({ rank, code, nameZh: code, nameEn: code, fit })
  const network = {
    code: 'city', nameZh: '', nameEn: '', edition: null, bbox: null, tiles: null,
    levels: [level(1, 'city'), level(2, 'district'), level(3, 'street'), level(4, 'grid'), level(5, 'building', 'INSIDE')],
  } satisfies Network

  it.each([
    [null, 'street'],
    ['district', 'street'],
    ['grid', 'building'],
    ['building', 'building'],
  ])('within %s is %s', (within, expected) => expect(defaultLevel(network, within)?.code).toBe(expected))
})

it('gives the same heat filter the same address', () => {
  expect(heatTiles({ to: '2026-01-02', category: ['a', 'b'], status: undefined })).toBe(heatTiles({ category: ['a', 'b'], to: '2026-01-02' }))
  expect(heatTiles({})).toBe('/tiles/heat/{z}/{x}/{y}.mvt')
})

describe('a search hit leads', () => {
  const hit = { kind: 'unit', title: '', detail: '', network: 'city', code: '990101', id: 1, place: null } as const
  it('to the unit', () => expect(destination(hit, {}, 'grids')).toMatchObject({ name: 'grids', query: { net: 'city', sel: '990101' } }))
  it('for a dispatcher at work to its owner', () => {
    expect(destination({ ...hit, place: [113.5, 36.25] }, {}, 'dispatch')).toMatchObject({ name: 'dispatch', query: { place: '113.5000000,36.2500000' } })
  })
})

describe('a right on a ground', () => {
  const grant = (unit: string | null) => ({ id: 1, role: 'grid_administrator' as const, network: unit ? 'city' : null, unit, unitName: unit, permissions: ['ISSUE_BULLETINS'] })
  it.each([
    [null, 'city', [], true],
    ['9901', 'city', ['99', '9901', '990101'], true],
    ['9901', 'city', ['99', '9902'], false],
    ['9901', 'city', [], false],
    ['9901', 'other', ['9901'], false],
  ])('granted on %s reaches in %s what lies in %j: %s', (unit, network, codes, reaches) => {
    session.value = { username: 'a', displayName: 'a', csrfToken: '', permissions: ['ISSUE_BULLETINS'], grants: [grant(unit)] }
    expect(mayOn('ISSUE_BULLETINS', network, codes)).toBe(reaches)
    expect(mayOn('READ_AUDIT', network, codes)).toBe(false)
    session.value = null
  })
})
