import type { LocationQuery, RouteLocationRaw } from 'vue-router'
import type { SearchHit } from '@/api/types'

/** Where a hit leads: a unit to Grids (for a dispatcher at work, to its owner's card), a place to Dispatch, a report to its card. */
export function destination(hit: SearchHit, current: LocationQuery, from: string): RouteLocationRaw {
  const kept = { net: current.net, asof: current.asof }
  const place = hit.place?.length === 2 ? hit.place.map((degree) => degree.toFixed(7)).join(',') : undefined
  switch (hit.kind) {
    case 'unit':
      if (from === 'dispatch' && place) return { name: 'dispatch', query: { ...kept, net: hit.network ?? current.net, place } }
      return { name: 'grids', query: { ...kept, net: hit.network ?? current.net, sel: hit.code, go: '1' } }
    case 'party':
      return { name: 'grids', query: { ...kept, party: String(hit.id) } }
    case 'report':
      return { name: 'dispatch', query: { ...kept, report: String(hit.id) } }
    case 'coordinate':
    case 'point':
      return { name: 'dispatch', query: { ...kept, place } }
  }
}
