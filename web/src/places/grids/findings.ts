import type { LintFinding, LintScore, LintScorePart, Words } from '@/api/types'
import { formatMeasure } from '@/format/numbers'
import { language } from '@/i18n'

/** The words of the current language. */
export const inLanguage = (words: Words): string => words[language.value]

export type Severity = LintFinding['severity']

/** How a score reads at a glance; the bounds are those of evaluation grades in practice. */
export function toneOf(value: number | null): 'ok' | 'warn' | 'danger' | 'none' {
  if (value == null) return 'none'
  if (value >= 90) return 'ok'
  return value >= 75 ? 'warn' : 'danger'
}

/** A score in full tenths, cut and not rounded: only what keeps every rule has a hundred. */
export const formatScore = (value: number | null): string => formatMeasure(value === null ? null : Math.floor(value * 10 + 1e-9) / 10)

/** What costs most, at most so many. */
export function dearest(score: LintScore, most: number): LintScorePart[] {
  return score.rules.filter((part) => part.failed > 0).slice(0, most)
}

type Position = [number, number]

/** West, south, east and north of a GeoJSON geometry; null where it has none. */
export function boundsOf(geometry: unknown): [number, number, number, number] | null {
  let bounds: [number, number, number, number] | null = null
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return
    if (typeof value[0] === 'number') {
      const [x, y] = value as Position
      bounds = bounds ? [Math.min(bounds[0], x), Math.min(bounds[1], y), Math.max(bounds[2], x), Math.max(bounds[3], y)] : [x, y, x, y]
    } else {
      value.forEach(visit)
    }
  }
  visit((geometry as { coordinates?: unknown } | null)?.coordinates)
  return bounds
}
