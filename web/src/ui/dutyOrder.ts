import type { Responsibility } from '@/api/types'

const GRADES = ['first', 'direct', 'specific']

/** People before organisations, the first responsible before the others, then in the order that was given. */
export function dutyOrder(a: Responsibility, b: Responsibility): number {
  const person = (duty: Responsibility) => Number(duty.party.kind !== 'person')
  const grade = (duty: Responsibility) => {
    const at = GRADES.indexOf(duty.grade ?? '')
    return at < 0 ? GRADES.length : at
  }
  return person(a) - person(b) || grade(a) - grade(b) || a.ordinal - b.ordinal
}
