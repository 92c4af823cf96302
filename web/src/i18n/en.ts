import type { Messages } from './zh'

/** English says the same as the Chinese in as few words. */
export const en: Messages = {
  app: { title: 'Gridwarden', skipToContent: 'Skip to content', mapLabel: 'Map', places: 'Main navigation' },
  nav: { grids: 'Grids', dispatch: 'Dispatch', leaders: 'Leaders', settings: 'Settings' },
  common: {
    loading: 'Loading', retry: 'Try again', close: 'Close', cancel: 'Cancel', save: 'Save', confirm: 'OK', back: 'Back', more: 'Load more', all: 'All',
    none: 'None', yes: 'Yes', no: 'No', copy: 'Copy', copied: 'Copied', copyFailed: 'The browser refuses to copy; please select the text', edit: 'Edit',
    name: 'Name', reason: 'Reason', optional: 'optional', upTo: 'to date', expandSheet: 'Expand panel', collapseSheet: 'Collapse panel',
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
    toSettings: 'Go to Settings', theme: 'Light or dark', panel: 'Fold or unfold the left panel', close: 'Close the drawer',
  },
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
