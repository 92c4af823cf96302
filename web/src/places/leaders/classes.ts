import type { Choropleth, ChoroplethItem } from '@/api/types'
import { CHANGE_BREAKS, RATE_BREAKS, measureOf, type Measure } from './measures'

/** A class of the map: values above `above` and up to and including `upTo`; the first takes its lower bound too. */
export interface ValueClass {
  above: number
  upTo: number
}

/** Classes that are fixed by their upper bounds. */
const fixed = (least: number, bounds: readonly number[]): ValueClass[] => bounds.map((upTo, index) => ({ above: index ? bounds[index - 1]! : least, upTo }))

/** The classes as the service made them; a rate and a change have their own, whatever the figures are. */
export function classesOf(figures: Choropleth | null, measure: Measure): ValueClass[] {
  if (measure === 'rate') return fixed(0, RATE_BREAKS)
  if (measure === 'change') return fixed(-100, CHANGE_BREAKS)
  return (figures?.legend?.classes ?? []).map(({ above, upTo }) => ({ above, upTo }))
}

/** The class that a value belongs to. Values beyond both ends belong to the end classes: while time is played, classes stay. */
export function classIndex(value: number, classes: readonly ValueClass[]): number {
  const at = classes.findIndex((one) => value <= one.upTo)
  return at < 0 ? classes.length - 1 : at
}

/**
 * What the map joins to its boundaries: the class of each unit by its id in the tiles. Nothing stands for a unit without
 * the figure, and for one in which nothing was found: the map shows through.
 */
export function classValues(items: readonly ChoroplethItem[], measure: Measure, classes: readonly ValueClass[]): Map<number, number> {
  const values = new Map<number, number>()
  if (!classes.length) return values
  for (const item of items) {
    const value = measureOf(item, measure)
    if (value === null || (value === 0 && measure !== 'rate' && measure !== 'change')) continue
    values.set(item.id, classIndex(value, classes))
  }
  return values
}

/** How many units lie in each class, and how many have no figure, none, or may not be shown. */
export function tally(items: readonly ChoroplethItem[], measure: Measure, classes: readonly ValueClass[]) {
  const units = classes.map(() => 0)
  let none = 0
  let unknown = 0
  let hidden = 0
  for (const item of items) {
    const value = measureOf(item, measure)
    if (item.hidden) hidden++
    else if (value === null) unknown++
    else if (value === 0 && measure !== 'rate' && measure !== 'change') none++
    else if (classes.length) units[classIndex(value, classes)]!++
  }
  return { units, none, unknown, hidden }
}
