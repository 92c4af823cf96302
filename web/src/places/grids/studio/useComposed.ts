import { computed, reactive, ref, shallowReactive, shallowRef, watch, type Ref } from 'vue'
import { ApiError } from '@/api/client'
import { t } from '@/i18n'
import { mapFlavors } from '@/map/style/flavor'
import { bySerial, nextCode, tintsOf } from './composing'
import { getComposedGround, getComposition, getDraftUnit, type ComposedGrid, type Composition, type DraftUnit } from './contract'
import type { Edit } from './edit'
import { showPlaceOf, together } from './ground'
import { useComposedMap } from './useComposedMap'
import type { DraftHead } from './useDraftHead'
import type { DraftSession } from './useDraftSession'
import type { Edits } from './useEdits'
import type { StudioGround } from './useStudioGround'

export const KINDS = ['management', 'duty'] as const
export type Kind = (typeof KINDS)[number]

export const TINTS = mapFlavors.light.composed.length

export const titleOf = (one: ComposedGrid) => one.name || t('studio.composed.numbered', { code: one.code })

/**
 * Grids that are made of unit grids: what there are, how they look, and the one whose members are in hand. Members are
 * picked with the hand; the boundary is never drawn, the service derives it.
 */
export function useComposed(session: DraftSession, head: DraftHead, ground: StudioGround, edits: Edits, listed: Ref<boolean>) {
  const { hand, send } = edits
  const kind = ref<Kind>('management')
  const inHand = computed(() => hand.value.tool === 'compose')
  /** Listed or in hand: then they are on the map, too. */
  const shown = computed(() => listed.value || inHand.value)
  const composition = shallowRef<Composition | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const grids = computed<readonly ComposedGrid[]>(() => composition.value?.items ?? [])
  const ofUnit = computed(() => new Map(grids.value.flatMap((grid) => grid.members.map((member) => [member, grid] as const))))
  const begun = computed(() => new Set(grids.value.flatMap((grid) => grid.parents)))
  const tints = computed(() => tintsOf(grids.value, TINTS))

  async function read(): Promise<void> {
    if (!shown.value || !session.version.value) return
    const asked = kind.value
    try {
      const answer = await getComposition(head.id, asked)
      if (asked === kind.value && (answer.version ?? 0) >= (composition.value?.version ?? 0)) composition.value = answer
      error.value = null
    } catch (cause) {
      if (cause instanceof ApiError) error.value = cause
    }
  }

  const onMap = useComposedMap({
    shown: () => shown.value && !ground.far.value,
    read: (bbox, signal) => getComposedGround(head.id, kind.value, bbox, signal),
    begun: () => begun.value,
    tints: () => tints.value,
    failed: (cause) => (error.value = cause),
  })
  watch([shown, kind, session.version], async () => {
    await read()
    await onMap.refresh()
  }, { immediate: true })
  watch(kind, () => (composition.value = null))

  // ---------------------------------------------------------------- the one in hand
  /** The grid whose members are in hand; null for one that is being made. */
  const grid = shallowRef<ComposedGrid | null>(null)
  const fields = reactive({ name: '', code: '' })
  const facts = shallowReactive(new Map<string, DraftUnit>())
  const members = computed(() => (inHand.value ? hand.value.units : []))
  const fact = (code: string): DraftUnit | null => session.changed.get(code)?.properties ?? facts.get(code) ?? null

  function begin(found: ComposedGrid | null): void {
    grid.value = found
    Object.assign(fields, { name: found?.name ?? '', code: found?.code ?? '' })
  }

  watch(members, async (now, last = []) => {
    // Who takes the tool with a unit in hand may be quicker than the list.
    if (now.length && !composition.value) await read()
    if (now !== members.value) return
    if (!now.length) begin(null)
    else if (!last.length && now.length === 1) {
      // The first click says which grid is meant: the one that the unit belongs to, or a new one.
      const found = ofUnit.value.get(now[0]!) ?? null
      begin(found)
      if (found && found.members.length > 1) send({ type: 'units', codes: found.members })
    }
    for (const code of now) {
      if (facts.has(code)) continue
      const unit = await getDraftUnit(head.id, code).catch(() => null)
      if (!unit) continue
      // Only unit grids can be members.
      if (ground.finest.value && unit.properties.level !== ground.finest.value.code) send({ type: 'units', codes: hand.value.units.filter((one) => one !== code) })
      else facts.set(code, unit.properties)
    }
    const parent = now.length ? fact(now[0]!)?.parent : null
    if (!grid.value && !fields.code && parent) fields.code = nextCode(parent, grids.value)
  })

  const edit = computed<Edit | null>(() => {
    if (!members.value.length || !fields.code.trim()) return null
    const name = fields.name.trim()
    const same = grid.value && name === (grid.value.name ?? '') && [...members.value].sort(bySerial).join() === [...grid.value.members].sort(bySerial).join()
    return same ? null : { type: 'compose', kind: kind.value, code: grid.value?.code ?? fields.code.trim(), name, members: [...members.value] }
  })

  const complete = (wanted: Edit) => void edits.control.complete(wanted)
  const save = () => edit.value && complete(edit.value)
  const dissolve = () => grid.value && complete({ type: 'compose', kind: kind.value, code: grid.value.code, name: '', members: [] })

  async function show(codes: readonly string[]): Promise<void> {
    const units = await Promise.all(codes.map((code) => getDraftUnit(head.id, code).catch(() => null)))
    showPlaceOf(together(units.map((unit) => unit?.geometry)))
  }

  /** A line of the list: the grid with its members in hand, and in view. */
  function open(found: ComposedGrid): void {
    if (head.editable.value) {
      if (!inHand.value) edits.take('compose')
      send({ type: 'units', codes: [] })
      send({ type: 'units', codes: found.members })
      begin(found)
    }
    void show(found.members)
  }

  /** A unit grid of the list: one more member, or the first of a new grid. */
  function pick(code: string): void {
    if (head.editable.value) {
      if (!inHand.value) {
        send({ type: 'unit', code: null })
        edits.take('compose')
      }
      send({ type: 'unit', code })
    }
    void show([code])
  }

  return { kind, shown, inHand, composition, error, grids, ofUnit, tints, grid, fields, members, fact, edit, save, dissolve, open, pick, show, title: titleOf, reload: read }
}

export type Composed = ReturnType<typeof useComposed>
/** What the list shows and asks for, of a draft or of an edition. */
export type ComposedListing = Pick<Composed, 'kind' | 'grids' | 'ofUnit' | 'tints' | 'members' | 'title'> & {
  open: (grid: ComposedGrid) => void
  pick: (code: string) => void
  reload: () => void
  composition: Readonly<Ref<Composition | null>>
  error: Readonly<Ref<ApiError | null>>
  grid: Readonly<Ref<ComposedGrid | null>>
  fact: (code: string) => { parent: string | null } | null
}
