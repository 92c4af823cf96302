import type { Pixel } from './view'

/** A pointer that is down on the map. */
export interface Press {
  pixel: Pixel
  id: number
  by: string
  /** From the pointer to the vertex that it drags; null while it drags none. */
  held: Pixel | null
  moved: boolean
}

/**
 * How far from a thing a pointer may meet it, how near what is drawn or dragged holds on to others, how much a press may
 * tremble, and how far apart two presses may be to count as a double one; in pixels.
 */
interface Nature {
  reach: number
  hold: number
  still: number
  twice: number
}

const MOUSE: Nature = { reach: 11, hold: 11, still: 5, twice: 10 }
/** Fine, but the hand shakes, and the tip covers what it meets. */
const PEN: Nature = { reach: 14, hold: 11, still: 7, twice: 16 }
/** As broad as a finger: 44 pixels across. */
const TOUCH: Nature = { reach: 22, hold: 14, still: 10, twice: 28 }

/** Of the pointer of an event; without one, of the keyboard's cross, which is as exact as a mouse. */
export function natureOf(event: { pointerType: string } | null): Nature {
  return event?.pointerType === 'touch' ? TOUCH : event?.pointerType === 'pen' ? PEN : MOUSE
}
