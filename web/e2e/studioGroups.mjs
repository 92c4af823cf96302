import assert from 'node:assert/strict'
import { mapDrawn } from './browser.mjs'
import { boxOf, inside, middle } from './studioApi.mjs'

const MOST_KEYS = 60
const ARROW_PIXELS = 10
const NAME = '试设一号管理网格'

const joined = (boxes) => [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1])), Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))]

/** Two neighbours of one community and a third of another, each with its middle inside. */
async function findThree(draft, edges) {
  const rows = new Map((await draft.units('grid')).map((row) => [row.code, row]))
  const places = new Map()
  async function placeOf(code) {
    if (!places.has(code)) {
      const { geometry } = await draft.unit(code)
      const box = boxOf(geometry)
      places.set(code, inside(geometry, middle(box)) ? { code, box, at: middle(box) } : null)
    }
    return places.get(code)
  }
  const parent = (code) => rows.get(code)?.parent
  const others = (code) => [...rows.values()].filter((row) => row.parent === parent(code)).length - 2
  const pairs = edges.filter((edge) => edge.left && edge.right && parent(edge.left) && parent(edge.right))
  for (const one of pairs.filter((edge) => parent(edge.left) === parent(edge.right) && others(edge.left) > 0)) {
    for (const other of pairs.filter((edge) => parent(edge.left) !== parent(edge.right) && [edge.left, edge.right].includes(one.right))) {
      const three = await Promise.all([one.left, one.right, other.left === one.right ? other.right : other.left].map(placeOf))
      if (three.every(Boolean)) return three
    }
  }
  return null
}

/** A management grid is picked on the map, refused where it breaks a rule, dissolved, and brought back; returns the refusals. */
export async function composeByHand({ page, service, draft, id, whole, comeTo, clickPlace, done }) {
  const three = await findThree(draft, await draft.edges(whole))
  assert.ok(three, 'there are grids to compose')
  const [a, b, c] = three
  const composed = async () => (await service.get(`/drafts/${id}/composed/management`)).items.filter((one) => one.name === NAME)
  await comeTo(joined(three.map((one) => one.box)))
  await page.keyboard.press('9')
  await page.locator('[data-test=composed]').waitFor()
  await clickPlace(a.at)
  await page.locator('[data-test=compose]').waitFor()
  await clickPlace(b.at)
  await page.fill('input[name=composed-name]', NAME)
  await page.locator('[data-test=save-composed]:enabled').click()
  await done('组合已保存')
  const [made] = await composed()
  assert.deepEqual([made.name, [...made.members].sort()], [NAME, [a.code, b.code].sort()])
  await page.locator('[data-test=composed]', { hasText: NAME }).waitFor()
  // What belongs to none is listed, and no more what belongs to this one.
  await page.locator('[data-test=rest] [data-rest]').first().waitFor()
  for (const { code } of [a, b]) await page.locator(`[data-rest="${code}"]`).waitFor({ state: 'detached' })

  // A click on a member opens the whole; a neighbour from another community is refused, and nothing changes.
  await clickPlace(a.at)
  await page.locator('[data-test=compose] h2', { hasText: NAME }).waitFor()
  await clickPlace(c.at)
  await page.keyboard.press('Enter')
  await page.locator('[data-test=refusal]', { hasText: '社区' }).waitFor()
  assert.match(await page.locator('[data-test=refusal]').innerText(), /地图上已标出位置/)
  assert.equal((await composed())[0].members.length, 2)
  await page.locator('[data-test=refusal] button', { hasText: '知道了' }).click()
  await page.locator('[data-test=dissolve]').click()
  await done('组合已解散')
  assert.deepEqual(await composed(), [])
  await page.keyboard.press('Control+z')
  await done('已撤销')
  assert.deepEqual((await composed())[0].members, made.members)
  await page.keyboard.press('Escape')
  return 1
}

/** A boundary is picked, one of its points too, and moved, all by keyboard. */
export async function movePointByKeys({ page, draft, base, id, whole, would, comeTo, done, zoomOf }) {
  const edges = (await draft.edges(whole)).filter((edge) => edge.left && edge.right && edge.rank === 5 && edge.coordinates.length >= 3 && edge.coordinates.length < 30)
  let found
  for (const edge of edges) {
    const box = boxOf((await draft.unit(edge.left)).geometry)
    const step = (ARROW_PIXELS * 360) / (512 * 2 ** zoomOf(box))
    for (const at of edge.coordinates.slice(1, -1)) {
      if (await would({ type: 'move_vertex', at, to: [at[0] + step, at[1]] })) {
        found = { edge, at, box, unit: edge.left }
        break
      }
    }
    if (found) break
  }
  assert.ok(found, 'there is a point to move')
  const { edge, at, box, unit } = found
  await comeTo(box)
  await page.goto(`${page.url()}&sel=${unit}`)
  await page.locator('[data-test=unit]').waitFor()
  await page.locator('canvas.ink:not([data-edges="0"])').waitFor()
  await mapDrawn(page)
  const ink = page.locator('canvas.ink')
  async function pressUntil(key, name, wanted) {
    for (let turn = 0; turn < MOST_KEYS; turn++) {
      await page.keyboard.press(key)
      await page.waitForTimeout(60)
      if ((await ink.getAttribute(name)) === wanted) return
    }
    assert.fail(`${key} does not come to ${wanted}`)
  }
  await pressUntil('e', 'data-edge', String(edge.id))
  await page.locator('[data-tool=vertices]').waitFor()
  await pressUntil('p', 'data-vertex', at.join())
  await page.keyboard.press('Shift+ArrowRight')
  await done('折点已移动')
  const last = (await draft.history()).at(-1)
  assert.equal(last.type, 'move_vertex')
  assert.ok(last.edit.to[0] > at[0], 'it went to the east')
  assert.ok(last.units.includes(edge.left) && last.units.includes(edge.right), 'both neighbours followed')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  assert.ok(page.url().includes(`/grids/drafts/${id}`) && page.url().startsWith(base))
}
