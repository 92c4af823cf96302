// The browser test: a person signs in, clicks the map, reads who answers, and sees heat map and choropleth paint; who works by
// the keyboard or by ear is not shut out; then grids are redrawn in the boundary studio and published, and the service is asked
// for both sides of every edge; at last people, duties, points and default points are kept by hand.
//   npm run e2e                         starts the packaged program with the tiny demo city in a folder of its own
//   npm run e2e -- --base URL           tests a program that runs already
//   npm run e2e -- --screenshots DIR    also keeps pictures of the screens
// Accounts: E2E_USER and E2E_PASSWORD; without them those of the demo.
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accessScenario } from './access.mjs'
import { openBrowser } from './browser.mjs'
import { leadersScenario } from './leaders.mjs'
import { startProgram } from './program.mjs'
import { recordsScenario } from './records.mjs'
import { keepScreenshots } from './screenshots.mjs'
import { scenario } from './scenario.mjs'
import { studioScenario } from './studio.mjs'
import { keepStudioPictures } from './studioPictures.mjs'

const { values: options } = parseArgs({ options: { base: { type: 'string' }, screenshots: { type: 'string' } } })
const account = { username: process.env.E2E_USER ?? 'admin', password: process.env.E2E_PASSWORD ?? 'city-of-yunting' }
const editor = { username: process.env.E2E_EDITOR ?? 'grid', password: account.password }

// The browser first: without one nothing is started that would have to be stopped.
const browser = await openBrowser()
const program = options.base ? { base: options.base.replace(/\/$/, ''), stop: async () => {} } : await startProgram()
let failed = false
try {
  await scenario({ browser, base: program.base, account })
  await accessScenario({ browser, base: program.base, account })
  await leadersScenario({ browser, base: program.base, account })
  await studioScenario({ browser, base: program.base, account, editor })
  if (options.screenshots) {
    mkdirSync(`${options.screenshots}/records`, { recursive: true })
    await keepScreenshots({ browser, base: program.base, account, folder: options.screenshots })
    await keepStudioPictures({ browser, base: program.base, editor: account, folder: options.screenshots })
  }
  // Last, for what it leaves behind would be seen on the pictures.
  await recordsScenario({ browser, base: program.base, account, folder: options.screenshots && `${options.screenshots}/records` })
} catch (cause) {
  failed = true
  console.error(`browser test failed: ${cause.stack ?? cause}`)
} finally {
  await browser.close()
  await program.stop()
}
console.log(failed ? 'browser test: failed' : 'browser test: passed')
process.exit(failed ? 1 : 0)
