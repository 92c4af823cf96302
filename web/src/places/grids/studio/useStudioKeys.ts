import { onBeforeUnmount, onMounted } from 'vue'
import { map } from '@/map/mapHost'
import { useShortcut } from '@/state/shortcuts'
import { onLattice, type Position } from './geodesy'
import { TOOLS, type Tool } from './hand'
import type { HandControl } from './useHand'
import type { PointerControl } from './usePointer'
import { viewOf } from './useStudioMap'
import type { Pixel } from './view'

const ARROWS: Record<string, Pixel> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const CROSS_PIXELS = 12
const FAST = 10

interface Acts {
  undo: () => void
  redo: () => void
  tool: (tool: Tool) => void
  /** The next edge of the picked unit, or the one before. */
  edge: (by: 1 | -1) => void
  /** The next point of the picked edge, or the one before. */
  point: (by: 1 | -1) => void
  editable: () => boolean
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('[role=tree],[role=dialog],.el-popper') !== null)
const isButton = (target: EventTarget | null) => target instanceof HTMLElement && target.closest('button,a') !== null

/**
 * The keyboard of the studio: digits take tools, E and P pick edges and points, Enter completes, Escape lets go, arrows move the held vertex, or a cross
 * that points where a mouse would, and Space clicks there.
 */
export function useStudioKeys(control: HandControl, pointer: PointerControl, acts: Acts): void {
  const { hand, send } = control

  TOOLS.forEach((tool, index) => useShortcut(String(index + 1), `studio.tool.${tool}`, () => acts.tool(tool)))
  useShortcut('e', 'studio.key.nextEdge', () => acts.edge(1))
  useShortcut('E', 'studio.key.lastEdge', () => acts.edge(-1))
  useShortcut('p', 'studio.key.nextPoint', () => acts.point(1))
  useShortcut('P', 'studio.key.lastPoint', () => acts.point(-1))
  useShortcut('Ctrl+Z', 'studio.key.undo', acts.undo)
  useShortcut('Ctrl+Shift+Z', 'studio.key.redo', acts.redo)
  useShortcut('Enter', 'studio.key.finish', () => void send({ type: 'finish' }))
  useShortcut('Delete', 'studio.key.remove', () => void send({ type: 'delete' }))
  useShortcut('← ↑ → ↓', 'studio.key.arrows', () => {})
  useShortcut('Space', 'studio.key.point', () => {})

  function drawing(): boolean {
    const { tool, vertex } = hand.value
    return vertex === null && tool !== 'select'
  }

  /** By a pixel, and by no less than the lattice can tell. */
  function nudge(at: Position, [dx, dy]: Pixel, step: number): Position {
    const view = viewOf(map.value!)
    const [x, y] = view.pixel(at)
    const [lng, lat] = view.place([x + dx * step, y + dy * step])
    const least = (from: number, to: number, sign: number) => (sign === 0 ? from : Math.abs(to - from) < 1e-7 ? from + Math.sign(to - from || sign) * 1e-7 : to)
    return onLattice([least(at[0], lng, dx), least(at[1], lat, -dy)])
  }

  function arrow(direction: Pixel, fast: boolean): boolean {
    const live = map.value
    if (!live) return false
    const { vertex } = hand.value
    const step = fast ? FAST : 1
    if (vertex) {
      void send({ type: 'drag', to: nudge(vertex.to ?? vertex.at, direction, step) })
      return true
    }
    if (!drawing()) return false
    const view = viewOf(live)
    const [x, y] = pointer.aim.value?.pixel ?? [view.width / 2, view.height / 2]
    pointer.pointAt([x + direction[0] * CROSS_PIXELS * (fast ? 4 : 1), y + direction[1] * CROSS_PIXELS * (fast ? 4 : 1)])
    return true
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || document.querySelector('.el-overlay:not([style*="none"]) .el-dialog')) return
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'z' && !isField(event.target)) {
      event.preventDefault()
      if (acts.editable()) (event.shiftKey ? acts.redo : acts.undo)()
      return
    }
    if (command || event.altKey || isField(event.target)) return
    if (event.key === 'Escape') {
      const { points, lines, vertex, units, place, tool, unit, edge } = hand.value
      if (points.length || lines.length || vertex || units.length || place || tool !== 'select' || unit || edge !== null) {
        take(event)
        void send({ type: 'escape' })
      }
      return
    }
    if (!acts.editable()) return
    const direction = ARROWS[event.key]
    if (direction && !(event.target instanceof HTMLElement && event.target.closest('[role=toolbar],[role=tablist],[role=radiogroup]'))) {
      if (arrow(direction, event.shiftKey)) take(event)
    } else if (event.key === 'Enter' && !isButton(event.target)) {
      take(event)
      void send({ type: hand.value.vertex ? 'drop' : 'finish' })
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !isButton(event.target)) {
      take(event)
      void send({ type: event.key === 'Delete' ? 'delete' : 'back' })
    } else if (event.key === ' ' && !isButton(event.target) && pointer.aim.value && hand.value.tool !== 'select') {
      take(event)
      pointer.clickAt(pointer.aim.value.pixel)
    }
  }

  function take(event: KeyboardEvent): void {
    event.preventDefault()
    event.stopPropagation()
  }

  onMounted(() => window.addEventListener('keydown', onKey, true))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey, true))
}
