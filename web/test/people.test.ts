import { beforeEach, expect, it } from 'vitest'
import type { LocateAnswer, Responsibility } from '@/api/types'
import { language } from '@/i18n'
import { ownerText } from '@/places/dispatch/ownerText'
import { dutyOrder } from '@/ui/dutyOrder'

beforeEach(() => {
  language.value = 'zh'
})

function duty(name: string, kind: 'person' | 'organisation', grade: string | null, ordinal: number): Responsibility {
  return {
    id: ordinal, network: 'city', unit: '1', unitName: '', level: 'grid', kind: 'grid_chief', grade, ordinal, category: null,
    validFrom: '2026-01-01T00:00:00Z', validTo: null, recordedFrom: '2026-01-01T00:00:00Z', recordedTo: null,
    party: { id: ordinal, code: name, kind, name, phone: '13800000000', post: null, organisation: null, organisationName: null, responsibilities: [] },
  }
}

it('names people before organisations and the first responsible first', () => {
  const duties = [duty('局', 'organisation', null, 1), duty('丙', 'person', null, 1), duty('乙', 'person', 'direct', 2), duty('甲', 'person', 'first', 3)]
  expect(duties.sort(dutyOrder).map((one) => one.party.name)).toEqual(['甲', '乙', '丙', '局'])
})

it('writes the owner as plain lines for a chat', () => {
  const answer: LocateAnswer = {
    place: [121.9, 34.4], datum: 'wgs84', at: '2026-11-21T06:05:00Z',
    answers: [{
      network: 'city', nameZh: '城市网格', nameEn: 'City grids', edition: 1, hash: 'x', status: 'owned', reason: '', distanceMetres: 19.4,
      otherSide: { code: '2', name: '银杏宿舍' }, uncertain: false, candidates: [],
      chain: [
        { id: 1, code: '9901', name: '云汀市', level: 'city', levelNameZh: '市', levelNameEn: 'City', people: [] },
        { id: 2, code: '990102', name: '下沙广场', level: 'grid', levelNameZh: '网格', levelNameEn: 'Grid', people: [duty('蔡宁晨', 'person', 'direct', 1)] },
      ],
    }],
  }
  expect(ownerText(answer)).toBe(
    ['【城市网格】归属明确', '云汀市 › 下沙广场（990102）', '下沙广场：grid_chief 蔡宁晨 13800000000', '距边界 19 米，另一侧是银杏宿舍', '', '位置 121.900000, 34.400000（WGS 84）', '2026年11月21日 14:05'].join('\n'),
  )
})
