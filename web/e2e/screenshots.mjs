import { join } from 'node:path'
import { mapDrawn, openPage, savePicture, signIn } from './browser.mjs'

const SCREENS = [
  { name: 'grids', path: '/grids', act: (page) => page.locator('[role=treeitem]').nth(3).click() },
  { name: 'dispatch', path: '/dispatch', act: askNearer },
  { name: 'leaders', path: '/leaders' },
  { name: 'leaders-heat', path: '/leaders?mode=heat' },
  { name: 'leaders-wall', path: '/leaders?wall=1', restless: true },
  { name: 'settings-people', path: '/settings/people', restless: true },
]
/** Comes near enough to see houses, then asks. */
async function askNearer(page) {
  await page.mouse.move(700, 470)
  for (let turn = 0; turn < 8; turn++) {
    await page.mouse.wheel(0, -220)
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(800)
  await mapDrawn(page)
  await page.mouse.click(700, 470)
  await page.mouse.move(700, 30)
}

/** The map has been drawn; where it plays, or there is none, a while has passed. */
const settled = (page, screen) => (screen.restless ? page.waitForTimeout(4000) : mapDrawn(page))

const LOOKS = [
  { suffix: '', language: 'en', theme: 'light' },
  { suffix: '-zh', language: 'zh', theme: 'light' },
  { suffix: '-dark', language: 'zh', theme: 'dark' },
]
const PHONE = { width: 390, height: 844 }

/** The pictures that the README shows. */
export async function keepScreenshots({ browser, base, account, folder }) {
  for (const look of LOOKS) {
    const { page, context } = await openPage(browser, base, look)
    await signIn(page, base, account)
    for (const screen of SCREENS) {
      await page.goto(base + screen.path)
      await settled(page, screen)
      await screen.act?.(page)
      await page.waitForTimeout(1200)
      await settled(page, screen)
      await savePicture(page, join(folder, `${screen.name}${look.suffix}.png`))
    }
    await context.close()
  }
  const { page, context } = await openPage(browser, base, PHONE)
  await signIn(page, base, account)
  await page.goto(`${base}/dispatch`)
  await mapDrawn(page)
  await page.mouse.click(195, 300)
  await page.waitForTimeout(1200)
  await mapDrawn(page)
  await savePicture(page, join(folder, 'phone.png'))
  await context.close()
}
