import { computed, ref, shallowRef } from 'vue'
import type { Edit } from './edit'
import { emptyHand, phaseOf, stepHand, type Hand, type HandEvent } from './hand'

/**
 * The hand as the screen sees it. A complete edit goes to `perform`, which answers null when it was refused, and otherwise
 * what the hand does next; the hand lets go only of what was done. `form` is the edit that a card has ready where the hand alone cannot know it.
 */
export function useHand(perform: (edit: Edit) => Promise<HandEvent[] | null>, form: () => Edit | null = () => null) {
  const hand = shallowRef<Hand>(emptyHand)
  const waiting = ref(false)

  async function send(event: HandEvent): Promise<void> {
    if (waiting.value && event.type !== 'escape') return
    const step = stepHand(hand.value, event)
    hand.value = step.hand
    const edit = step.edit ?? (event.type === 'finish' ? form() : null)
    if (edit) await complete(edit)
  }

  async function complete(edit: Edit): Promise<void> {
    waiting.value = true
    let next: HandEvent[] | null = null
    try {
      next = await perform(edit)
      if (next) hand.value = stepHand(hand.value, { type: 'done' }).hand
      // A vertex that was refused springs back.
      else if (hand.value.vertex?.to) hand.value = { ...hand.value, vertex: hand.value.vertex.fresh ? null : { ...hand.value.vertex, to: null } }
    } finally {
      waiting.value = false
    }
    for (const event of next ?? []) await send(event)
  }

  return { hand, phase: computed(() => phaseOf(hand.value)), waiting, send, complete }
}

export type HandControl = ReturnType<typeof useHand>
