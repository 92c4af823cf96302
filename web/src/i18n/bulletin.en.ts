import type { BulletinMessages } from './bulletin.zh'

export const bulletinEn: BulletinMessages = {
  title: 'Bulletins', back: 'Back to insight', issued: 'Issued', preview: 'Preview', issue: 'Issue', issueTitle: 'Issue a bulletin',
  issueLead: 'Once issued it has a number, is kept, and never changes.', remarks: 'Remarks', remarksHint: 'Optional: what is to be said of this period', done: 'Issued: {year}, No. {number}',
  none: 'None issued yet', noneHint: 'Choose a period, read the preview, then issue it.', number: '{year}, No. {number}', by: 'issued by {name}, {date}', pdf: 'PDF', xlsx: 'XLSX',
  kind: { day: 'Daily', week: 'Weekly', fortnight: 'Fortnightly', half_month: 'Half-monthly', month: 'Monthly', quarter: 'Quarterly', half_year: 'Half-yearly', year: 'Annual' },
  figure: { count: 'Reports', closed: 'Closed', open: 'Open', overdue: 'Overdue' },
  fields: { ground: 'Ground', kind: 'Period', level: 'Ranked level', day: 'Any day of it', dayHint: 'The last full period' },
  composed: 'Figures as of {date}', incomplete: 'the period is not over', edition: 'on the boundaries of edition {number}', hash: 'Content',
  now: 'This period', previous: 'Before', lastYear: 'Last year', same: 'the same', incomparable: 'nothing to compare', unknown: '{name}: no data', first: 'The earliest report is of {day}: nothing is known of the time before, and nothing compared with it. ', closedInPeriod: 'Closed in the period, earlier reports included',
  honest: '{unowned} more have no owner and wait in the queue; {defaults} lie on default points and are not counted.', hidden: 'The figures of {n} {n|unit is|units are} too small to be shown.',
  red: 'Red list', black: 'Black list', ranking: 'Ranking', rankingRule: 'By rectification rate, then fewer overdue. Not ranked: {few} with fewer than {least} reports, {without} with none. A place’s rank is the rank of those who answer for it.',
  noRanking: 'No place has {least} reports: there is no ranking.', rank: 'Rank', place: 'Place', answering: 'Who answers', vacant: 'nobody',
  honestUnit: '{defaults} more on the ground of {unit} lie on default points and are not counted.', until: '{name} until {time}', part: 'counted until {time}, and as much of the others: {others}',
  noLevel: 'Nothing can be ranked below this unit', noLevelHint: 'Choose a unit further up, or the whole network.',
  categories: 'Worst categories', category: 'Category', change: 'Change', hot: 'Grids with most reports', within: 'Within', maps: 'Where the problems are', print: 'Print map',
  printMap: { title: 'Print map', paper: 'Paper', orientation: 'Orientation', landscape: 'Landscape', portrait: 'Portrait', level: 'Level shown', children: 'Next level', phones: 'Print telephone numbers (not for public places)', open: 'Make PDF' },
}
