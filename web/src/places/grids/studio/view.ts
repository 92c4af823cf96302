import type { Box } from './edges'
import type { Position } from './geodesy'

export type Pixel = readonly [x: number, y: number]

const TILE = 512
const mercatorX = (lng: number) => lng / 360 + 0.5
const mercatorY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/**
 * The map's camera as plain arithmetic, north up and flat: places to pixels and back in nanoseconds, so that thousands of
 * vertices can be drawn and snapped to while the pointer moves.
 */
export class View {
  private readonly scale: number
  private readonly left: number
  private readonly top: number

  constructor(
    centre: Position,
    readonly zoom: number,
    readonly width: number,
    readonly height: number,
  ) {
    this.scale = TILE * 2 ** zoom
    this.left = mercatorX(centre[0]) * this.scale - width / 2
    this.top = mercatorY(centre[1]) * this.scale - height / 2
  }

  x(lng: number): number {
    return mercatorX(lng) * this.scale - this.left
  }

  y(lat: number): number {
    return mercatorY(lat) * this.scale - this.top
  }

  pixel([lng, lat]: Position): Pixel {
    return [this.x(lng), this.y(lat)]
  }

  place([x, y]: Pixel): Position {
    const lng = ((x + this.left) / this.scale - 0.5) * 360
    const lat = (Math.atan(Math.exp((0.5 - (y + this.top) / this.scale) * 2 * Math.PI)) * 360) / Math.PI - 90
    return [lng, lat]
  }

  /** The ground within so many pixels of a pixel. */
  around([x, y]: Pixel, pixels: number): Box {
    const [west, south] = this.place([x - pixels, y + pixels])
    const [east, north] = this.place([x + pixels, y - pixels])
    return [west, south, east, north]
  }

  /** The ground in view and so many pixels more. */
  box(margin = 0): Box {
    const [west, south] = this.place([-margin, this.height + margin])
    const [east, north] = this.place([this.width + margin, -margin])
    return [west, south, east, north]
  }
}
