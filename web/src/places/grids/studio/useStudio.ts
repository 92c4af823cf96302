import { computed, watch } from 'vue'
import { choice as oneOf } from '@/state/urlCodec'
import { useUrlState } from '@/state/urlState'
import { useChoice } from './useChoice'
import { useComposed } from './useComposed'
import { useDraftHead } from './useDraftHead'
import { useDraftMarks } from './useDraftMarks'
import { useDraftSession } from './useDraftSession'
import { useEdits } from './useEdits'
import { useNames } from './useNames'
import { useReview } from './useReview'
import { useStudioGround } from './useStudioGround'
import { useWalkAround } from './useWalkAround'

export const TABS = ['units', 'composed', 'checks', 'history', 'changes'] as const
export type Tab = (typeof TABS)[number]

/** One draft in the studio. Each part knows those named before it; none draws. */
export function useStudio(id: number) {
  const tab = useUrlState('tab', oneOf(TABS, 'units'))
  const session = useDraftSession(id)
  const names = useNames(session)
  const head = useDraftHead(id)
  const ground = useStudioGround(head, session)
  const edits = useEdits(session, head, ground, () => (composed.inHand.value ? composed.edit.value : null))
  const choice = useChoice(session, head, ground, edits, names)
  const composed = useComposed(session, head, ground, edits, computed(() => tab.value === 'composed'))
  const review = useReview(session, head, ground)
  const marks = useDraftMarks(session, edits, choice, review, () => (tab.value = 'checks'))
  const walk = useWalkAround(session, ground, edits, names)
  // Who composes wants to see what there is.
  watch(composed.inHand, (now) => now && (tab.value = 'composed'))
  return { id, tab, session, names, head, ground, edits, choice, composed, review, marks, walk }
}

export type Studio = ReturnType<typeof useStudio>
