import { computed, nextTick, ref, shallowRef } from 'vue'
import { listIssues } from '@/api/requests'
import type { CoverageIssue, LintFinding } from '@/api/types'
import { useMapClick } from '@/map/mapHost'
import type { Mark } from '@/map/style/marks'
import { useRequest } from '@/ui/useRequest'
import { getDraftUnit } from './contract'
import { showPlaceOf } from './ground'
import type { Choice } from './useChoice'
import type { DraftSession } from './useDraftSession'
import type { Edits } from './useEdits'
import type { Review } from './useReview'

const mark = (geometry: unknown, properties: Mark['properties']): Mark[] => (geometry ? [{ type: 'Feature', geometry: geometry as Mark['geometry'], properties }] : [])

/** What is wrong with the draft, as lines of lists and as marks on the map; each leads to the other. */
export function useDraftMarks(session: DraftSession, edits: Edits, choice: Choice, review: Review, openChecks: () => void) {
  const issues = useRequest(() => (session.version.value ? () => listIssues(session.id) : null))
  const chosenIssue = ref<string | null>(null)
  const findings = shallowRef<readonly LintFinding[]>([])
  const pickedFinding = ref<string | null>(null)
  const marks = computed<Mark[]>(() => {
    const list: Mark[] = (issues.data.value?.items ?? []).flatMap((issue) => mark(issue.place, { kind: 'issue', id: issue.key, strong: issue.key === chosenIssue.value }))
    for (const finding of findings.value) list.push(...mark(finding.place, { kind: 'finding', id: finding.key, strong: finding.key === pickedFinding.value }))
    for (const one of review.conflicts.value) list.push(...mark(one.draftGeometry, { kind: 'ours' }), ...mark(one.publishedGeometry, { kind: 'theirs' }))
    list.push(...mark(session.refusal.value?.error.problem.place, { kind: 'issue', strong: true }))
    return list
  })

  function chooseIssue(issue: CoverageIssue): void {
    chosenIssue.value = issue.key
    showPlaceOf(issue.place)
  }

  async function chooseFinding(finding: LintFinding, bring: boolean): Promise<void> {
    pickedFinding.value = finding.key
    const [unit] = finding.units
    // The unit first: its drawer takes part of the room in which the place is shown.
    const there = unit ? await getDraftUnit(session.id, unit).catch(() => null) : null
    if (there) choice.selectUnit(unit!, false)
    await nextTick()
    if (bring) showPlaceOf(finding.place)
  }

  useMapClick(({ mark: met }) => {
    if (!met || edits.hand.value.tool !== 'select') return
    const issue = met.kind === 'issue' ? issues.data.value?.items.find((one) => one.key === met.id) : undefined
    const finding = met.kind === 'finding' ? findings.value.find((one) => one.key === met.id) : undefined
    if (issue) {
      openChecks()
      chosenIssue.value = issue.key
    } else if (finding) void chooseFinding(finding, false)
  })

  return { issues, chosenIssue, findings, pickedFinding, marks, chooseIssue, chooseFinding }
}

export type DraftMarks = ReturnType<typeof useDraftMarks>
