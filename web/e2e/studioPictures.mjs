import { join } from 'node:path'
import { mapDrawn, openPage, savePicture, signIn } from './browser.mjs'
import { boxOf, draftOf, middle, pixelOf, serviceOf } from './studioApi.mjs'

/** A compound was rebuilt: its grid is split in three, the households shared out, the impact read, published for Monday. */
export async function keepStudioPictures({ browser, base, editor, folder }) {
  const first = await openPage(browser, base, { language: 'zh' })
  const { page } = first
  await signIn(page, base, editor)
  const service = await serviceOf(first.context, base)
  const network = (await service.get('/networks')).items.find((one) => one.levels.some((level) => level.code === 'grid'))
  const { body: made } = await service.ask('POST', `/networks/${network.code}/drafts`, { title: '小区改建，一格分三格' })
  const draft = draftOf(service, made.id)
  const keep = (on, name) => savePicture(on, join(folder, `${name}.png`))
  const address = (zoom, [lng, lat], rest = '') => `${base}/grids/drafts/${made.id}?map=${zoom.toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}${rest}`

  const rows = (await draft.units('grid')).sort((a, b) => b.households - a.households)
  const row = rows[0]
  const box = boxOf((await draft.unit(row.code)).geometry)
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  const zoom = Math.min(19, Math.log2((560 * 360) / (512 * Math.max(w, h * 1.3))))
  const lines = [0.35, 0.65].map((share) => [[box[0] + share * w, box[1] - 0.06 * h], [box[0] + share * w, box[3] + 0.06 * h]])
  async function look(on, rest = '') {
    await on.goto(address(zoom, middle(box), rest))
    await on.locator('canvas.ink:not([data-edges="0"])').waitFor()
    await mapDrawn(on)
    await on.waitForTimeout(800)
  }
  async function tap(place) {
    const [x, y] = await pixelOf(page, place)
    await page.mouse.move(x - 2, y)
    await page.mouse.click(x, y)
    await page.waitForTimeout(450)
  }

  /** Management grids of two neighbours each in the communities around; what is left over stays in none. */
  async function compose() {
    const around = boxOf({ type: 'Polygon', coordinates: [[[box[0] - 4 * w, box[1] - 3 * h], [box[2] + 4 * w, box[3] + 3 * h]]] })
    const parents = new Map((await draft.units('grid')).map((one) => [one.code, one.parent]))
    const taken = new Set()
    const numbers = new Map()
    for (const { left, right } of await draft.edges(around)) {
      const parent = parents.get(left)
      if (!parent || parent !== parents.get(right) || taken.has(left) || taken.has(right)) continue
      const number = (numbers.get(parent) ?? 500) + 1
      const { version } = await draft.head()
      const { status } = await service.ask('PUT', `/drafts/${made.id}/composed/management/${parent}${number}`, { version, name: `${'一二三四五六七八九'[number - 501]}号管理网格`, members: [left, right] })
      if (status !== 200) continue
      numbers.set(parent, number)
      taken.add(left).add(right)
    }
  }

  await look(page, `&sel=${row.code}`)
  await keep(page, 'studio-unit-zh')
  await page.keyboard.press('4')
  await tap(lines[0][0])
  await tap(lines[0][1])
  await page.locator('[data-test=another]').click()
  await tap(lines[1][0])
  const [x, y] = await pixelOf(page, lines[1][1])
  await page.mouse.move(x, y - 40)
  await page.mouse.move(x, y - 30)
  await page.waitForTimeout(1500)
  await keep(page, 'studio-zh')
  await page.mouse.click(x, y)
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await page.locator('[data-test=refusal],[data-test=pieces]').first().waitFor()
  if (await page.locator('[data-test=bend]').count()) {
    await page.waitForTimeout(600)
    await keep(page, 'studio-buildings-zh')
    await page.locator('[data-test=bend]').click()
  }
  await page.locator('[data-test=pieces]').waitFor()
  await page.waitForTimeout(2500)
  await keep(page, 'studio-pieces-zh')
  await page.locator('[data-test=save-pieces]').click()
  await page.locator('[data-test=pieces]').waitFor({ state: 'detached' })
  const last = (await draft.history()).at(-1).seq
  await compose()
  await look(page)
  await page.keyboard.press('9')
  await page.locator('[data-test=composed]').waitFor()
  await tap(middle(boxOf((await draft.unit(row.code)).geometry)))
  await page.locator('[data-test=compose]').waitFor()
  await page.waitForTimeout(1500)
  await keep(page, 'studio-composed-zh')
  // The story goes on without them.
  await service.ask('POST', `/drafts/${made.id}/undo`, { version: (await draft.head()).version, to: last })
  await page.goto(`${base}/grids/drafts/${made.id}/impact`)
  await page.locator('[data-test=impact-page] .figures').waitFor()
  await page.waitForTimeout(500)
  await keep(page, 'studio-impact-zh')
  await page.goto(`${base}/grids/drafts/${made.id}/compare`)
  await page.locator('[data-test=comparison]').waitFor()
  await page.waitForTimeout(3000)
  await mapDrawn(page)
  await keep(page, 'studio-compare-zh')

  const LOOKS = [
    { suffix: '', language: 'en', theme: 'light' },
    { suffix: '-dark', language: 'zh', theme: 'dark' },
    { suffix: '-phone', language: 'zh', theme: 'light', width: 390, height: 844 },
  ]
  for (const { suffix, ...choice } of LOOKS) {
    const other = await openPage(browser, base, choice)
    await signIn(other.page, base, editor)
    await look(other.page, suffix === '-phone' ? '' : `&sel=${row.code}`)
    if (suffix !== '-phone') await other.page.locator('[role=tab]').nth(2).click()
    await other.page.waitForTimeout(800)
    await keep(other.page, `studio${suffix}`)
    if (suffix !== '-phone') {
      await other.page.goto(`${base}/grids/drafts/${made.id}/compare`)
      await other.page.locator('[data-test=comparison]').waitFor()
      await other.page.waitForTimeout(2500)
      await mapDrawn(other.page)
      await keep(other.page, `studio-compare${suffix}`)
    }
    await other.page.goto(`${base}/grids/drafts/${made.id}/impact`)
    await other.page.locator('[data-test=impact-page] .figures').waitFor()
    await keep(other.page, `studio-impact${suffix}`)
    await other.context.close()
  }

  await look(page)
  await page.locator('[data-test=publish],[data-test=submit]').first().click()
  await page.waitForTimeout(800)
  const monday = page.locator('[data-test=monday]')
  if (await monday.count()) {
    await page.fill('textarea[name=reason]', '小区改建，一格分三格，下周一施行')
    await page.locator('[data-test=confirm]:enabled').waitFor()
    await page.waitForTimeout(600)
    await keep(page, 'studio-publish-zh')
    await page.locator('[data-test=confirm]').click()
    await page.locator('[data-test=state]', { hasText: '已发布' }).waitFor()
    await keep(page, 'studio-published-zh')
  }
  await first.context.close()
}
