import { t } from '@/i18n'
import { boxesMeet, boxAround } from './edges'
import { samePlace } from './geodesy'
import { showPlaceOf } from './ground'
import type { DraftSession } from './useDraftSession'
import type { Edits } from './useEdits'
import type { Names } from './useNames'
import type { StudioGround } from './useStudioGround'

/** Edges of the picked unit one after the other, and the points of the picked edge: what a mouse would point at, for the keyboard. */
export function useWalkAround(session: DraftSession, ground: StudioGround, edits: Edits, names: Names) {
  const { hand, send } = edits
  /** The unit around which one walks, while its edges are picked and it is not. */
  let around: string | null = null

  /** Arrow keys are for the map from now on, not for the tree in which the unit was chosen. */
  const leaveLists = () => (document.activeElement as HTMLElement | null)?.blur()

  function edge(by: 1 | -1): void {
    const { unit, tool } = hand.value
    if (tool !== 'select' && tool !== 'vertices') return
    if (ground.far.value) return ground.nearer()
    const now = session.edges.find(hand.value.edge)
    if (unit) around = unit
    else if (now && around !== now.left && around !== now.right) around = now.left ?? now.right
    const edges = around ? session.edges.around(around) : []
    if (!edges.length) return
    const at = now ? edges.findIndex((one) => one.id === now.id) : -1
    const next = edges[at < 0 ? (by > 0 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length]!
    leaveLists()
    send({ type: 'edge', id: next.id })
    if (ground.view.value && !boxesMeet(boxAround(next.coordinates), ground.view.value.box())) showPlaceOf({ coordinates: next.coordinates })
    edits.spoken.value = t('studio.announce.edge', { left: names.nameOf(next.left), right: names.nameOf(next.right) })
  }

  function point(by: 1 | -1): void {
    const held = session.edges.find(hand.value.edge)
    if (!held) return
    if (hand.value.tool === 'select') edits.take('vertices')
    if (hand.value.tool !== 'vertices') return
    const { coordinates } = held
    const ring = samePlace(coordinates[0]!, coordinates.at(-1)!)
    const count = coordinates.length - (ring ? 1 : 0)
    const { vertex } = hand.value
    const at = vertex ? coordinates.findIndex((place) => samePlace(place, vertex.at)) : -1
    const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count
    leaveLists()
    send({ type: 'grab', vertex: { edge: held.id, at: coordinates[next]!, fresh: false, to: null } })
    edits.spoken.value = t('studio.announce.point', { at: next + 1, n: count })
  }

  return { edge, point }
}

export type WalkAround = ReturnType<typeof useWalkAround>
