import assert from 'node:assert/strict'
import { mapDrawn, openPage, picture, signIn } from './browser.mjs'
import { warmPixels } from './pixels.mjs'

/** The part of the map between panel and drawer, without the chips, the legend and the controls. */
const MIDDLE = { x: 400, y: 130, width: 600, height: 560 }
const ENOUGH = 1500

async function step(words, act) {
  const start = Date.now()
  await act()
  console.log(`  ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

export async function scenario({ browser, base, account }) {
  const { page, context, troubles } = await openPage(browser, base)
  const painted = async () => warmPixels(page, await picture(page), MIDDLE)

  await step('a wrong password is refused in words', async () => {
    await page.goto(base)
    await page.waitForURL(/sign-in/)
    await page.fill('input[name=username]', account.username)
    await page.fill('input[name=password]', 'certainly wrong')
    await page.click('button[type=submit]')
    await page.locator('[role=alert]', { hasText: '用户名或密码不对' }).waitFor()
    troubles.splice(0) // the browser notes the refusal on its console
  })

  await step('a person signs in and sees the tree of units', async () => {
    await signIn(page, base, account)
    await page.locator('[role=treeitem]').first().waitFor()
    await mapDrawn(page)
  })

  await step('a unit chosen in the tree opens its page', async () => {
    await page.locator('[role=treeitem]').nth(1).click()
    await page.locator('.drawer h2').waitFor()
    const name = await page.locator('[role=treeitem][aria-selected=true] .name').innerText()
    assert.equal(await page.locator('.drawer h2').innerText(), name)
    assert.match(page.url(), /sel=/)
  })

  await step('a click on the map tells who answers', async () => {
    await page.goto(`${base}/dispatch`)
    await mapDrawn(page)
    await page.mouse.click(800, 470)
    const card = page.locator('[data-test=owner]')
    await card.locator('h2').waitFor()
    assert.match(await card.innerText(), /归属明确|在边界上/)
    assert.match(await card.innerText(), /距最近边界/)
    assert.match(page.url(), /place=/)
  })

  await step('the address alone brings the same card back', async () => {
    const before = await page.locator('[data-test=owner] h2').innerText()
    await page.reload()
    await page.locator('[data-test=owner] h2').waitFor()
    assert.equal(await page.locator('[data-test=owner] h2').innerText(), before)
  })

  await step('a place told in degrees and minutes is found as soon as Enter is pressed', async () => {
    const name = await page.locator('[data-test=owner] h2').innerText()
    const [lng, lat] = new URL(page.url()).searchParams.get('place').split(',').map(Number)
    const told = (degrees) => `${Math.floor(degrees)}°${((degrees % 1) * 60).toFixed(5)}′`
    await page.goto(`${base}/dispatch`)
    await page.fill('input[type=search]', `北纬${told(lat)} 东经${told(lng)}`)
    await page.keyboard.press('Enter')
    await page.locator('[data-test=owner] h2', { hasText: name }).waitFor()
  })

  await step('a slow answer is not taken for that of the place asked after it', async () => {
    await page.route('**/api/v1/locate?**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue()
    })
    await mapDrawn(page)
    await page.mouse.click(800, 300)
    await page.locator('[data-test=owner]').waitFor({ state: 'detached' })
    await page.locator('[data-test=owner] h2').waitFor()
    await page.unroute('**/api/v1/locate?**')
  })

  await step('a map that cannot be fetched says so, and fetches what is missing', async () => {
    await page.route('**/tiles/**', (route) => route.abort())
    await page.goto(`${base}/dispatch`)
    await page.locator('[data-test=map-incomplete]').waitFor()
    await page.unroute('**/tiles/**')
    troubles.splice(0) // the browser notes what it could not fetch
    await page.locator('[data-test=map-incomplete] button').click()
    await page.locator('[data-test=map-incomplete]').waitFor({ state: 'detached' })
    await mapDrawn(page)
    assert.equal(await page.locator('[data-test=map-incomplete]').count(), 0)
  })

  await step('the choropleth paints, with its rate in full', async () => {
    await page.goto(`${base}/leaders?period=all`)
    await page.locator('[data-test=rate]').waitFor()
    assert.match(await page.locator('[data-test=rate]').innerText(), /\d+\.\d\d%\s*\([\d,]+ \/ [\d,]+\)/)
    await mapDrawn(page)
    assert.ok((await painted()) > ENOUGH, `the choropleth painted ${await painted()} pixels`)
  })

  await step('the heat map paints', async () => {
    await page.goto(`${base}/leaders?period=all&mode=heat`)
    await page.locator('[data-test=rate]').waitFor()
    await mapDrawn(page)
    assert.ok((await painted()) > ENOUGH, `the heat map painted ${await painted()} pixels`)
  })

  await step('drilling down goes one level below', async () => {
    await page.goto(`${base}/leaders?period=all`)
    await page.locator('.panel .row').first().click()
    await page.waitForURL(/within=/)
    await page.locator('.drawer .crumb').first().waitFor()
  })

  await step('the switch speaks English', async () => {
    await page.locator('button.language').click()
    await page.locator('nav >> text=Leaders').waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  })

  await step('the settings list accounts', async () => {
    await page.goto(`${base}/settings/accounts`)
    await page.locator('td', { hasText: account.username }).first().waitFor()
  })

  assert.deepEqual(troubles, [], 'nothing went wrong on the way and no request left for another host')
  await context.close()
}
