import { computed, onBeforeUnmount, onMounted, ref } from 'vue'

export type SheetStop = 'peek' | 'half' | 'full'
const ORDER: SheetStop[] = ['peek', 'half', 'full']

const PEEK = 132

/** A bottom sheet that stands at one of three heights and follows the finger between them; `peek` is the lowest, in pixels. */
export function useSheet(initial: SheetStop, peek = PEEK) {
  const stop = ref<SheetStop>(initial)
  const room = ref(600)
  const dragged = ref<number | null>(null)
  const heights = computed<Record<SheetStop, number>>(() => ({ peek, half: Math.round(room.value * 0.5), full: room.value - 12 }))
  const height = computed(() => dragged.value ?? heights.value[stop.value])

  function measure(): void {
    room.value = document.querySelector('#content')?.clientHeight ?? window.innerHeight
  }
  onMounted(() => {
    measure()
    window.addEventListener('resize', measure)
  })
  onBeforeUnmount(() => window.removeEventListener('resize', measure))

  let moved = false
  function start(event: PointerEvent): void {
    const target = event.currentTarget as HTMLElement
    const from = event.clientY
    const base = height.value
    moved = false
    target.setPointerCapture(event.pointerId)
    const follow = (move: PointerEvent) => {
      if (Math.abs(move.clientY - from) > 4) moved = true
      if (moved) dragged.value = Math.min(heights.value.full, Math.max(64, base + from - move.clientY))
    }
    const end = () => {
      target.removeEventListener('pointermove', follow)
      if (dragged.value !== null) {
        const at = dragged.value
        stop.value = ORDER.reduce((best, one) => (Math.abs(heights.value[one] - at) < Math.abs(heights.value[best] - at) ? one : best))
        dragged.value = null
      }
    }
    target.addEventListener('pointermove', follow)
    target.addEventListener('pointerup', end, { once: true })
    target.addEventListener('pointercancel', end, { once: true })
  }

  function cycle(): void {
    if (!moved) stop.value = ORDER[(ORDER.indexOf(stop.value) + 1) % ORDER.length]!
    moved = false
  }

  return { height, stop, dragging: computed(() => dragged.value !== null), start, cycle }
}
