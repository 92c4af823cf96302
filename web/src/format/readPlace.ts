import { PLACE_WORDS, SIGNS, type Axis } from '@/i18n/placeWords'
import type { TypedPlace } from './place'

/** One of the two numbers, with the axis and the direction that the text gives it. */
interface Part {
  degrees: number
  axis: Axis | null
  sign: number
}

/** West, south, east, north. */
type Ground = readonly number[] | null | undefined

const NUMBER = /^([-+]?)(\d+(?:\.\d+)?)\s*([°′″]?)/
const BETWEEN = /^[\s,;:、。/|()[\]=]+/
const SHARE = { '°': 1, '′': 60, '″': 3600 } as const

/** Degrees, minutes and seconds by one sign each, whatever they were written with. */
function plain(text: string): string {
  return text
    .replace(SIGNS.degree, '°')
    .replace(SIGNS.second, '″')
    .replace(SIGNS.minute, '′')
    .split(/([°′″])/)
    .map((piece) => (/[°′″]/.test(piece) ? piece : piece.normalize('NFKC')))
    .join('')
    .trim()
}

/** The numbers of the text in their order; null when anything else is in it. */
function partsOf(text: string): Part[] | null {
  const parts: Part[] = []
  let rest = plain(text)
  /** `N 31.2` or `31.2 N`: as it begins, so it goes on. */
  const marksFirst = !/^[\s([]*[-+\d]/.test(rest)
  let mark: Pick<Part, 'axis' | 'sign'> | null = null
  /** The sign after the last number, where nothing but blanks came since: minutes and seconds follow. */
  let unit = ''
  while (rest) {
    const number = NUMBER.exec(rest)
    const word = PLACE_WORDS.find(([pattern]) => pattern.test(rest))
    const gap = BETWEEN.exec(rest)
    if (number) {
      const [all, sign = '', digits = '', written = ''] = number
      const last = parts.at(-1)
      const share = written || (unit === '°' ? '′' : unit === '′' ? '″' : '')
      if (last && unit && !sign && share !== '°' && Number(digits) < 60) last.degrees += Number(digits) / SHARE[share as keyof typeof SHARE]
      else if (written === '′' || written === '″') return null
      else {
        parts.push({ degrees: Number(digits), axis: mark?.axis ?? null, sign: (sign === '-' ? -1 : 1) * (mark?.sign ?? 1) })
        mark = null
      }
      unit = share
      rest = rest.slice(all.length)
    } else if (word) {
      const [pattern, axis, sign] = word
      const last = parts.at(-1)
      if (axis && marksFirst) mark = { axis, sign }
      else if (axis && last) [last.axis, last.sign] = [axis, last.sign * sign]
      unit = ''
      rest = rest.replace(pattern, '')
    } else if (gap) {
      if (gap[0].trim()) unit = ''
      rest = rest.slice(gap[0].length)
    } else return null
  }
  return parts
}

const isPlace = ({ lng, lat }: TypedPlace) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90

function distance({ lng, lat }: TypedPlace, ground: readonly number[]): number {
  const [west = 0, south = 0, east = 0, north = 0] = ground
  return Math.hypot(Math.max(0, west - lng, lng - east), Math.max(0, south - lat, lat - north))
}

/**
 * Reads a position in any usual form: `121.4737, 31.2304`, `31.2304 121.4737`, `31°13'49"N 121°28'25"E`,
 * `北纬31.23 东经121.47`, `经度：121度28分25秒 …`. Which number is which is said by the text, else by what is possible on
 * Earth, else by which lies nearer to the ground of the installation, else longitude comes first. Null when it is no place.
 */
export function readPlace(text: string, ground?: Ground): TypedPlace | null {
  const [one, two, more] = partsOf(text) ?? []
  if (!one || !two || more || (one.axis && one.axis === two.axis)) return null
  const [first, second] = [one.sign * one.degrees, two.sign * two.degrees]
  const given: TypedPlace = { lng: first, lat: second }
  const turned: TypedPlace = { lng: second, lat: first }
  if (one.axis || two.axis) {
    const place = one.axis === 'lng' || two.axis === 'lat' ? given : turned
    return isPlace(place) ? place : null
  }
  const [a, b] = [given, turned].filter(isPlace)
  if (a && b && ground?.length === 4 && distance(b, ground) < distance(a, ground)) return b
  return a ?? null
}
