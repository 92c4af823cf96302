import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mapDrawn, openPage, signIn } from './browser.mjs'
import { boxOf, draftOf, serviceOf } from './studioApi.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']
const MOST_TABS = 150
/** A place, what is there when it is, and whether it is looked at by night, too, where only the colours differ. */
const PAGES = [
  ['/grids?sel=990102', '.drawer h2', 'by night'],
  ['/leaders?period=year', '[data-test=calendar]', 'by night'],
  ['/leaders/units/city/990102', 'h1'],
  ['/dispatch', 'input[name=coordinate]'],
  ['/dispatch?tab=queue', '.panel [role=tab]'],
  ['/leaders/bulletins?kind=month', '[data-test=bulletin-content]'],
  ['/settings/people', 'tbody tr'],
  ['/settings/accounts', 'tbody tr'],
  ['/settings/me', 'form'],
]
/** What differs has come, and with it what can be done. */
const STUDIO = '[data-test=publish]:enabled'
const studioPages = (id, code) => [
  [`/grids/drafts/${id}?sel=${code}`, STUDIO, 'by night'],
  [`/grids/drafts/${id}?tab=checks`, STUDIO],
  [`/grids/drafts/${id}?tab=history`, STUDIO],
  [`/grids/drafts/${id}/impact`, '[data-test=impact-page] .figures', 'by night'],
  [`/grids/drafts/${id}/compare`, '[data-test=comparison] li'],
]
/** Where the eye goes: the places, the bar, the list, what lies over the map, the thing selected, the page, the map's own buttons. */
const PARTS = ['.skip', 'nav.rail', 'header.bar', '.panel,.side,nav.list', '.chips,.slider,.top', '.drawer', '.page', '.grip', '.map']
/** Elements whose focus is shown by what is around them. */
const SHOWN_BY = '.el-input__wrapper, .el-select__wrapper, .el-switch, .el-radio-button, .el-checkbox'
const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'spinbutton', 'slider', 'switch', 'tab', 'treeitem', 'dialog']

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
  // Colours on their way to others, as when a button becomes enabled, are those of neither.
  await page.evaluate(() => document.getAnimations().forEach((one) => Number.isFinite(one.effect?.getComputedTiming().endTime) && one.finish()))
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

/** Controls that who listens cannot tell from each other. */
async function nameless(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter(({ ignored, role, name }) => !ignored && CONTROLS.includes(role?.value) && !name?.value?.trim()).map(({ role, nodeId }) => `${role.value} ${nodeId}`)
}

/** A draft in which one grid was divided, so that there is something to see. */
async function beginDraft(page, base) {
  const service = await serviceOf(page.context(), base)
  const { body: begun } = await service.ask('POST', '/networks/city/drafts', { title: '无障碍检查' })
  const draft = draftOf(service, begun.id)
  for (const { code } of await draft.units('grid')) {
    const [west, south, east, north] = boxOf((await draft.unit(code)).geometry)
    const [x, over] = [(west + east) / 2, (north - south) * 0.1]
    const edit = { type: 'split', unit: code, lines: [[[x, south - over], [x, north + over]]], buildings: 'lift' }
    const { version } = await draft.head()
    if ((await service.ask('POST', `/drafts/${begun.id}/edits`, { version, edit })).status === 200) return { id: begun.id, code, discard: () => service.ask('DELETE', `/drafts/${begun.id}`) }
  }
  throw new Error('no grid can be divided')
}

/** Everybody gets in: by the keyboard alone, by ear, and with weak eyes, by day and by night. */
export async function accessScenario({ browser, base, account }) {
  const { page, context } = await openPage(browser, base, { width: 1280 })
  await signIn(page, base, account)
  const { id, code, discard } = await beginDraft(page, base)
  const places = [...PAGES, ...studioPages(id, code)]

  for (const theme of ['light', 'dark']) {
    const pages = places.filter(([, , night]) => theme === 'light' || night)
    const look = await openPage(browser, base, { theme, width: 1280 })
    await step(`nothing shuts anybody out (${theme})`, async () => {
      await look.page.goto(`${base}/sign-in`)
      await look.page.locator('button[type=submit]').waitFor()
      assert.deepEqual(await obstacles(look.page), [], 'sign-in')
      await signIn(look.page, base, account)
      for (const [path, ready] of pages) {
        await look.page.goto(base + path)
        await look.page.locator(ready).first().waitFor()
        await look.page.waitForTimeout(300)
        assert.deepEqual(await obstacles(look.page), [], path)
        assert.deepEqual(await nameless(look.page), [], path)
      }
    })
    await look.context.close()
  }

  const walks = [
    ['/grids?sel=990102', '.drawer h2'], ['/leaders?period=year', '.drawer h2'], ['/dispatch', 'input[name=coordinate]'], ['/settings/accounts', 'tbody tr'],
    ['/leaders/bulletins?kind=month', '[data-test=bulletin-content]'], ...studioPages(id, code).filter(([path]) => !path.includes('tab=')),
  ]
  for (const [path, ready] of walks) {
    await step(`the tab key goes as the eye does, and all the way (${path})`, async () => {
      await page.goto(base + path)
      await page.locator(ready).first().waitFor()
      if (await page.locator('.map').count()) await mapDrawn(page)
      const seen = []
      for (let press = 0; press < MOST_TABS; press++) {
        await page.keyboard.press('Tab')
        const at = await page.evaluate(
          ([parts, shownBy]) => {
            const here = document.activeElement
            if (here === document.body) return null
            const outlined = [here, here.closest(shownBy), ...here.querySelectorAll('.focused'), here.nextElementSibling].filter(Boolean).map((one) => getComputedStyle(one))
            return {
              part: parts.findIndex((part) => here.closest(part)),
              html: here.outerHTML.slice(0, 120),
              // A list of days that was opened by the way closes slowly.
              closing: here.closest('.el-popper') !== null,
              shown: outlined.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none'),
              again: here.dataset.walked === 'yes' || void (here.dataset.walked = 'yes'),
            }
          },
          [PARTS, SHOWN_BY],
        )
        if (at === null || at.again) break
        if (!at.closing) seen.push(at)
      }
      assert.ok(seen.length > 12 && seen.length < MOST_TABS, `it comes to an end (${seen.length})`)
      assert.deepEqual(seen.filter(({ shown }) => !shown).map(({ html }) => html), [], 'one sees where one is')
      const parts = seen.map(({ part }) => part)
      assert.deepEqual(parts, [...parts].sort((a, b) => a - b), seen.filter(({ part }, at) => at && part < seen[at - 1].part).map(({ html }) => html).join('\n'))
    })
  }
  await discard()
  await context.close()
}
