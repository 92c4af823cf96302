import assert from 'node:assert/strict'
import { mapDrawn, openPage, picture, signIn } from './browser.mjs'
import { warmPixels } from './pixels.mjs'

/** The part of the map that neither panel, drawer, legend nor slider covers. */
const MIDDLE = { x: 400, y: 130, width: 600, height: 560 }
const ENOUGH = 1500
const LOWER = 'viewer'

async function step(words, act) {
  const start = Date.now()
  await act()
  console.log(`  ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

/** The choice of a word of the sentence, by the value that the address will have. */
async function choose(page, word, value) {
  await page.click(`[data-test=word-${word}]`)
  await page.locator(`.el-popper:visible [data-value="${value}"]`).first().click()
}

/** A table as its menu saves it as CSV; the menu opened before may still be closing. */
async function saved(page, table) {
  await page.locator(`[data-test=export-${table}] button`).first().click()
  const link = page.locator(`.el-popper:visible [data-test=save-csv][href*="/exports/${table}?"]`)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const chunks = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const total = (page) => page.locator('.drawer .figures dd').first().innerText()
const rows = (page) => page.locator('.panel .row .name').allInnerTexts()

/** The leaders' desk: the sentence, the time slider, the lists, the link given to someone else, the wall. */
export async function leadersScenario({ browser, base, account }) {
  const { page, context, troubles } = await openPage(browser, base)
  let boundaryTiles = 0
  page.on('request', (request) => request.url().includes('/tiles/boundaries/') && request.url().endsWith('.mvt') && boundaryTiles++)
  await signIn(page, base, account)

  await step('the layer is chosen by a sentence, and the address is the view', async () => {
    await page.goto(`${base}/leaders?period=year`)
    await page.locator('[data-test=rate]').waitFor()
    await choose(page, 'status', 'open')
    await page.waitForURL(/status=open/)
    await choose(page, 'measure', 'per_km2')
    await page.waitForURL(/measure=per_km2/)
    await choose(page, 'level', 'community')
    await page.waitForURL(/level=community/)
    await mapDrawn(page)
    assert.match(await page.locator('[data-test=sentence] .words').innerText(), /未销号问题\s*·\s*今年\s*·\s*每平方公里件数\s*·\s*按社区/)
    assert.ok((await warmPixels(page, await picture(page), MIDDLE)) > ENOUGH, 'the classes paint')
  })

  await step('a calendar period is the service’s: a fortnight and a half-month differ', async () => {
    await choose(page, 'period', 'half_month')
    await page.waitForURL(/period=half_month/)
    const half = await page.locator('[data-test=slider] output').innerText()
    await choose(page, 'period', 'fortnight')
    await page.waitForURL(/period=fortnight/)
    await page.waitForFunction((before) => document.querySelector('[data-test=slider] output').textContent !== before, half)
  })

  await step('moving the slider changes figures and no boundary', async () => {
    await page.goto(`${base}/leaders?period=month&level=community`)
    await page.locator('[data-test=slider]').waitFor()
    await mapDrawn(page)
    const [figure, tiles] = [await total(page), boundaryTiles]
    await page.locator('[data-test=slider] input').focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/period=month%40|period=month@/)
    await page.waitForFunction((before) => document.querySelector('.drawer .figures dd').textContent !== before, figure)
    await mapDrawn(page)
    assert.equal(boundaryTiles, tiles, 'no boundary was asked for again')
  })

  await step('time plays by itself and stops when asked', async () => {
    const slider = page.locator('[data-test=slider]')
    const before = await slider.getAttribute('data-at')
    await page.click('[data-test=play]')
    await page.waitForFunction((at) => document.querySelector('[data-test=slider]').dataset.at !== at, before)
    await page.click('[data-test=play]')
    await page.locator('[data-test=slider][data-playing=false]').waitFor()
  })

  await step('the red and the black list name a rate in full and who answers', async () => {
    await page.goto(`${base}/leaders?period=year&level=community&tab=merits`)
    await page.locator('[data-test=merits] .row').first().waitFor()
    await page.waitForFunction(() => [...document.querySelectorAll('[data-test=merits] .who')].every((who) => who.textContent.length > 1))
    const board = await page.locator('[data-test=merits]').innerText()
    assert.match(board, /红榜[\s\S]*\d+\.\d\d% \([\d,]+ \/ [\d,]+\)[\s\S]*黑榜/)
  })

  await step('drilling down leads from the black list to the unit and its page', async () => {
    const worst = page.locator('[data-test=merits] .black .row').first()
    const [code, name] = [await worst.getAttribute('data-code'), await worst.locator('.name').getAttribute('title')]
    await page.locator(`[data-test=merits] .black .row[data-code="${code}"]`).click()
    await page.waitForURL((url) => url.searchParams.get('within')?.includes(code))
    await page.locator('.drawer h2', { hasText: name }).waitFor()
    await page.click('[data-test=unit-page]')
    await page.locator('[data-test=page] h1', { hasText: name }).waitFor()
    assert.match(await page.locator('[data-test=page]').innerText(), /责任人/)
  })

  await step('two periods stand side by side', async () => {
    await page.goto(`${base}/leaders?period=quarter`)
    await page.selectOption('[data-test=compare]', 'previous')
    await page.waitForURL(/compare=previous/)
    assert.match(await page.locator('[data-test=comparison]').innerText(), /整改率[\s\S]*%/)
  })

  await step('a running period says until when it and the other are counted', async () => {
    assert.match(await page.locator('[data-test=running]').innerText(), /尚未结束，统计至/)
    assert.match(await page.locator('[data-test=compared-part]').innerText(), /对比期只取同样长的一段/)
  })

  await step('every table is saved with its question and its edition', async () => {
    for (const table of ['figures', 'trend', 'breakdown']) {
      const file = await saved(page, table)
      assert.match(file, new RegExp(`^\uFEFF?# table: ${table}`))
      assert.match(file, /# edition content: [0-9a-f]{64}/)
      assert.match(file, /# query period: quarter/)
    }
  })

  await step('hours of the week become the filter', async () => {
    await page.goto(`${base}/leaders?period=year`)
    await page.locator('[data-test=hours] .cell').nth(24 + 8).click()
    await page.waitForURL((url) => url.searchParams.get('hours') === '8-9' && url.searchParams.get('days') === '2')
  })

  await step('hot spots are sought, listed or said to be none', async () => {
    await page.goto(`${base}/leaders?period=year&mode=hot&hex=200`)
    await page.locator('[data-test=hot] .lead').waitFor()
    assert.ok((await page.locator('[data-test=hot] .spot').count()) > 0 || (await page.locator('[data-test=hot]').innerText()).includes('没有显著的热点'))
  })

  await step('hot spots are sought on units too', async () => {
    await page.selectOption('[data-test=hot-on]', 'units')
    await page.waitForURL(/on=units/)
    await page.locator('[data-test=hot] .lead').waitFor()
  })

  await step('a plan is made for a hot spot, outlives the page, and is carried out', async () => {
    await page.goto(`${base}/leaders?period=year&mode=hot&on=units&level=grid`)
    const spot = page.locator('[data-test=hot] .spot').first()
    await spot.locator('.row').click()
    await spot.locator('.make').click()
    assert.equal(await spot.locator('button[type=submit]').isDisabled(), true, 'a plan says who and what')
    await spot.locator('input[name=title]').fill('市场周边占道')
    await spot.locator('textarea[name=measures]').fill('早晚高峰各巡一次')
    await spot.locator('input[name=owner]').fill('汀北区城管局')
    await spot.locator('input[type=date]').fill('2027-03-31')
    await spot.locator('button[type=submit]').click()
    await spot.locator('.plan', { hasText: '早晚高峰各巡一次 · 汀北区城管局' }).waitFor()
    await page.reload()
    await spot.locator('.row strong', { hasText: '市场周边占道' }).waitFor()
    assert.match(await spot.locator('.plan').innerText(), /2027年3月31日前完成[^]*进行中/)
    await spot.locator('.plan button').click()
    await spot.locator('.plan', { hasText: '已完成' }).waitFor()
  })

  await step('hot spots, what they are made of, and their plans are saved', async () => {
    for (const table of ['hot-spots', 'hot-spot-cells', 'hot-spot-plans']) {
      assert.match(await saved(page, table), new RegExp(`# table: ${table}`))
    }
  })

  await step('a bulletin is issued for a unit', async () => {
    await page.goto(`${base}/leaders?period=year`)
    const first = page.locator('.panel .row').first()
    const name = await first.locator('.name').getAttribute('title')
    await first.click()
    await page.locator('.drawer h2', { hasText: name }).waitFor()
    await page.click('[data-test=to-bulletins]')
    await page.locator('[data-test=bulletin-content]').waitFor()
    await page.locator('h1', { hasText: name }).waitFor()
    await page.click('[data-test=bulletin-issue]')
    await page.click('[data-test=issue-confirm]')
    await page.waitForURL(/bulletins\/\d+/)
    await page.locator('.page h1', { hasText: name }).waitFor()
  })

  await step('a level that the network has not is taken as none', async () => {
    await page.goto(`${base}/leaders?period=year&level=nowhere`)
    await page.locator('.panel .row').first().waitFor()
    assert.equal(await page.locator('[role=alert]').count(), 0)
  })

  await step('every act has a key, and ? shows them', async () => {
    await page.keyboard.press('3')
    await page.waitForURL(/mode=hot/)
    await page.keyboard.press('m')
    await page.locator('[data-test=merits]').waitFor()
    await page.keyboard.press(',')
    await page.waitForURL(/period=year(%40|@)/)
    await page.keyboard.press('?')
    await page.locator('.el-dialog kbd').first().waitFor()
    assert.ok((await page.locator('.el-dialog .row').count()) > 20)
    await page.keyboard.press('Escape')
  })

  let link = ''
  let seen = []
  await step('a view is copied as a link', async () => {
    await page.goto(`${base}/leaders?period=year&status=open&measure=per_km2&level=community`)
    await page.locator('.panel .row').first().waitFor()
    await mapDrawn(page)
    await page.evaluate(() => {
      window.copied = ''
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void (window.copied = text) } })
    })
    await page.click('[data-test=copy-link]')
    link = await page.waitForFunction(() => window.copied).then((handle) => handle.jsonValue())
    seen = [await page.locator('[data-test=sentence] .words').innerText(), await total(page), ...(await rows(page))]
    assert.match(link, /status=open/)
  })

  await step('someone else opens the link and sees the same, with his own rights', async () => {
    const other = await openPage(browser, base)
    await other.page.goto(link)
    await other.page.fill('input[name=username]', LOWER)
    await other.page.fill('input[name=password]', account.password)
    await other.page.click('button[type=submit]')
    await other.page.locator('.panel .row').first().waitFor()
    await mapDrawn(other.page)
    assert.deepEqual([await other.page.locator('[data-test=sentence] .words').innerText(), await total(other.page), ...(await rows(other.page))], seen)
    assert.equal(new URL(other.page.url()).searchParams.get('measure'), 'per_km2')
    await other.page.goto(`${base}/leaders?period=year&mode=hot&hex=200`)
    await other.page.locator('[data-test=hot] .lead').waitFor()
    assert.equal(await other.page.locator('[data-test=hot] .make').count(), 0, 'who may not handle reports is offered no plan')
    assert.deepEqual(other.troubles, [])
    await other.context.close()
  })

  await step('the wall has no chrome and plays by itself', async () => {
    await page.goto(`${base}/leaders?period=month&wall=1`)
    await page.locator('[data-test=wall]').waitFor()
    assert.equal(await page.locator('nav.rail').count(), 0)
    const days = await page.locator('[data-test=wall-days]').innerText()
    await page.waitForFunction((before) => document.querySelector('[data-test=wall-days]').textContent !== before, days)
  })

  assert.deepEqual(troubles, [], 'nothing went wrong on the way')
  await context.close()
}
