import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { map } from '@/map/mapHost'
import type { EdgeStore } from './edges'
import { onLattice, type Position } from './geodesy'
import { natureOf, type Press } from './press'
import { snap, type Snap, type Guides, NO_GUIDES } from './snapping'
import type { HandControl } from './useHand'
import { viewOf } from './useStudioMap'
import type { Pixel, View } from './view'

const TWICE_MS = 380

/** Where the pointer is and what it holds on to. */
export interface Aim {
  pixel: Pixel
  at: Position
  snap: Snap | null
}

interface Surroundings {
  edges: EdgeStore
  guides: (view: View, pixel: Pixel, reach: number) => Guides
  unitAt: (pixel: Pixel) => string | null
  enabled: () => boolean
}

/**
 * Turns what a mouse, a pen or a finger does on the map into events of the hand. A press that stays where it is means
 * the place; a press on a vertex in the vertex tool drags it; everything else moves the map as ever. A second finger
 * always means the map: what the first one held springs back, and nothing is drawn.
 */
export function usePointer(control: HandControl, { edges, guides, unitAt, enabled }: Surroundings) {
  const aim = shallowRef<Aim | null>(null)
  /** The last press was a finger's: what it has to meet is drawn larger. */
  const broad = ref(globalThis.matchMedia?.('(pointer: coarse)').matches ?? false)
  const { hand, send } = control
  let pressed: Press | null = null
  let last: { pixel: Pixel; time: number } | null = null
  let frame = 0

  const pixelOf = (event: PointerEvent, live: MapLibreMap): Pixel => {
    const box = live.getContainer().getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }

  function aimAt(live: MapLibreMap, pointer: Pixel, reach: number, free: boolean): Aim {
    const view = viewOf(live)
    const { tool, points, vertex, unit } = hand.value
    const held = pressed?.held ?? null
    const pixel: Pixel = held ? [pointer[0] + held[0], pointer[1] + held[1]] : pointer
    const drawing = (tool === 'reshape' && points.length > 0) || (tool === 'split' && unit !== null) || (tool === 'transfer' && unit !== null) || tool === 'create'
    const toBoundary = tool === 'select' || tool === 'vertices' || (tool === 'reshape' && !points.length)
    let found: Snap | null = null
    if (!free && (drawing || toBoundary || held)) {
      const around = drawing || held ? guides(view, pixel, reach) : NO_GUIDES
      found = snap(view, pixel, edges, around, { reach, except: held ? (vertex?.at ?? null) : null })
    }
    return { pixel, at: found?.at ?? onLattice(view.place(pixel)), snap: found }
  }

  function closes(live: MapLibreMap, pixel: Pixel, reach: number): boolean {
    const first = hand.value.points[0]
    if (!first || hand.value.points.length < 3) return false
    const [x, y] = viewOf(live).pixel(first)
    return Math.hypot(x - pixel[0], y - pixel[1]) <= reach
  }

  function onMove(event: PointerEvent): void {
    const live = map.value
    if (!live || !enabled()) return
    if (pressed && !event.buttons && event.pointerId === pressed.id) giveUp() // it was let go of where nobody told us
    // A finger that presses nothing of ours moves the map, and a palm beside the pen nothing.
    if (pressed ? event.pointerId !== pressed.id : event.pointerType === 'touch') return
    const pixel = pixelOf(event, live)
    const { still, hold, reach } = natureOf(event)
    if (pressed && Math.hypot(pixel[0] - pressed.pixel[0], pixel[1] - pressed.pixel[1]) > still) pressed.moved = true
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (pressed && !pressed.held && pressed.moved) return // the map is being moved
      aim.value = aimAt(live, pixel, pressed?.held ? hold : reach, event.altKey)
      if (pressed?.held && pressed.moved) void send({ type: 'drag', to: aim.value.at })
    })
  }

  function onDown(event: PointerEvent): void {
    const live = map.value
    if (pressed && event.pointerId !== pressed.id) {
      if (pressed.by === 'pen') return // the palm
      giveUp()
    }
    if (!live || !enabled() || event.button !== 0 || !event.isPrimary) return
    broad.value = event.pointerType === 'touch'
    const pixel = pixelOf(event, live)
    pressed = { pixel, id: event.pointerId, by: event.pointerType, held: null, moved: false }
    if (hand.value.tool === 'vertices') grab(live, event, pressed)
  }

  /** Takes hold of the vertex under a press; the vertex keeps its distance from the pointer, so that a finger does not make it jump. */
  function grab(live: MapLibreMap, event: PointerEvent, press: Press): void {
    const { snap: found } = (aim.value = aimAt(live, press.pixel, natureOf(event).reach, false))
    if (!found || found.edge === null) return
    const fresh = found.kind === 'edge'
    // On an edge that is not chosen yet the first press only chooses it.
    if (fresh && found.edge !== hand.value.edge) return
    const [x, y] = viewOf(live).pixel(found.at)
    press.held = [x - press.pixel[0], y - press.pixel[1]]
    holdMap(live, true)
    live.getCanvasContainer().setPointerCapture(event.pointerId)
    void send({ type: 'grab', vertex: { edge: found.edge, at: found.at, fresh, to: null } })
  }

  /** While a vertex is dragged the map lies still, after a tap too, when a drag would otherwise zoom. */
  function holdMap(live: MapLibreMap, still: boolean): void {
    for (const handler of [live.dragPan, live.touchZoomRotate]) still ? handler.disable() : handler.enable()
  }

  /** The press comes to nothing, and what it held springs back. */
  function giveUp(): void {
    cancelAnimationFrame(frame)
    frame = 0
    const press = pressed
    pressed = null
    aim.value = null
    if (!press?.held) return
    if (map.value) holdMap(map.value, false)
    void send({ type: 'escape' })
  }

  function onUp(event: PointerEvent): void {
    const live = map.value
    const press = pressed
    if (!live || !press || event.pointerId !== press.id) return
    const pixel = pixelOf(event, live)
    const { reach, hold, twice } = natureOf(event)
    cancelAnimationFrame(frame)
    frame = 0
    // The moved vertex must not hold on to itself in this last aim either.
    const target = press.held && press.moved ? aimAt(live, pixel, hold, event.altKey) : null
    pressed = null
    if (press.held) holdMap(live, false)
    if (!enabled()) return
    if (target) {
      aim.value = target
      void send({ type: 'drag', to: target.at }).then(() => send({ type: 'drop' }))
    } else if (press.held) {
      // A vertex stays chosen, for the keyboard; on the line a press means a new one.
      if (hand.value.vertex?.fresh) void send({ type: 'drop' })
    } else if (!press.moved) {
      const again = last && event.timeStamp - last.time < TWICE_MS && Math.hypot(pixel[0] - last.pixel[0], pixel[1] - last.pixel[1]) < twice
      last = again ? null : { pixel, time: event.timeStamp }
      if (again) void send({ type: 'finish' })
      else meant(live, pixel, reach, event.altKey)
    }
  }

  function meant(live: MapLibreMap, pixel: Pixel, reach: number, free: boolean): void {
    const target = (aim.value = aimAt(live, pixel, reach, free))
    const held = target.snap
    const vertex = held && (held.kind === 'node' || held.kind === 'vertex') ? held.at : null
    void send({ type: 'click', click: { at: target.at, unit: unitAt(pixel), edge: held?.edge ?? null, vertex, closes: closes(live, pixel, reach) } })
  }

  /** A click without a pointer, at the keyboard's cross. */
  function clickAt(pixel: Pixel): void {
    if (map.value && enabled()) meant(map.value, pixel, natureOf(null).reach, false)
  }

  function pointAt(pixel: Pixel): void {
    if (map.value) aim.value = aimAt(map.value, pixel, natureOf(null).reach, false)
  }

  function onLeave(): void {
    if (!pressed) aim.value = null
  }

  function onCancel(event: PointerEvent): void {
    if (event.pointerId === pressed?.id) giveUp()
  }

  /** A finger that rests before it drags asks for no menu. */
  function onMenu(event: Event): void {
    if (pressed?.by === 'touch') event.preventDefault()
  }

  const listeners = { pointermove: onMove, pointerdown: onDown, pointerup: onUp, pointerleave: onLeave, pointercancel: onCancel, contextmenu: onMenu }
  const each = (live: MapLibreMap, act: 'addEventListener' | 'removeEventListener') => {
    for (const [name, listener] of Object.entries(listeners)) live.getCanvasContainer()[act](name, listener as EventListener)
  }
  watch(map, (live, before) => {
    if (before) each(before, 'removeEventListener')
    if (live) each(live, 'addEventListener')
  }, { immediate: true })
  onScopeDispose(() => {
    if (map.value) each(map.value, 'removeEventListener')
    cancelAnimationFrame(frame)
  })
  return { aim, broad, clickAt, pointAt }
}

export type PointerControl = ReturnType<typeof usePointer>
