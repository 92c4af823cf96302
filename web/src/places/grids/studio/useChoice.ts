import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { UnitSummary } from '@/api/types'
import { named, t } from '@/i18n'
import { map } from '@/map/mapHost'
import { levelOf } from '@/state/networks'
import { text } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { getDraftUnit, listDraftUnits, PAGE, type UnitFeature } from './contract'
import { centroid, footOn, inRing } from './geodesy'
import { showPlaceOf } from './ground'
import { levelsAlong } from './levels'
import type { DraftHead } from './useDraftHead'
import type { DraftSession } from './useDraftSession'
import type { Edits } from './useEdits'
import type { Names } from './useNames'
import type { StudioGround } from './useStudioGround'

const DEEPEST = 9
const MOST_RECEIVERS = 12

/** What is chosen, what follows from it, and how the address bar keeps it. */
export function useChoice(session: DraftSession, head: DraftHead, ground: StudioGround, edits: Edits, names: Names) {
  const { hand, send } = edits
  const route = useRoute()
  const selected = computed(() => hand.value.unit)
  const edge = computed(() => (void session.drawn.value, session.edges.find(hand.value.edge)))
  /** The same list as long as it says the same: the hand changes with every movement, and a new scene draws the map anew. */
  const picked = computed<string[]>((last) => {
    const { tool, unit, units, receiver } = hand.value
    const codes = (tool === 'merge' || tool === 'compose' ? units : [unit, receiver]).filter((code): code is string => code !== null)
    return last && last.join() === codes.join() ? last : codes
  })
  const receivers = computed(() => {
    void session.drawn.value
    if (hand.value.tool === 'transfer') return hand.value.unit ? session.edges.neighbours(hand.value.unit) : []
    const place = hand.value.place
    if (!place) return []
    const bordering = session.edges.all().filter((one) => (one.left === null) !== (one.right === null))
    const near = bordering.map((one) => ({ code: (one.left ?? one.right)!, metres: footOn(one.coordinates, place).metres })).sort((a, b) => a.metres - b.metres)
    return [...new Set(near.map((one) => one.code))].slice(0, MOST_RECEIVERS)
  })

  /** The higher levels whose boundaries would move with what is in hand: told before it is done. */
  const along = computed<string[]>(() => {
    void session.drawn.value
    const { tool, unit, units, receiver } = hand.value
    const rank =
      tool === 'reshape' || tool === 'vertices' ? (edge.value?.rank ?? null)
      : tool === 'transfer' ? unit && receiver && session.edges.rankBetween([unit, receiver])
      : tool === 'merge' ? session.edges.rankBetween(units)
      : null
    return rank && head.network.value ? levelsAlong(head.network.value, rank).map(named) : []
  })

  /** The unit in the middle of the area drawn for a new one; null where nobody has the ground. */
  const under = computed(() => {
    const { tool, drawn, points } = hand.value
    if (tool !== 'create' || !drawn || !ground.view.value) return null
    const middle = centroid(points)
    return ground.unitAt(ground.view.value.pixel(inRing(middle, points) ? middle : points[0]!))
  })

  /** The selected unit and all above it, the root first. */
  const chain = shallowRef<readonly UnitSummary[]>([])
  watch([selected, () => session.version.value], async ([code]) => {
    if (!code || session.removed.has(code)) return
    const list: UnitSummary[] = []
    for (let at: string | null = code; at && list.length < DEEPEST; ) {
      const unit: UnitFeature | null = session.changed.get(at) ?? (await getDraftUnit(head.id, at).catch(() => null))
      if (!unit) break
      names.note(unit.properties.code, unit.properties.name)
      list.unshift(unit.properties as unknown as UnitSummary)
      at = unit.properties.parent
    }
    if (code === selected.value) chain.value = list
  }, { immediate: true })

  /** The unit that is about to be removed, and who may take its ground. */
  const removing = ref<string | null>(null)
  const heirs = shallowRef<readonly string[]>([])
  async function beginRemoving(code: string): Promise<void> {
    const isFinest = levelOf(head.network.value, session.changed.get(code)?.properties.level ?? chain.value.at(-1)?.level)?.code === ground.finest.value?.code
    const { properties } = await getDraftUnit(head.id, code)
    heirs.value = isFinest
      ? session.edges.neighbours(code)
      : (await listDraftUnits(head.id, { level: properties.level, limit: PAGE })).items.map((one) => one.code).filter((one) => one !== code)
    removing.value = code
  }

  async function show(code: string): Promise<void> {
    try {
      showPlaceOf((await getDraftUnit(head.id, code)).geometry)
    } catch {
      // A unit that has gone has no place to show.
    }
  }

  function selectUnit(code: string, bring: boolean): void {
    edits.split.value = null
    send({ type: 'unit', code })
    if (bring) void show(code)
  }

  function close(): void {
    edits.split.value = null
    send({ type: 'unit', code: null })
  }

  const inAddress = useUrlState('sel', text())
  const start = inAddress.value
  if (start) {
    send({ type: 'unit', code: start })
    watch(map, (live) => live && !route.query.map && void show(start), { immediate: true })
  }
  watch(selected, (code) => (inAddress.value = code))
  watch(hand, (now, last) => {
    if (now.unit && now.unit !== last.unit && now.tool === 'select') edits.spoken.value = t('studio.announce.selected', { name: names.nameOf(now.unit) })
    else if (now.points.length !== last.points.length && now.points.length) edits.spoken.value = t('studio.announce.points', { n: now.points.length })
    else if (now.units.length !== last.units.length) edits.spoken.value = t('studio.announce.picked', { n: now.units.length })
    if (now.unit !== last.unit || now.tool !== last.tool) removing.value = null
    if (now.unit !== last.unit && now.unit !== edits.split.value?.whole.code) edits.split.value = null
  })

  return { selected, edge, picked, receivers, along, under, chain, removing, heirs, beginRemoving, show, selectUnit, close }
}

export type Choice = ReturnType<typeof useChoice>
