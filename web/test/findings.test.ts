import { beforeEach, describe, expect, it } from 'vitest'
import { language } from '@/i18n'
import { boundsOf, dearest, formatScore, inLanguage, toneOf } from '@/places/grids/findings'

beforeEach(() => {
  language.value = 'zh'
})

describe('findings', () => {
  it('speak the language of the page', () => {
    const words = { zh: '编码位数', en: 'Digits of the code' }
    expect(inLanguage(words)).toBe('编码位数')
    language.value = 'en'
    expect(inLanguage(words)).toBe('Digits of the code')
  })

  it.each([
    [null, 'none'],
    [100, 'ok'],
    [90, 'ok'],
    [89.9, 'warn'],
    [74.9, 'danger'],
  ] as const)('a score of %s is %s', (value, tone) => expect(toneOf(value)).toBe(tone))

  it.each([
    [100, '100'],
    [99.96, '99.9'],
    [99.9, '99.9'],
    [null, '–'],
  ])('a score of %s is written %s', (value, words) => expect(formatScore(value)).toBe(words))

  it('name the rules that cost most and leave out those that cost nothing', () => {
    const part = (rule: string, failed: number, lost: number) => ({ rule, checked: 10, failed, lost })
    const score = { unit: null, name: null, value: 90, units: 10, findings: 3, rules: [part('A', 2, 8), part('B', 1, 2), part('C', 0, 0)] }
    expect(dearest(score, 3).map((one) => one.rule)).toEqual(['A', 'B'])
    expect(dearest(score, 1).map((one) => one.rule)).toEqual(['A'])
  })

  it.each([
    [{ type: 'Point', coordinates: [120, 30] }, [120, 30, 120, 30]],
    [{ type: 'Polygon', coordinates: [[[0, 1], [4, 1], [4, 3], [0, 1]]] }, [0, 1, 4, 3]],
    [{ type: 'MultiPoint', coordinates: [[3, 2], [1, 5]] }, [1, 2, 3, 5]],
    [null, null],
  ])('%j lies in %j', (geometry, bounds) => expect(boundsOf(geometry)).toEqual(bounds))
})
