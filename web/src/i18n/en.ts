import type { Messages } from './zh'

/** English says the same as the Chinese in as few words. */
export const en: Messages = {
  app: { title: 'Gridwarden', skipToContent: 'Skip to content', mapLabel: 'Map', places: 'Main navigation' },
  nav: { grids: 'Grids', dispatch: 'Dispatch', leaders: 'Leaders', settings: 'Settings' },
  common: {
    loading: 'Loading', retry: 'Try again', close: 'Close', cancel: 'Cancel', save: 'Save', confirm: 'OK', back: 'Back', more: 'Load more', all: 'All',
    none: 'None', yes: 'Yes', no: 'No', copy: 'Copy', copied: 'Copied', copyFailed: 'The browser refuses to copy; please select the text', edit: 'Edit',
    name: 'Name', reason: 'Reason', optional: 'optional', upTo: 'to date', expandSheet: 'Expand panel', collapseSheet: 'Collapse panel', listSeparator: ', ',
  },
  format: {
    metres: '{value}\u202fm', kilometres: '{value}\u202fkm', squareMetres: '{value}\u202fm²', squareKilometres: '{value}\u202fkm²', percent: '{value}\u202f%',
    date: '{day} {monthName} {year}', dateTime: '{date}, {time}', days: '{n} {n|day|days}', hours: '{n} {n|hour|hours}',
    minutes: '{n} {n|minute|minutes}', underAMinute: 'under a minute',
  },
  signIn: {
    title: 'Sign in', username: 'User name', password: 'Password', submit: 'Sign in', demo: 'Demo accounts (click to fill in)',
    ended: 'Your session has ended. Please sign in again.', tagline: 'Who answers for this place?', missing: 'Please give user name and password.',
  },
  bar: {
    search: 'Search coordinate, code, name, person, report', toLight: 'Light colours', toDark: 'Dark colours', language: '中文', account: 'Account',
    signOut: 'Sign out', ownPassword: 'Change password', shortcuts: 'Keyboard shortcuts', noHits: 'Nothing found for “{q}”',
    searchHint: 'Try the whole code, or two characters of the name.',
  },
  hit: { coordinate: 'Coordinate', unit: 'Unit', party: 'Party', report: 'Report', point: 'Point' },
  shortcut: {
    search: 'Search', help: 'Show shortcuts', toGrids: 'Go to Grids', toDispatch: 'Go to Dispatch', toLeaders: 'Go to Leaders',
    toSettings: 'Go to Settings', theme: 'Light or dark', panel: 'Fold or unfold the left panel', close: 'Close the drawer', copy: 'Copy the owner', nextReport: 'Next in the queue', previousReport: 'Previous in the queue', assign: 'Assign',
  },
  grids: {
    tab: { units: 'Units', vacancies: 'Vacancies', drafts: 'Drafts' },
    tree: 'Tree of units', network: 'Network', unit: 'Unit', edition: 'Edition {number}', editionAndDate: 'Edition and date', since: 'since {date}',
    asOf: 'as of {day}', noEdition: 'No edition yet', showDay: 'Show the grids of a day', today: 'Today', unitCount: '{n} units',
    vacant: 'Nobody answers for it', vacantShort: 'vacant', noUnits: 'This network has no units yet',
    noUnitsHint: 'Import boundaries under Drafts, check them and publish; then they appear here.', noNetwork: 'There is no network yet',
    noNetworkHint: 'Ask the administrator to create a network with its levels.', chain: 'Above it', showOnMap: 'Show on the map', area: 'Area',
    households: 'Households', residents: 'Residents', people: 'Who answers', nobody: 'Nobody answers for this unit. Please complete the list of duties.',
    reports: 'Reports', pointCount: '{n} evaluation {n|point|points}', children: 'Below it', attributes: 'Attributes', history: 'History', showAll: 'Show all {n}',
    call: 'Call {name}', noVacancy: 'No vacancies', noVacancyHint: 'Somebody answers for every unit.',
  },
  change: { created: 'created', boundary: 'boundary changed', name: 'renamed', parent: 'moved', attributes: 'attributes changed', removed: 'removed' },
  party: { person: 'Person', organisation: 'Organisation', duties: 'Answers for', noDuties: 'Answers for nothing at present.' },
  draftState: { open: 'open', published: 'published', discarded: 'discarded' },
  draft: {
    title: 'Draft', untitled: 'Draft {id}', import: 'Import boundaries', none: 'No drafts',
    noneHint: 'Import a GeoJSON file; it is checked for gaps, overlaps and more. Published editions stay as they are.',
    blocking: '{n} {n|defect|defects} to resolve', base: 'from edition {number}', fit: 'Fit', publish: 'Publish', discard: 'Discard draft',
    discardWarning: 'This cannot be undone. Published editions stay as they are.', discarded: 'Draft discarded', published: 'Edition {number} is published',
    blockedHint: '{n} {n|defect blocks|defects block} publishing. Fit closes small gaps, cuts small overlaps, and lists every change.',
    readyHint: 'Nothing blocks publishing.', issues: 'Defects', noIssues: 'No defects', width: '{width} wide', mustFix: 'blocks', mayStay: 'may stay',
    moreIssues: '{n} more are not listed.', chooseFile: 'Choose a GeoJSON file', features: '{n} features', notGeojson: 'This is not a GeoJSON FeatureCollection.',
    level: 'Level', into: 'Into', newDraft: 'a new draft', codeFrom: 'Code from', nameFrom: 'Name from', parentFrom: 'Parent from',
    parentByPlace: 'found by place', householdsFrom: 'Households from (optional)', residentsFrom: 'Residents from (optional)', crs: 'CRS (optional)',
    crsHint: 'EPSG:4549', importSubmit: 'Import and check',
    publishWarning: 'It becomes a numbered edition that never changes. Earlier editions can still be seen.', publishReason: 'Why',
    publishReasonHint: 'For example: two new communities in Donghu', effective: 'In force from', effectiveNow: 'at once',
  },
  issue: {
    gap: 'Gap', overlap: 'Overlap', mismatch: 'Mismatch', invalid: 'Invalid boundary', invalid_ring: 'Invalid boundary', outside_parent: 'Outside its parent',
    duplicate_code: 'Duplicate code', missing_parent: 'Missing parent', sliver: 'Sliver', not_covered: 'Parent not covered',
  },
  fit: {
    title: 'Fit report', gaps: 'Gaps closed', overlaps: 'Overlaps cut', left: '{n} left', moved: 'Area moved', farthest: 'Farthest move', gained: 'Gained',
    lost: 'Lost', displacement: 'Moved',
  },
  datum: { wgs84: 'WGS 84 (GPS)', cgcs2000: 'CGCS2000 (Tianditu)', gcj02: 'GCJ-02 (Amap, Tencent, WeChat)', bd09: 'BD-09 (Baidu)' },
  dispatch: {
    tab: { ask: 'Ask', queue: 'Queue' }, owner: 'Owner', datum: 'Datum', clickHint: 'Click anywhere on the map to see who answers.',
    coordinate: 'Coordinate (longitude, latitude)', coordinateHint: '113.271500, 36.104200',
    coordinateWrong: 'Give two numbers, longitude and latitude, such as 113.2715, 36.1042.', accuracy: 'Accuracy (m)', ask: 'Who answers?',
    onEdge: 'On the boundary; the other side is {name}. Check with both.', uncertain: 'The accuracy reaches over the boundary; it may also be {names}. Please check.',
    toBoundary: '{distance} to the nearest boundary', beyond: ', beyond it {name}', otherSideLine: '{distance} to the boundary, beyond it {name}',
    placeLine: 'Place {place} (WGS 84)', accuracyLine: '±{metres}\u202fm',
  },
  status: {
    owned: 'Owned', on_edge: 'On the boundary', outside: 'Outside every unit', in_hole: 'In a gap', no_edition: 'No edition', uncertain: 'Please check',
    no_place: 'No place', by_hand: 'Assigned by hand',
  },
  statusAdvice: {
    outside: 'No unit of this network holds this place.', in_hole: 'This place lies in a gap between units. Please tell the grid administrator.',
    no_edition: 'This network had no edition in force then.',
  },
  queueReason: {
    outside: 'Outside', in_hole: 'In a gap', no_place: 'No place', no_edition: 'No edition', default_place: 'Default point', owned: 'Owned', on_edge: 'On the boundary',
    by_hand: 'Assigned by hand',
  },
  queue: { empty: 'The queue is empty', emptyHint: 'Every report has found its unit.', byReason: 'Filter by reason', noWords: 'No description' },
  assign: {
    title: 'Assign to a unit', clickHint: 'Click the unit on the map that should answer.', reason: 'Why', onSite: 'Checked on site', byPhone: 'Confirmed by phone',
    byWords: 'From the description', submit: 'Assign', done: 'Assigned to {name}',
  },
  report: {
    channel: 'Channel', seenAt: 'Seen', dueAt: 'Due', closedAt: 'Closed', quantity: 'Quantity', address: 'Address', place: 'Place', reporter: 'Reporter',
    resolutions: 'Resolutions', owner: 'Show owner', reassign: 'Reassign', close: 'Close report', closed: 'Report closed',
  },
  reportStatus: { open: 'open', closed: 'closed', overdue: 'overdue' },
  figure: { count: 'Reports', open: 'Open', closed: 'Closed', rate: 'Rectified', overdue: '{n} overdue' },
  period: { '7d': '7 d', '14d': '14 d', '30d': '30 d', month: 'Month', year: 'Year', all: 'All' },
  leaders: {
    period: 'Period', mode: 'Layer', choropleth: 'Choropleth', heat: 'Heat map', level: 'Level', measure: 'Measure', category: 'Category', status: 'Status',
    ranking: 'Ranking', highFirst: 'high first', lowFirst: 'low first', nothing: 'No reports in this period', nothingHint: 'Take another period or a wider filter.',
    tooFew: 'Too few to rank', scope: 'Scope', leftOut: 'Left out', defaultPlaces: '{n} {n|report|reports} on default points, whose place cannot be trusted.',
    unowned: '{n} {n|report|reports} that no unit owns.', legend: 'Legend', sparse: 'sparse', dense: 'dense', units: '{n} {n|unit|units}',
    fewNote: 'Units with fewer than {n} reports are neither coloured nor ranked.', summary: 'Summary',
  },
  measure: { count: 'Reports', open: 'Open', rate: 'Rectified', density: 'Per km²', per1000: 'Per 1,000 residents' },
  trend: { title: 'Trend', opened: 'Found', closed: 'Closed', weekly: 'Summed by week, from Monday', day: 'Day' },
  role: {
    administrator: 'Administrator', grid_administrator: 'Grid administrator', dispatcher: 'Dispatcher', leader: 'Leader', viewer: 'Viewer',
    reporter: 'Reporting interface',
  },
  problem: {
    offline: 'The service cannot be reached', unreadable: 'The service’s answer cannot be read', unauthenticated: 'Not signed in',
    forbidden: 'You do not have this permission', not_found: 'Not found', bad_credentials: 'User name or password is wrong',
    too_many_attempts: 'Too many attempts', coverage_has_issues: 'The draft still has defects and cannot be published',
  },
  problemAdvice: {
    offline: 'Check the network, then try again. Nothing you typed is lost.',
    other: 'Try again; if it still fails, tell the administrator the code below.', too_many_attempts: 'Wait a few minutes, then try again.',
  },
}
