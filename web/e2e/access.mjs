import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mapDrawn, openPage, signIn } from './browser.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const MOST_TABS = 150
/** A place, and what is there when it is. */
const PAGES = [
  ['/grids?sel=990102', '.drawer h2'],
  ['/leaders?period=year', '[data-test=calendar]'],
  ['/dispatch', 'input[name=coordinate]'],
  ['/leaders/bulletins?kind=month', '[data-test=bulletin-content]'],
  ['/settings/people', 'tbody tr'],
]
/** Where the eye goes: the places, the bar, the list, what lies over the map, the thing selected, the map's own buttons. */
const PARTS = ['.skip', 'nav.rail', '.bar', '.panel', '.chips,.slider', '.drawer', '.map']

async function step(words, act) {
  const start = Date.now()
  await act()
  console.log(`  ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

/**
 * What shuts somebody out: unnamed controls, words too pale to read; maps apart, which are drawings. Evaluated by the browser
 * itself, past the content security policy.
 */
async function obstacles(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: AXE })
  const { result } = await session.send('Runtime.evaluate', {
    awaitPromise: true,
    returnByValue: true,
    expression: `axe.run({ exclude: ['.picture', '.map'] }, { resultTypes: ['violations'], runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  })
  await session.detach()
  return result.value
}

/** Everybody gets in: by the keyboard alone, by ear, and with weak eyes, by day and by night. */
export async function accessScenario({ browser, base, account }) {
  for (const theme of ['light', 'dark']) {
    // By night only the colours differ.
    const pages = theme === 'light' ? PAGES : PAGES.slice(0, 2)
    const { page, context } = await openPage(browser, base, { theme, width: 1280 })
    await step(`nothing shuts anybody out (${theme})`, async () => {
      await page.goto(`${base}/sign-in`)
      await page.locator('button[type=submit]').waitFor()
      assert.deepEqual(await obstacles(page), [], 'sign-in')
      await signIn(page, base, account)
      for (const [path, ready] of pages) {
        await page.goto(base + path)
        await page.locator(ready).first().waitFor()
        await page.waitForTimeout(300)
        assert.deepEqual(await obstacles(page), [], path)
      }
    })
    await context.close()
  }

  const { page, context } = await openPage(browser, base, { width: 1280 })
  await signIn(page, base, account)
  for (const path of ['/grids?sel=990102', '/leaders?period=year']) {
    await step(`the tab key goes as the eye does, and all the way (${path})`, async () => {
      await page.goto(base + path)
      await page.locator('.drawer h2').waitFor()
      await mapDrawn(page)
      const seen = []
      for (let press = 0; press < MOST_TABS; press++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate((parts) => {
          const here = document.activeElement
          return here === document.body ? null : { part: parts.findIndex((part) => here.closest(part)), html: here.outerHTML.slice(0, 120), again: here.dataset.walked === 'yes' || void (here.dataset.walked = 'yes') }
        }, PARTS)
        if (at === null || at.again) break
        seen.push(at)
      }
      assert.ok(seen.length > 15 && seen.length < MOST_TABS, `it comes to an end (${seen.length})`)
      const parts = seen.map(({ part }) => part)
      assert.deepEqual(parts, [...parts].sort((a, b) => a - b), seen.filter(({ part }, at) => at && part < seen[at - 1].part).map(({ html }) => html).join('\n'))
      assert.equal(parts.at(-1), PARTS.length - 1)
    })
  }
  await context.close()
}
