import type { Report } from '@/api/types'
import { circle } from '@/format/place'
import type { Mark } from '@/map/style/marks'

function reportMark(report: Report, strong: boolean): Mark | null {
  if (!report.place) return null
  return {
    type: 'Feature', geometry: { type: 'Point', coordinates: report.place }, properties: { kind: 'report', id: String(report.id), strong },
  }
}

/** The asked place with the circle of its accuracy, the queue, and the report in hand on top. */
export function dispatchMarks(place: readonly number[] | null, accuracy: number | null, queue: readonly Report[], chosen: Report | null): Mark[] {
  const marks: Mark[] = []
  if (place && accuracy) {
    const ring = circle(place[0]!, place[1]!, accuracy)
    marks.push({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'accuracy' } })
  }
  for (const report of queue) {
    const mark = report.id === chosen?.id ? null : reportMark(report, false)
    if (mark) marks.push(mark)
  }
  const strong = chosen ? reportMark(chosen, true) : null
  if (strong) marks.push(strong)
  if (place) marks.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [...place] }, properties: { kind: 'place' } })
  return marks
}
