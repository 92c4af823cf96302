import assert from 'node:assert/strict'
import { mapDrawn, openPage, savePicture, signIn } from './browser.mjs'

/** Twenty times what lies on the busiest other coordinate of a small demo city, so that the rule suspects the place. */
const SAME_PLACE = 3000

async function step(words, act) {
  const start = Date.now()
  await act()
  console.log(`  ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

/** What people keep by hand: who there is, who answers for what and until when, points to be visited, coordinates that mean nothing. */
export async function recordsScenario({ browser, base, account, folder }) {
  const { page, context, troubles } = await openPage(browser, base)
  const shot = async (name) => folder && savePicture(page, `${folder}/${name}.png`)
  const dialog = page.locator('.el-dialog:visible').last()
  const button = (name) => dialog.getByRole('button', { name, exact: true })
  const said = (words) => page.locator('.el-message', { hasText: words }).first().waitFor()
  const label = (words) => dialog.locator('label', { hasText: words })
  const code = `e2e-${Date.now()}`
  const person = `测试员${code.slice(-5)}`
  async function importReports(rows) {
    const { csrfToken } = await (await page.request.get(`${base}/api/v1/session`)).json()
    const sent = await page.request.post(`${base}/api/v1/reports/import`, {
      headers: { 'Content-Type': 'text/csv', 'X-CSRF-Token': csrfToken },
      data: ['idempotency_key,category,channel,seen_at,lng,lat', ...rows].join('\n'),
    })
    assert.equal(sent.status(), 200, await sent.text())
  }
  let place = [0, 0]
  await signIn(page, base, account)

  await step('a person is put on the list, and described anew', async () => {
    await page.goto(`${base}/settings/people`)
    await page.getByRole('button', { name: '新增责任主体' }).click()
    await label('名称').locator('input').fill(person)
    await label('编号').locator('input').fill(code)
    await label('电话').locator('input').fill('13900000001')
    await shot('party')
    await button('保存').click()
    await said('已保存')
    await page.locator('.find input').fill(person)
    await page.locator('.find input').press('Enter')
    const row = page.locator('tr', { hasText: code })
    await row.getByRole('button', { name: '修改' }).click()
    assert.equal(await label('编号').locator('input').isDisabled(), true)
    await label('电话').locator('input').fill('13900000002')
    await button('保存').click()
    await row.filter({ hasText: '13900000002' }).waitFor()
  })

  await step('the same code a second time is refused in words', async () => {
    await page.getByRole('button', { name: '新增责任主体' }).click()
    await label('名称').locator('input').fill(`${person}乙`)
    await label('编号').locator('input').fill(code)
    await button('保存').click()
    await dialog.locator('[role=alert], .error').first().waitFor()
    await shot('party-refused')
    await button('取消').click()
    troubles.splice(0) // the browser notes the refusal on its console
  })

  await step('he is given a duty on the page of a unit, and relieved of it', async () => {
    await page.goto(`${base}/grids`)
    await page.locator('[role=treeitem]').nth(1).click()
    await page.locator('.drawer h2').waitFor()
    await page.getByRole('button', { name: '指定责任人', exact: true }).click()
    await label('谁').locator('input').first().fill(person)
    await page.locator('.el-select-dropdown__item:visible', { hasText: person }).click()
    await shot('duty')
    await button('指定责任人').click()
    await page.locator('.drawer', { hasText: person }).waitFor()
    await page.locator('.drawer').getByRole('button', { name: '修改', exact: true }).first().click()
    await page.locator('.drawer li, .drawer .person', { hasText: person }).first().getByRole('button').last().click()
    await label('理由').locator('input').fill('调离本岗')
    await shot('duty-end')
    await dialog.locator('button[type=submit]').click()
    await page.locator('.drawer', { hasText: person }).waitFor({ state: 'detached' })
  })

  await step('a point is put down where the map was clicked', async () => {
    await page.goto(`${base}/dispatch`)
    await mapDrawn(page)
    await page.mouse.click(800, 470)
    await page.locator('[data-test=owner] h2').waitFor()
    await page.getByRole('button', { name: '在此新增点位' }).click()
    await label('名称').locator('input').fill('测试点位')
    await label('编号').locator('input').fill(code)
    await label('点位类型').locator('input').first().click()
    await page.locator('.el-select-dropdown:visible .el-tree-node__content').first().click()
    await shot('point')
    await dialog.locator('button[type=submit]').click()
    await page.locator('.el-message', { hasText: '测试点位' }).waitFor()
    await dialog.waitFor({ state: 'detached' })
  })

  await step('a coordinate on which reports pile up is judged', async () => {
    place = page.url().match(/place=([\d.]+)(?:,|%2C)([\d.]+)/).slice(1).map(Number)
    await importReports(Array.from({ length: SAME_PLACE }, (_, i) => `${code}-${i},litter,public,2026-03-01T08:00:00+08:00,${place}`))
    await page.goto(`${base}/settings/defaults`)
    const row = page.locator('tbody tr').first()
    await row.filter({ hasText: '疑似' }).waitFor()
    await row.getByRole('button', { name: '确认是默认点' }).click()
    await row.getByRole('button', { name: '确认是默认点' }).waitFor({ state: 'detached' })
    await row.getByRole('button', { name: '不是默认点' }).click()
    await row.getByRole('button', { name: '确认是默认点' }).waitFor()
    await shot('default-places')
  })

  await step('fifteen years are told by quarters, and year by year on the calendar', async () => {
    await importReports(Array.from({ length: 60 }, (_, i) => `${code}-old-${i},litter,public,${2011 + (i % 15)}-0${1 + (i % 9)}-15T08:00:00+08:00,${place[0] + i * 1e-5},${place[1]}`))
    await page.goto(`${base}/leaders?period=all`)
    await page.locator('[data-test=trend-step]', { hasText: '按季度合计' }).waitFor()
    const days = page.locator('[data-test=calendar-days]')
    assert.match(await days.innerText(), /^20\d\d年\d+月1日 – 20\d\d年/, 'the last twelve months')
    await page.selectOption('[data-test=calendar-sheet]', '2012')
    await days.filter({ hasText: '2012年1月1日 – 2012年12月31日' }).waitFor()
    await shot('fifteen-years')
  })

  assert.deepEqual(troubles, [], 'nothing went wrong on the way')
  await context.close()
}
