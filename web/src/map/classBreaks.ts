/** Rounds to a figure that people can hold in mind: 1, 2, 5 times a power of ten, or halves between. */
function nice(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  const nearest = steps.reduce((best, step) => (Math.abs(step * power - value) < Math.abs(best * power - value) ? step : best))
  return Number((nearest * power).toPrecision(6))
}

/**
 * Lower bounds of the classes from the second on: quantiles of the positive values, rounded to plain figures, so that each
 * colour holds a similar number of units. Fewer classes than asked where there are fewer different values; whole numbers
 * stay whole.
 */
export function classBreaks(values: readonly number[], classes: number): number[] {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b)
  if (!positive.length) return []
  const whole = positive.every(Number.isInteger)
  const distinct = new Set(positive)
  if (distinct.size <= classes) return [...distinct].slice(1)
  const breaks = new Set<number>()
  for (let index = 1; index < classes; index++) {
    const quantile = positive[Math.floor((index * positive.length) / classes)]!
    const rounded = nice(quantile)
    breaks.add(whole ? Math.max(2, Math.round(rounded)) : rounded)
  }
  const [least, most] = [positive[0]!, positive.at(-1)!]
  return [...breaks].filter((at) => at > least && at <= most).sort((a, b) => a - b)
}

/** Equal steps for percentages: a rate reads against its scale, not against its neighbours. */
export const RATE_BREAKS: readonly number[] = [60, 75, 85, 95]
