import type { Comparison } from './contract'

type Level = Comparison['levels'][number]
type Change = Level['changes'][number]

/** A line of the comparison, told apart from every other. */
export const changeKey = (level: string, change: Change): string => [level, change.kind, ...[change.before, change.after].map((units) => units.map((unit) => unit.code).join())].join('|')

/** Levels and changes as they are listed: a neighbour that merely got a vertex where a new line meets it has not changed for anybody. */
export const listedLevels = (comparison: Comparison, rankOf: (level: string) => number): Level[] =>
  comparison.levels
    .map((level) => ({ ...level, changes: level.changes.filter((change) => change.kind !== 'redrawn') }))
    .filter((level) => level.changes.length)
    .sort((a, b) => rankOf(b.level) - rankOf(a.level))

/** The line that tells of a place: of the ground that moved there, or else of the unit that is there; the finest level first. */
export function changeAt(levels: readonly Level[], ground: { from: string; to: string } | null, unit: string | null): { key: string; change: Change } | null {
  const has = (units: Change['before'], code: string) => units.some((one) => one.code === code)
  const fits = [
    (change: Change) => ground !== null && (!ground.from || has(change.before, ground.from)) && (!ground.to || has(change.after, ground.to)),
    (change: Change) => unit !== null && (has(change.after, unit) || has(change.before, unit)),
  ]
  for (const fit of fits) {
    for (const level of levels) {
      const change = level.changes.find(fit)
      if (change) return { key: changeKey(level.level, change), change }
    }
  }
  return null
}
