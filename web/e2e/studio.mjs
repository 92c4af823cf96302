import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mapDrawn, openPage, signIn } from './browser.mjs'
import { between, boxOf, checkBothSides, degreesLong, draftOf, inside, lineBox, middle, pixelOf, serviceOf, sides } from './studioApi.mjs'
import { divides, wallsOf } from './ground.mjs'
import { composeByHand, movePointByKeys } from './studioGroups.mjs'
import { touchScenario } from './studioTouch.mjs'

/** The part of the map that neither panel nor drawer nor toolbar covers, in pixels. */
const ROOM = { width: 520, height: 380 }
const REST_MS = 420
/** Where a new line meets an old edge, its end goes onto the lattice: a few square centimetres may change sides. */
const LATTICE_SQUARE_METRES = 0.5
const TITLE = '云汀苑改建'
const ZONE = '试设功能区'

async function step(words, act) {
  const start = Date.now()
  await act()
  console.log(`  ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

const zoomFor = (bbox) => {
  const wide = Math.log2((ROOM.width * 360) / (512 * Math.max(bbox[2] - bbox[0], 1e-6)))
  const high = Math.log2((ROOM.height * 360 * Math.cos((bbox[1] * Math.PI) / 180)) / (512 * Math.max(bbox[3] - bbox[1], 1e-6)))
  return Math.min(20, wide, high)
}

/** A grid administrator's work on one draft, by hand in the browser, and beside it what the service says of it. */
export async function studioScenario({ browser, base, account, editor }) {
  const { page, context, troubles } = await openPage(browser, base)
  await signIn(page, base, editor)
  const service = await serviceOf(context, base)
  const chief = await openPage(browser, base)
  await signIn(chief.page, base, account)
  const chiefService = await serviceOf(chief.context, base)
  const network = (await service.get('/networks')).items.find((one) => one.levels.some((level) => level.code === 'grid'))
  await chiefService.ask('PUT', `/networks/${network.code}/approval`, { required: true })
  const whole = [network.bbox[0] - 0.01, network.bbox[1] - 0.01, network.bbox[2] + 0.01, network.bbox[3] + 0.01]
  let id = 0
  /** The browser notes a refused edit on its console. */
  let refused = 0
  let draft = null

  /** Whether the service would do this edit; the browser then does it by hand. */
  async function would(edit) {
    const { version } = await draft.head()
    const { status, body } = await service.ask('POST', `/drafts/${id}/edits`, { version, edit, dryRun: true })
    return status === 200 ? body : null
  }

  async function comeTo(bbox) {
    const [lng, lat] = middle(bbox)
    await page.goto(`${base}/grids/drafts/${id}?map=${zoomFor(bbox).toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`)
    await page.locator('canvas.ink:not([data-edges="0"])').waitFor()
    await mapDrawn(page)
  }

  async function clickPlace(place) {
    const [x, y] = await pixelOf(page, place)
    await page.mouse.move(x - 3, y - 2)
    await page.mouse.move(x, y)
    await page.waitForTimeout(60)
    await page.mouse.click(x, y)
    await page.waitForTimeout(REST_MS)
  }

  async function done(expected) {
    await page.locator('[data-test=done]', { hasText: expected }).waitFor()
  }

  /** A grid with households, and two lines that make three of it; where they would cut buildings, what to do with those. */
  async function findSplit() {
    const rows = await draft.units('grid')
    const known = new Set(rows.map((row) => row.code))
    for (const buildings of ['bend', 'lift', null]) {
      for (const row of rows) {
        if (!row.households) continue
        const box = boxOf((await draft.unit(row.code)).geometry)
        const [w, h] = [box[2] - box[0], box[3] - box[1]]
        const across = [0.35, 0.65].map((share) => [[box[0] + share * w, box[1] - 0.06 * h], [box[0] + share * w, box[3] + 0.06 * h]])
        const along = [0.35, 0.65].map((share) => [[box[0] - 0.06 * w, box[1] + share * h], [box[2] + 0.06 * w, box[1] + share * h]])
        for (const lines of [across, along]) {
          const answer = await would({ type: 'split', unit: row.code, lines, ...(buildings ? { buildings } : {}) })
          const fresh = answer?.changed.filter(({ properties: one }) => one.level === 'grid' && !known.has(one.code)).length
          if (fresh === 2) return { row, box, lines, buildings, known }
        }
      }
    }
    return null
  }

  /** A grid that one line cuts in two, with no building in the way, and its middle inside. */
  async function findTapSplit(walls) {
    for (const row of await draft.units('grid')) {
      const { geometry } = await draft.unit(row.code)
      const box = boxOf(geometry)
      const [w, h] = [box[2] - box[0], box[3] - box[1]]
      if (!inside(geometry, middle(box))) continue
      for (const share of [0.3, 0.5, 0.7]) {
        for (const line of [[[box[0] + share * w, box[1] - 0.1 * h], [box[0] + share * w, box[3] + 0.1 * h]], [[box[0] - 0.1 * w, box[1] + share * h], [box[2] + 0.1 * w, box[1] + share * h]]]) {
          if (divides(geometry, line, walls) && (await would({ type: 'split', unit: row.code, lines: [line] }))) return { box, line }
        }
      }
    }
    return null
  }

  const area = async (codes) => (await Promise.all(codes.map((code) => draft.unit(code)))).reduce((sum, unit) => sum + unit.properties.areaSquareMetres, 0)

  await step('a draft is begun and opens in the studio', async () => {
    await page.goto(`${base}/grids?tab=drafts`)
    await page.locator('[data-test=new-draft]').click()
    await page.fill('input[name=title]', TITLE)
    await page.locator('[data-test=create]').click()
    await page.waitForURL(/drafts\/\d+/)
    id = Number(page.url().match(/drafts\/(\d+)/)[1])
    draft = draftOf(service, id)
    await page.locator('h1', { hasText: TITLE }).waitFor()
    await mapDrawn(page)
  })

  let reshaped
  await step('a shared edge is reshaped, and both neighbours follow', async () => {
    const edges = (await draft.edges(whole)).filter((edge) => edge.left && edge.right && edge.rank === 5).sort((a, b) => degreesLong(b.coordinates) - degreesLong(a.coordinates))
    for (const edge of edges) {
      const [a, b] = [between(edge.coordinates, 0.3), between(edge.coordinates, 0.7)]
      const off = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * 0.3, (a[1] + b[1]) / 2 + (b[0] - a[0]) * 0.3]
      if (await would({ type: 'reshape', edge: edge.id, line: [a, off, b] })) {
        reshaped = { edge, line: [a, off, b] }
        break
      }
    }
    assert.ok(reshaped, 'there is an edge to reshape')
    const { edge, line } = reshaped
    const before = await area([edge.left, edge.right])
    await comeTo(lineBox([...line, ...edge.coordinates]))
    await page.keyboard.press('2')
    for (const place of line) await clickPlace(place)
    await done('边界已改')
    assert.ok(Math.abs((await area([edge.left, edge.right])) - before) < LATTICE_SQUARE_METRES, 'what one side lost the other side has')
    await checkBothSides(draft, whole, new Set([edge.left, edge.right]))
    assert.equal((await draft.history()).at(-1).type, 'reshape')
  })

  let pieces
  let whoWasSplit
  await step('a grid is split in three by two lines, and its households are shared out', async () => {
    whoWasSplit = await findSplit()
    assert.ok(whoWasSplit, 'there is a grid to split')
    const { row, box, lines } = whoWasSplit
    const buildings = (await would({ type: 'split', unit: row.code, lines })) ? null : whoWasSplit.buildings
    await comeTo(box)
    await page.locator('[role=treeitem]').first().waitFor()
    await page.keyboard.press('4')
    await clickPlace(middle(box))
    for (const place of lines[0]) await clickPlace(place)
    await page.locator('[data-test=another]').click()
    for (const place of lines[1]) await clickPlace(place)
    await page.keyboard.press('Enter')
    if (buildings) {
      await page.locator('[data-test=refusal]', { hasText: '栋楼' }).waitFor()
      refused++
      await page.locator(`[data-test=${buildings}]`).click()
    }
    await page.locator('[data-test=pieces]').waitFor()
    await page.locator('[data-test=balance].fits').waitFor()
    await page.locator('[data-test=save-pieces]').click()
    await page.locator('[data-test=pieces]').waitFor({ state: 'detached' })
    pieces = (await draft.units('grid')).filter((unit) => unit.code === row.code || !whoWasSplit.known.has(unit.code))
    assert.equal(pieces.length, 3)
    assert.ok(Math.abs(pieces.reduce((sum, piece) => sum + piece.areaSquareMetres, 0) - row.areaSquareMetres) < LATTICE_SQUARE_METRES, 'the pieces are the whole')
    assert.equal(pieces.reduce((sum, piece) => sum + piece.households, 0), row.households, 'no household is lost')
    await checkBothSides(draft, whole, new Set(pieces.map((piece) => piece.code)))
  })

  const centre = async (code) => {
    const unit = await draft.unit(code)
    const ring = (unit.geometry.type === 'Polygon' ? unit.geometry.coordinates : unit.geometry.coordinates[0])[0]
    return middle(lineBox(ring))
  }

  let merged
  await step('two neighbours are merged, and who looks on is told', async () => {
    await chief.page.goto(`${base}/grids/drafts/${id}`)
    await chief.page.locator('[data-test=saved]').waitFor()
    const edges = await draft.edges(whole)
    const codes = pieces.map((piece) => piece.code)
    const shared = edges.find((edge) => edge.left !== edge.right && codes.includes(edge.left) && codes.includes(edge.right))
    const pair = [shared.left, shared.right]
    const before = await area(pair)
    await comeTo(whoWasSplit.box)
    await page.keyboard.press('5')
    for (const code of pair) await clickPlace(await centre(code))
    await page.locator('[data-test=merge]').waitFor()
    await page.keyboard.press('Enter')
    const heard = chief.page.locator('[data-test=news-lines]', { hasText: `${editor.username}：合并` }).waitFor().then(() => Date.now())
    await done('已合并')
    const finished = Date.now()
    const left = (await draft.units('grid')).map((unit) => unit.code)
    merged = pair.find((code) => left.includes(code))
    assert.equal(pair.filter((code) => left.includes(code)).length, 1, 'one of the two remains')
    assert.ok(Math.abs((await area([merged])) - before) < LATTICE_SQUARE_METRES)
    await checkBothSides(draft, whole, new Set([merged]))
    assert.ok((await heard) - finished < 1500, `it is seen at once, not at the next look (${(await heard) - finished} ms)`)
  })

  let beforeTransfer
  let transferred
  await step('a piece of ground goes to the neighbour', async () => {
    for (const edge of await draft.edges(whole)) {
      if (!edge.left || !edge.right || edge.rank !== 5) continue
      const at = between(edge.coordinates, 0.5)
      for (const size of [1.2e-4, 0.6e-4]) {
        const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([dx, dy]) => [at[0] + dx * size, at[1] + dy * size])
        if (await would({ type: 'transfer', from: edge.left, to: edge.right, area: [[...ring, ring[0]]] })) {
          transferred = { edge, ring }
          break
        }
      }
      if (transferred) break
    }
    assert.ok(transferred, 'there is ground to transfer')
    const { edge, ring } = transferred
    beforeTransfer = await Promise.all([edge.left, edge.right].map((code) => draft.unit(code)))
    const before = await area([edge.left, edge.right])
    const giver = beforeTransfer[0].properties.areaSquareMetres
    await comeTo(lineBox([...ring, ...edge.coordinates]))
    await page.locator('[role=tree]').focus()
    await page.goto(`${page.url()}&sel=${edge.left}`)
    await page.locator('[data-test=unit]').waitFor()
    await mapDrawn(page)
    await page.locator('[data-tool=transfer]').click()
    for (const place of ring) await clickPlace(place)
    await page.keyboard.press('Enter')
    await page.locator(`[role=radio][data-code="${edge.right}"]`).click()
    await page.locator('[data-test=do-give]').click()
    await done('土地已划转')
    assert.ok(Math.abs((await area([edge.left, edge.right])) - before) < LATTICE_SQUARE_METRES)
    assert.ok((await area([edge.left])) < giver - 1, 'the giver has less')
    await checkBothSides(draft, whole, new Set([edge.left, edge.right]))
  })

  await step('undo brings every vertex back, redo and undo again by keyboard', async () => {
    for (const [keys, word] of [['Control+z', '已撤销'], ['Control+Shift+z', '已重做'], ['Control+z', '已撤销']]) {
      await page.keyboard.press(keys)
      await done(word)
      await page.waitForTimeout(200)
    }
    const now = await Promise.all(beforeTransfer.map((unit) => draft.unit(unit.properties.code)))
    // Where a ring begins is no part of the boundary.
    assert.deepEqual(now.map((unit) => [...sides(unit.geometry)].sort()), beforeTransfer.map((unit) => [...sides(unit.geometry)].sort()))
  })

  await step('a zone is carved out of a grid and removed again', async () => {
    let found
    for (const row of await draft.units('grid')) {
      const [x, y] = await centre(row.code)
      const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([dx, dy]) => [x + dx * 6e-5, y + dy * 6e-5])
      if (await would({ type: 'carve', name: ZONE, level: 5, parent: row.parent, area: [[...ring, ring[0]]] })) {
        found = { row, ring }
        break
      }
    }
    assert.ok(found, 'there is ground for a zone')
    const { row, ring } = found
    await comeTo(lineBox(ring))
    await page.keyboard.press('8')
    for (const place of ring) await clickPlace(place)
    await page.keyboard.press('Enter')
    await page.fill('[data-test=create] input[name=name]', ZONE)
    await page.locator('[data-test=do-create]:enabled').click()
    await done('已新设')
    const zone = (await draft.units('grid')).find((unit) => unit.name === ZONE)
    assert.ok(zone.code.startsWith(row.parent), 'its code is found from its siblings')
    assert.ok(Math.abs((await area([row.code, zone.code])) - row.areaSquareMetres) < LATTICE_SQUARE_METRES, 'the grid gave what the zone has')
    await page.locator('[data-test=remove-unit]').click()
    await page.locator('[data-test=do-remove]').click()
    await done('已撤销网格')
    assert.equal((await draft.units('grid')).some((unit) => unit.code === zone.code), false)
    assert.ok(Math.abs((await area([row.code])) - row.areaSquareMetres) < LATTICE_SQUARE_METRES)
    await checkBothSides(draft, whole, new Set([row.code]))
  })

  await step('a management grid is made, refused, dissolved and brought back', async () => {
    refused += await composeByHand({ page, service, draft, id, whole, comeTo, clickPlace, done })
  })

  await step('a boundary and its point are picked and moved by keyboard', () =>
    movePointByKeys({ page, draft, base, id, whole, would, comeTo, done, zoomOf: zoomFor }))

  await step('a finger and a pen drag points, two fingers move the map, taps split a grid', async () => {
    const walls = await wallsOf(service, network.code)
    const split = await findTapSplit(walls)
    assert.ok(split, 'there is a grid to split by taps')
    await touchScenario({ browser, base, editor, draft, id, whole, would, service, zoomOf: zoomFor, split, walls })
    await page.locator('[data-test=news]').waitFor()
  })

  await step('the steps are listed, and the changes', async () => {
    await page.locator('[role=tab]', { hasText: '步骤' }).click()
    await page.locator('[data-test=history] li').first().waitFor()
    assert.match(await page.locator('[data-test=history]').innerText(), /移动折点[^]*组合[^]*划转[^]*合并[^]*划分[^]*改边界/)
    await page.locator('[role=tab]', { hasText: '变化' }).click()
    await page.locator('[data-test=compare]').waitFor()
  })

  await step('before and after lie side by side, and the impact can be read', async () => {
    await page.locator('[data-test=compare]').click()
    await page.locator('[data-test=comparison] li').first().waitFor()
    const ground = await context.request.get(`${base}/api/v1/drafts/${id}/compare?level=grid`, { headers: { Accept: 'application/geo+json' } })
    const moves = (await ground.json()).features.filter((one) => !one.properties.hairline && inside(one.geometry, middle(boxOf(one.geometry)))).sort((a, b) => b.properties.areaSquareMetres - a.properties.areaSquareMetres)
    await mapDrawn(page)
    await page.mouse.click(...(await pixelOf(page, middle(boxOf(moves[0].geometry)))))
    await page.locator('[data-test=comparison] .picked').waitFor()
    await page.goto(`${base}/grids/drafts/${id}/impact`)
    await page.locator('[data-test=impact-page] .figures').waitFor()
    await page.mouse.move(900, 600)
    await page.mouse.wheel(0, 400)
    await page.waitForFunction(() => document.querySelector('[data-test=impact-page]').getBoundingClientRect().top < 0)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-test=dossier]').click()])
    assert.match(download.suggestedFilename(), /\.zip$/)
    const file = readFileSync(await download.path())
    assert.equal(file.subarray(0, 2).toString(), 'PK', 'one file holds what is put on file')
    for (const name of ['README.txt', '.xlsx', '.geojson']) assert.ok(file.includes(name), `the file has its ${name}`)
  })

  await step('the draft is submitted; its editor cannot approve it', async () => {
    await page.goto(`${base}/grids/drafts/${id}`)
    await page.locator('[data-test=submit]').click()
    await page.fill('textarea[name=reason]', '云汀苑改建完成，三块各设一格')
    await page.locator('[data-test=confirm]').click()
    await page.locator('[data-test=state]').waitFor()
    assert.equal((await draft.head()).state, 'submitted')
    assert.equal(await page.locator('[data-test=approve]').count(), 0)
  })

  await step('a second person approves it and publishes it', async () => {
    await chief.page.goto(`${base}/grids/drafts/${id}`)
    await chief.page.locator('[data-test=approve]').click()
    await chief.page.fill('textarea[name=reason]', '已核对边界和户数')
    await chief.page.locator('[data-test=confirm]').click()
    await chief.page.locator('[data-test=publish]').click()
    await chief.page.locator('[data-test=now]').click()
    await chief.page.fill('textarea[name=reason]', '云汀苑改建，一格分三格')
    await chief.page.locator('[data-test=confirm]').click()
    await chief.page.locator('[data-test=state]', { hasText: '已发布' }).waitFor()
    assert.equal((await draft.head()).state, 'published')
  })

  await step('the published edition holds both sides of the new edge', async () => {
    const edition = (await service.get(`/networks/${network.code}/editions`)).items.find((one) => one.reason.includes('云汀苑'))
    assert.ok(edition, 'there is a new edition')
    const { edge, line } = reshaped
    for (const code of [edge.left, edge.right, merged]) {
      const published = await service.get(`/networks/${network.code}/units/${code}?edition=${edition.number}`)
      assert.ok(Math.abs(published.areaSquareMetres - (await area([code]))) < 0.01)
    }
    // A little to either side of a new segment the two neighbours answer, the one on the left and the one on the right.
    const [a, b] = line
    const at = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const aside = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length].map((share) => share * 4e-6)
    const owner = async (sign) => {
      const answer = await service.get(`/locate?lng=${at[0] + sign * aside[0]}&lat=${at[1] + sign * aside[1]}&network=${network.code}`)
      return (answer.networks ?? answer.answers ?? [answer])[0].chain.filter((link) => link.level === 'grid').at(-1).code
    }
    assert.deepEqual([await owner(1), await owner(-1)].sort(), [edge.left, edge.right].sort())
  })

  await step('the management grid is read in the published edition, and cannot be changed there', async () => {
    await page.goto(`${base}/grids?net=${network.code}&tab=composed`)
    const made = page.locator('[data-composed]', { hasText: '试设一号管理网格' })
    await made.click() // its community is the only one that has begun, and open
    await page.locator('[data-composed].chosen').waitFor()
    await mapDrawn(page)
    assert.equal(await page.locator('[data-test=composed] .act').count(), 0)
  })

  await step('two editions are laid over each other and side by side', async () => {
    const { baseEdition, edition } = await draft.head()
    await page.goto(`${base}/grids/${network.code}/compare/${baseEdition}/${edition}`)
    await page.locator('[data-test=comparison] li').first().waitFor()
    await page.locator('[data-test=beside]').click()
    await mapDrawn(page)
    assert.equal(await page.locator('.grip').count(), 0)
  })

  await chiefService.ask('PUT', `/networks/${network.code}/approval`, { required: false })
  const refusals = troubles.filter((trouble) => trouble.includes('422'))
  assert.equal(refusals.length, refused, 'the service refused what it should')
  assert.deepEqual([...troubles, ...chief.troubles].filter((trouble) => !refusals.includes(trouble)), [], 'nothing went wrong on the way')
  await chief.context.close()
  await context.close()
}
