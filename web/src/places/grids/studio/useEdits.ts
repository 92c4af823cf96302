import { ref, shallowRef } from 'vue'
import { named, t, tCode } from '@/i18n'
import { levelOf } from '@/state/networks'
import { getDraftUnit, listDraftUnits, PAGE, type DraftUnit, type EditAnswer } from './contract'
import type { Edit } from './edit'
import type { Edge } from './edges'
import type { HandEvent, Tool } from './hand'
import type { SplitResult } from './PiecesCard.vue'
import type { DraftHead } from './useDraftHead'
import type { DraftSession } from './useDraftSession'
import { useHand } from './useHand'
import type { StudioGround } from './useStudioGround'

const DONE_MS = 6000
/** Edits after which one wants to hear that no ground was lost. */
const OF_GROUND = ['reshape', 'split', 'merge', 'transfer', 'absorb', 'carve', 'remove_unit']

const sameSides = (a: Edge, b: Edge) => (a.left === b.left && a.right === b.right) || (a.left === b.right && a.right === b.left)

/** The way from the hand to the service and back: what is done, what is said of it, and what the hand does next. */
export function useEdits(session: DraftSession, head: DraftHead, ground: StudioGround, form: () => Edit | null) {
  const control = useHand(perform, form)
  /** The pieces of the last split, until they are named. */
  const split = shallowRef<SplitResult | null>(null)
  const done = ref('')
  /** For those who listen. */
  const spoken = ref('')
  let doneTimer = 0

  function tell(words: string): void {
    done.value = words
    spoken.value = words
    window.clearTimeout(doneTimer)
    doneTimer = window.setTimeout(() => (done.value = ''), DONE_MS)
  }

  function doneWords(edit: Edit | null, answer: EditAnswer, word: string): string {
    const moved = answer.movedLevels.filter((rank) => rank !== ground.finest.value?.rank)
    const levels = head.network.value?.levels.filter((level) => moved.includes(level.rank)).map(named) ?? []
    const parts = [word]
    if (edit && OF_GROUND.includes(edit.type)) parts.push(t('studio.done.area'))
    // A new line that only ends on a higher boundary moves nothing there.
    if (levels.length && edit?.type !== 'split' && edit?.type !== 'merge') parts.push(t('studio.done.levels', { levels: levels.join(t('common.listSeparator')) }))
    return parts.join(' · ').replace(/([。.]) ·/g, '$1')
  }

  /** What a unit is before it is split, and who stands beside it: neighbours change too, but are no pieces. */
  async function beforeSplit(code: string): Promise<{ unit: DraftUnit; siblings: Set<string> }> {
    const { properties: unit } = await getDraftUnit(head.id, code)
    const known = await listDraftUnits(head.id, { ...(unit.parent ? { parent: unit.parent } : { level: unit.level }), limit: PAGE })
    return { unit, siblings: new Set([...known.items.map((one) => one.code), ...session.edges.all().flatMap(({ left, right }) => [left ?? '', right ?? ''])]) }
  }

  async function perform(edit: Edit): Promise<HandEvent[] | null> {
    const before = edit.type === 'split' ? await beforeSplit(edit.unit).catch(() => null) : null
    const edgeBefore = session.edges.find(control.hand.value.edge)
    const answer = await session.apply(edit)
    if (!answer) {
      spoken.value = t('studio.refused.title')
      if (session.refusal.value?.error.code !== 'draft_stale') head.reload()
      return null
    }
    const pieces = before ? answer.changed.map((unit) => unit.properties).filter((unit) => unit.code === before.unit.code || (unit.level === before.unit.level && !before.siblings.has(unit.code))) : []
    const word = edit.type === 'compose' && !edit.members.length ? 'dissolve' : edit.type
    tell(doneWords(edit, answer, tCode('studio.done', word, word, { n: pieces.length })))
    if (before && pieces.length > 1) {
      const { code, name, households, residents } = before.unit
      split.value = { whole: { code, name, households, residents }, pieces: [...pieces].sort((a, b) => Number(b.code === code) - Number(a.code === code) || a.code.localeCompare(b.code)) }
    }
    return next(edit, answer, edgeBefore)
  }

  function next(edit: Edit, answer: EditAnswer, edgeBefore: Edge | null): HandEvent[] {
    if (edit.type === 'add_unit' || edit.type === 'carve') {
      const made = answer.changed.find(({ properties: unit }) => unit.name === edit.name && levelOf(head.network.value, unit.level)?.rank === edit.level)
      return made ? [{ type: 'unit', code: made.properties.code }] : []
    }
    if (edit.type === 'remove_unit') return [{ type: 'unit', code: edit.to }]
    // The edge has another number now; the vertex that was moved stays in hand, for the keyboard.
    const heir = control.hand.value.tool === 'vertices' && edgeBefore ? answer.edges.added.find((edge) => sameSides(edge, edgeBefore)) : null
    if (!heir) return []
    const to = 'to' in edit && typeof edit.to === 'object' ? edit.to : null
    return [{ type: 'edge', id: heir.id }, ...(to ? [{ type: 'grab', vertex: { edge: heir.id, at: to, fresh: false, to: null } } satisfies HandEvent] : [])]
  }

  /** Several edits in a row, such as the fields of a form; stops at the first that is refused. */
  async function performAll(edits: Edit[]): Promise<boolean> {
    for (const edit of edits) if (!(await perform(edit))) return false
    return true
  }

  const send = (event: HandEvent): void => void control.send(event)

  function take(tool: Tool): void {
    if (tool !== 'select' && !head.editable.value) return
    split.value = null
    send({ type: 'tool', tool })
  }

  async function walk(way: 'undo' | 'redo', to?: number): Promise<void> {
    const answer = await session[way](to)
    if (!answer) return
    tell(doneWords(null, answer, way === 'undo' ? t('studio.done.undo') : t('studio.done.redo')))
    split.value = null
    const { edge } = control.hand.value
    if (edge !== null && session.edges.find(edge) === null) send({ type: 'unit', code: null })
  }

  return { control, hand: control.hand, phase: control.phase, waiting: control.waiting, split, done, spoken, performAll, send, take, walk }
}

export type Edits = ReturnType<typeof useEdits>
