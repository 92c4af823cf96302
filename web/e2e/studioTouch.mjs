import assert from 'node:assert/strict'
import { mapDrawn, openPage, signIn } from './browser.mjs'
import { mayMove, pieces } from './ground.mjs'
import { boxOf, middle, pixelOf } from './studioApi.mjs'

const TABLET = { width: 1366, height: 1024, touch: true }
/** A finger does not land on the point itself, and a hand is not still. */
const BESIDE = [9, -7]
const TREMBLE = 6
const FRAME_MS = 25
const CLEAR_PIXELS = 30

const arrow = ([x, y], [dx, dy]) => [x + dx, y + dy]

/** A finger or two, as the browser's own input has them. */
function fingersOf(cdp, page) {
  const send = (type, places) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: places.map(([x, y], id) => ({ x, y, id, radiusX: 12, radiusY: 12, force: 1 })) })
  async function drag(places, by, steps = 8) {
    await send('touchStart', places)
    for (let turn = 1; turn <= steps; turn++) {
      await send('touchMove', places.map((place) => arrow(place, by.map((way) => (way * turn) / steps))))
      await page.waitForTimeout(FRAME_MS)
    }
    await send('touchEnd', [])
  }
  async function tap(place) {
    await send('touchStart', [place])
    await send('touchMove', [arrow(place, [TREMBLE, 0])])
    await send('touchEnd', [])
    await page.waitForTimeout(420)
  }
  return { drag, tap }
}

async function penDrag(cdp, page, [x, y], [dx, dy]) {
  const send = (type, at, buttons) => cdp.send('Input.dispatchMouseEvent', { type, x: at[0], y: at[1], button: buttons || type === 'mouseReleased' ? 'left' : 'none', buttons, clickCount: 1, pointerType: 'pen', force: 0.5 })
  await send('mouseMoved', [x, y], 0)
  await send('mousePressed', [x, y], 1)
  for (let turn = 1; turn <= 6; turn++) {
    await send('mouseMoved', arrow([x, y], [(dx * turn) / 6, (dy * turn) / 6]), 1)
    await page.waitForTimeout(FRAME_MS)
  }
  await send('mouseReleased', [x + dx, y + dy], 0)
}

/** The same draft on a tablet: a point is dragged by a finger and by a pen, two fingers move the map, a grid is split by taps. */
export async function touchScenario({ browser, base, editor, draft, id, whole, would, service, zoomOf, split, walls }) {
  const { page, context, troubles } = await openPage(browser, base, TABLET)
  await signIn(page, base, editor)
  const cdp = await context.newCDPSession(page)
  const fingers = fingersOf(cdp, page)
  const tool = async (name) => fingers.tap(await centreOf(page, `[data-tool=${name}]`))
  async function comeTo(box) {
    const [lng, lat] = middle(box)
    await page.goto(`${base}/grids/drafts/${id}?map=${zoomOf(box).toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`)
    await page.locator('canvas.ink:not([data-edges="0"])').waitFor()
    await mapDrawn(page)
  }
  const done = (words) => page.locator('[data-test=done]', { hasText: words }).waitFor()

  const found = await findPoint(draft, whole, walls, would, zoomOf)
  assert.ok(found, 'there is a point for a finger')
  const { edge, at, by, box } = found
  await comeTo(box)
  await tool('vertices')
  await fingers.tap(await pixelOf(page, at))
  await page.locator(`canvas.ink[data-edge="${edge.id}"]`).waitFor()
  const [x, y] = await pixelOf(page, at)
  await fingers.drag([arrow([x, y], BESIDE)], by)
  await done('折点已移动')
  const moved = (await draft.history()).at(-1)
  assert.equal(moved.type, 'move_vertex')
  const landed = await pixelOf(page, moved.edit.to)
  assert.ok(Math.hypot(landed[0] - x - by[0], landed[1] - y - by[1]) < 15, 'the point went as far as the finger, and did not jump under it')
  assert.equal(await page.evaluate(() => window.scrollY + document.documentElement.scrollTop), 0, 'the page lay still')

  await penDrag(cdp, page, landed, by.map((way) => -way))
  await until(async () => (await draft.history()).at(-1).seq > moved.seq, 'the pen moved the point')

  const steps = (await draft.history()).length
  const camera = page.url()
  await fingers.drag([[620, 480], [740, 560]], [70, 50])
  await page.waitForFunction((before) => location.href !== before, camera)
  assert.equal((await draft.history()).length, steps, 'two fingers move the map and nothing else')

  await comeTo(split.box)
  await tool('split')
  const before = (await draft.history()).length
  await fingers.tap(await pixelOf(page, middle(split.box)))
  for (const place of split.line) await fingers.tap(await pixelOf(page, place))
  await fingers.tap(await centreOf(page, '[data-test=finish]'))
  await until(async () => (await draft.history()).length > before, 'taps split the grid')
  assert.equal((await draft.history()).at(-1).type, 'split')
  await service.ask('POST', `/drafts/${id}/undo`, { version: (await draft.head()).version })
  assert.deepEqual(troubles, [], 'nothing went wrong on the tablet')
  await context.close()
}

async function centreOf(page, selector) {
  const target = page.locator(selector)
  await target.waitFor()
  await target.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await target.boundingBox()
  return [x + width / 2, y + height / 2]
}

async function until(holds, words) {
  for (let turn = 0; turn < 100; turn++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(words)
}

/** A point with room around it, and a way that it may go. */
async function findPoint(draft, whole, walls, would, zoomOf) {
  const edges = await draft.edges(whole)
  const obstacles = [...edges.flatMap((edge) => pieces(edge.coordinates)), ...walls]
  for (const edge of edges.filter((one) => one.left && one.right && one.rank === 5 && one.coordinates.length >= 3 && one.coordinates.length < 30)) {
    const box = boxOf((await draft.unit(edge.left)).geometry)
    const degrees = 360 / (512 * 2 ** zoomOf(box))
    for (const at of edge.coordinates.slice(1, -1)) {
      for (const by of [[30, 24], [-30, 24], [30, -24], [-30, -24]]) {
        const to = [at[0] + by[0] * degrees, at[1] - by[1] * degrees * Math.cos((at[1] * Math.PI) / 180)]
        // Far enough from every other point not to hold on to it.
        const free = edges.every((one) => one.coordinates.every((place) => place === at || Math.hypot(place[0] - to[0], place[1] - to[1]) > CLEAR_PIXELS * degrees))
        if (free && mayMove(edge, at, to, obstacles) && (await would({ type: 'move_vertex', at, to }))) return { edge, at, by, box }
      }
    }
  }
  return null
}
