import type { ChainLink, LocateAnswer, NetworkAnswer } from '@/api/types'
import { formatDateTime } from '@/format/dates'
import { formatDistance, formatPlace } from '@/format/numbers'
import { named, t, tCode } from '@/i18n'
import { word } from '@/state/dictionaries'
import { dutyOrder } from '@/ui/dutyOrder'

/** As many of a level as a message can carry. */
const MOST = 3

export function levelName(link: ChainLink): string {
  return named({ nameZh: link.levelNameZh, nameEn: link.levelNameEn })
}

function peopleOf(link: ChainLink): string[] {
  return [...(link.people ?? [])].sort(dutyOrder).slice(0, MOST).map((duty) =>
    [word('responsibility_kind', duty.kind), duty.party.name, duty.party.phone].filter(Boolean).join(' '),
  )
}

/** One network's answer as plain lines, for a chat or the telephone. */
function networkLines(answer: NetworkAnswer): string[] {
  const head = `【${named(answer)}】${tCode('status', answer.status, answer.status)}`
  if (!answer.chain.length) return [head]
  const last = answer.chain.at(-1)!
  const lines = [head, `${answer.chain.map((link) => link.name).join(' › ')}（${last.code}）`]
  for (const link of [...answer.chain].reverse()) {
    for (const person of peopleOf(link)) lines.push(`${link.name}：${person}`)
  }
  if (answer.otherSide) {
    lines.push(t('dispatch.otherSideLine', { distance: formatDistance(answer.distanceMetres), name: answer.otherSide.name }))
  }
  return lines
}

export function ownerText(answer: LocateAnswer): string {
  const place = t('dispatch.placeLine', { place: formatPlace(answer.place) })
  return [...answer.answers.flatMap((one) => [...networkLines(one), '']), place, formatDateTime(answer.at)].join('\n')
}
