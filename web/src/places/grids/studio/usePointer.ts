import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { map } from '@/map/mapHost'
import type { EdgeStore } from './edges'
import { onLattice, type Position } from './geodesy'
import { snap, type Snap, type Guides, NO_GUIDES } from './snapping'
import type { HandControl } from './useHand'
import { viewOf } from './useStudioMap'
import type { Pixel, View } from './view'

const STILL_PIXELS = 5
const TWICE_MS = 380
const TOUCH_REACH = 22
const MOUSE_REACH = 11

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
 * the place; a press on a vertex in the vertex tool drags it; everything else moves the map as ever.
 */
export function usePointer(control: HandControl, { edges, guides, unitAt, enabled }: Surroundings) {
  const aim = shallowRef<Aim | null>(null)
  const { hand, send } = control
  let pressed: { pixel: Pixel; id: number; grabbed: boolean; moved: boolean } | null = null
  let last: { pixel: Pixel; time: number } | null = null
  let frame = 0

  const pixelOf = (event: PointerEvent, live: MapLibreMap): Pixel => {
    const box = live.getContainer().getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }

  function aimAt(live: MapLibreMap, pixel: Pixel, reach: number, free: boolean): Aim {
    const view = viewOf(live)
    const { tool, points, vertex, unit } = hand.value
    const drawing = (tool === 'reshape' && points.length > 0) || (tool === 'split' && unit !== null) || (tool === 'transfer' && unit !== null) || tool === 'create'
    const toBoundary = tool === 'select' || tool === 'vertices' || (tool === 'reshape' && !points.length)
    let found: Snap | null = null
    if (!free && (drawing || toBoundary || pressed?.grabbed)) {
      const around = drawing || pressed?.grabbed ? guides(view, pixel, reach) : NO_GUIDES
      found = snap(view, pixel, edges, around, { reach, except: pressed?.grabbed ? (vertex?.at ?? null) : null })
    }
    return { pixel, at: found?.at ?? onLattice(view.place(pixel)), snap: found }
  }

  function closes(live: MapLibreMap, pixel: Pixel, reach: number): boolean {
    const first = hand.value.points[0]
    if (!first || hand.value.points.length < 3) return false
    const [x, y] = viewOf(live).pixel(first)
    return Math.hypot(x - pixel[0], y - pixel[1]) <= reach
  }

  const reachOf = (event: PointerEvent) => (event.pointerType === 'touch' ? TOUCH_REACH : MOUSE_REACH)

  function onMove(event: PointerEvent): void {
    const live = map.value
    if (!live || !enabled()) return
    const pixel = pixelOf(event, live)
    if (pressed && Math.hypot(pixel[0] - pressed.pixel[0], pixel[1] - pressed.pixel[1]) > STILL_PIXELS) pressed.moved = true
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      if (pressed && !pressed.grabbed && pressed.moved) return // the map is being moved
      aim.value = aimAt(live, pixel, reachOf(event), event.altKey)
      if (pressed?.grabbed && pressed.moved) void send({ type: 'drag', to: aim.value.at })
    })
  }

  function onDown(event: PointerEvent): void {
    const live = map.value
    if (!live || !enabled() || event.button !== 0 || !event.isPrimary) return
    const pixel = pixelOf(event, live)
    pressed = { pixel, id: event.pointerId, grabbed: false, moved: false }
    if (hand.value.tool !== 'vertices') return
    const { snap: held } = (aim.value = aimAt(live, pixel, reachOf(event), false))
    if (!held || held.edge === null) return
    const fresh = held.kind === 'edge'
    // On an edge that is not chosen yet the first press only chooses it.
    if (fresh && held.edge !== hand.value.edge) return
    pressed.grabbed = true
    live.dragPan.disable()
    live.getCanvasContainer().setPointerCapture(event.pointerId)
    void send({ type: 'grab', vertex: { edge: held.edge, at: held.at, fresh, to: null } })
  }

  function onUp(event: PointerEvent): void {
    const live = map.value
    const press = pressed
    pressed = null
    if (!live || !press) return
    if (press.grabbed) live.dragPan.enable()
    if (!enabled()) return
    const pixel = pixelOf(event, live)
    const reach = reachOf(event)
    if (press.grabbed && press.moved) {
      cancelAnimationFrame(frame)
      frame = 0
      pressed = press // the moved vertex must not hold on to itself in this last aim either
      aim.value = aimAt(live, pixel, reach, event.altKey)
      pressed = null
      void send({ type: 'drag', to: aim.value.at }).then(() => send({ type: 'drop' }))
      return
    }
    if (press.moved) return
    if (press.grabbed) {
      // A vertex stays chosen, for the keyboard; on the line a press means a new one.
      if (hand.value.vertex?.fresh) void send({ type: 'drop' })
      return
    }
    const twice = last && event.timeStamp - last.time < TWICE_MS && Math.hypot(pixel[0] - last.pixel[0], pixel[1] - last.pixel[1]) < 2 * STILL_PIXELS
    last = { pixel, time: event.timeStamp }
    if (twice) {
      last = null
      void send({ type: 'finish' })
      return
    }
    meant(live, pixel, reach, event.altKey)
  }

  function meant(live: MapLibreMap, pixel: Pixel, reach: number, free: boolean): void {
    const target = (aim.value = aimAt(live, pixel, reach, free))
    const held = target.snap
    const vertex = held && (held.kind === 'node' || held.kind === 'vertex') ? held.at : null
    void send({ type: 'click', click: { at: target.at, unit: unitAt(pixel), edge: held?.edge ?? null, vertex, closes: closes(live, pixel, reach) } })
  }

  /** A click without a pointer, at the keyboard's cross. */
  function clickAt(pixel: Pixel): void {
    if (map.value && enabled()) meant(map.value, pixel, MOUSE_REACH, false)
  }

  function pointAt(pixel: Pixel): void {
    if (map.value) aim.value = aimAt(map.value, pixel, MOUSE_REACH, false)
  }

  function onLeave(): void {
    if (!pressed) aim.value = null
  }

  function onCancel(): void {
    if (pressed?.grabbed) {
      map.value?.dragPan.enable()
      void send({ type: 'escape' })
    }
    pressed = null
  }

  const listeners = { pointermove: onMove, pointerdown: onDown, pointerup: onUp, pointerleave: onLeave, pointercancel: onCancel }
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
  return { aim, clickAt, pointAt }
}

export type PointerControl = ReturnType<typeof usePointer>
