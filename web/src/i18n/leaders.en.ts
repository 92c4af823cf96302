/** The leaders' desk in plain English. */
export const leadersEn = {
  period: 'Time', mode: 'Layer', choropleth: 'Classes', heat: 'Heat map', hot: 'Hot spots', level: 'Level', measure: 'Measure', category: 'Category', status: 'Status', ranking: 'Ranking',
  highFirst: 'Highest first', lowFirst: 'Lowest first', nothing: 'No reports in this period', nothingHint: 'Try another period, or fewer filters.', tooFew: 'Too few reports to rank', scope: 'Scope',
  leftOut: 'Left out', defaultPlaces: '{n} {n|report|reports} on default points, whose place cannot be trusted, left out.', unowned: '{n} {n|report|reports} outside every unit, not counted in any.', beside: '{n} {n|report|reports} more where there is no {level}; not shown on the map.', points: '{n} pp', legend: 'Legend', heatMost: '≥ {n} per km²',
  units: '{n} {n|unit|units}', fewNote: 'Units with fewer than {n} reports are neither coloured nor ranked.', summary: 'Summary', sentence: 'What is shown', time: 'Hours', clear: 'Clear', apply: 'Apply', weekdays: 'Days of the week',
  lastDays: 'last {n} days', daysUntil: '{n} days until {day}', calendarPeriods: 'By the calendar', fromDay: 'From', toDay: 'To', byLevel: 'by {level}', allCategories: 'all categories', allChannels: 'all channels',
  anyTime: 'any hour', anyHour: 'All day', workdays: 'Mon–Fri', andMore: '{first} and others ({n})', copyLink: 'Copy link', findUnit: 'Find a unit by name or code', alsoIn: 'Also within {name}',
  whereHint: 'Or click the map or the ranking to go one level down. A unit of another network narrows the reports to its ground.', play: 'Play', pause: 'Pause', timeSlider: 'Time', hidden: 'Too few reports to be shown',
  hiddenNote: '{n} {n|unit|units} with fewer than {k} reports not shown.', unknownNote: '{n} {n|unit|units} without the base figure.', noBefore: '{n} {n|unit|units} without reports before: no comparison.', shrunkNote: 'Classes of values drawn towards the mean {mean} (empirical Bayes).', frozenNote: 'Classes stay while time is moved.',
  merits: 'Red and black', red: 'Red list: best', black: 'Black list: worst', meritBasis: 'By {measure}, {level}, {n} ranked, {period}. The rank is that of the person who answers.', tooFewUnits: 'Too few units to compare',
  calendar: 'Calendar', calendarSheet: 'Time on the calendar', lastTwelve: 'Last 12 months', hours: 'Hours of the week', what: 'What the problems are', frame: 'Grouped by', other: 'Other', compare: 'Compare', compareWith: 'Compare with', difference: 'Difference',
  before: 'Before', nothingKnown: 'Nothing is known of {days}: the earliest report is of {first}. No comparison.', chooseArea: 'Choose another unit of the level', detail: 'Charts', into: ' › ', openUnitPage: 'Open the unit page', wall: 'Wall', toMap: 'On the map', worst: 'Lowest rates below',
  problems: { all: 'all problems', open: 'open problems', closed: 'closed problems', overdue: 'overdue problems' },
  classes: 'Classes by', method: { quantile: 'equal numbers', natural: 'natural breaks', equal: 'equal steps' }, shrink: 'Shrink small numbers',
  running: 'Not over yet: counted until {time}.', comparedPart: 'The period is not over: counted until {time}, and the other one until {other}, as much of it.',
  defaultPlacesOf: '{name}: {n} {n|report|reports} on default points, whose place cannot be trusted, not counted.', unownedOf: '{name}: {n} {n|report|reports} outside every unit, not counted in any.',
  lessMore: 'few → many', hourCell: '{day} {hour}:00, {n} {n|report|reports}',
}

export const hotEn = {
  title: 'Hot spots', none: 'No significant hot spot', noneHint: 'In this period the problems lie as chance would have it. Try another period or fewer filters.', lead: '{cells} cells tested, false discovery rate {rate}.', cluster: 'Hot spot {rank}',
  count: '{count} reports, {expected} expected', looked: '{n} of them found by patrols: who looks more finds more.', size: 'about {area}', significance: 'z = {z}',
  kind: { emerging: 'emerging', recurring: 'recurring', persistent: 'persistent', fading: 'fading' }, plan: 'Plan', makePlan: 'Make a plan', planTitle: 'Name', planOwner: 'Who sees to it', planMeasures: 'What is done', planDue: 'Due',
  planSaved: 'Plan made', planDone: 'Mark as done', oneEach: 'One plan each', state: { open: 'under way', done: 'done', dropped: 'dropped' }, due: 'due {day}', on: 'On', hexagons: 'Hexagons of {metres} m',
}

export const measureEn = {
  count: 'Reports', rate: 'Rectification rate', per_km2: 'Per km²', per_1000_residents: 'Per 1,000 residents', per_1000_households: 'Per 1,000 households', per_road_km: 'Per road km', change: 'Change',
}
export const measureHintEn = {
  count: 'How many', rate: 'Closed ÷ reported', per_km2: 'By area', per_1000_residents: 'By residents', per_1000_households: 'By households', per_road_km: 'By length of road', change: 'Against the period or the year before',
}
export const compareEn = { none: 'No comparison', previous: 'against the period before', last_year: 'against last year', area: 'against another area' }
export const cadenceEn = { day: 'today', week: 'this week', fortnight: 'fortnight', half_month: 'half-month', month: 'this month', quarter: 'this quarter', half_year: 'half-year', year: 'this year' }
export const cadenceNounEn = { day: 'day', week: 'week', fortnight: 'fortnight', half_month: 'half-month', month: 'month', quarter: 'quarter', half_year: 'half-year', year: 'year' }
export const weekdayEn = { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri', '6': 'Sat', '7': 'Sun' }
export const hoursNameEn = { '7-9': 'morning rush', '17-19': 'evening rush', '9-17': 'daytime', '19-22': 'evening', '22-6': 'night' }
