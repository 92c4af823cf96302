import assert from 'node:assert/strict'

/** The service as the test asks it, beside the browser and with the browser's own session. */
export async function serviceOf(context, base) {
  const session = await (await context.request.get(`${base}/api/v1/session`)).json()
  const headers = { 'X-CSRF-Token': session.csrfToken }
  async function ask(method, path, data) {
    const answer = await context.request.fetch(`${base}/api/v1${path}`, { method, headers, ...(data ? { data } : {}) })
    const text = await answer.text()
    return { status: answer.status(), body: text ? JSON.parse(text) : null }
  }
  async function get(path) {
    const { status, body } = await ask('GET', path)
    assert.equal(status, 200, `GET ${path}: ${JSON.stringify(body)}`)
    return body
  }
  return { ask, get }
}

/** A draft as the service has it now. */
export function draftOf(service, id) {
  const path = `/drafts/${id}`
  return {
    head: () => service.get(path),
    unit: (code) => service.get(`${path}/units/${code}`),
    units: async (level) => (await service.get(`${path}/units?level=${level}&limit=1000`)).items,
    edges: async (bbox) => (await service.get(`${path}/edges?bbox=${bbox.join(',')}&limit=20000`)).items,
    history: async () => (await service.get(`${path}/edits`)).items,
  }
}

const flat = (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)

/** Every piece of ring of a geometry, as undirected pairs of places. */
export function sides(geometry) {
  const found = new Set()
  for (const polygon of flat(geometry)) {
    for (const ring of polygon) {
      for (let at = 1; at < ring.length; at++) found.add([ring[at - 1].join(), ring[at].join()].sort().join(' '))
    }
  }
  return found
}

/**
 * The other side of each edge: a boundary between two units is in both their rings, vertex by vertex; every edge has two
 * different sides; what lies outside has nobody.
 */
export async function checkBothSides(draft, bbox, among) {
  const edges = (await draft.edges(bbox)).filter((edge) => among.has(edge.left) || among.has(edge.right))
  assert.ok(edges.length > 0, 'there are edges to check')
  const rings = new Map()
  for (const edge of edges) {
    assert.notEqual(edge.left, edge.right, `edge ${edge.id} has two sides`)
    for (const code of [edge.left, edge.right]) {
      if (code === null || !among.has(code)) continue
      if (!rings.has(code)) rings.set(code, sides((await draft.unit(code)).geometry))
      for (let at = 1; at < edge.coordinates.length; at++) {
        const piece = [edge.coordinates[at - 1].join(), edge.coordinates[at].join()].sort().join(' ')
        assert.ok(rings.get(code).has(piece), `edge ${edge.id} is in the ring of ${code}`)
      }
    }
  }
  return edges.length
}

const MERCATOR_TILE = 512
const x = (lng) => lng / 360 + 0.5
const y = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** Where on the page a place is, with the map's camera in the address bar. */
export async function pixelOf(page, [lng, lat]) {
  const [zoom, centreLat, centreLng] = new URL(page.url()).searchParams.get('map').split('/').map(Number)
  const box = await page.locator('.map').first().boundingBox()
  const scale = MERCATOR_TILE * 2 ** zoom
  return [box.x + box.width / 2 + (x(lng) - x(centreLng)) * scale, box.y + box.height / 2 + (y(lat) - y(centreLat)) * scale]
}

export function middle(bbox) {
  return [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2]
}

/** Whether a place lies in an area, by the number of sides to the east of it. */
export function inside(geometry, [lng, lat]) {
  let odd = false
  for (const ring of flat(geometry).flat()) {
    for (let at = 1; at < ring.length; at++) {
      const [[ax, ay], [bx, by]] = [ring[at - 1], ring[at]]
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) odd = !odd
    }
  }
  return odd
}

export function boxOf(geometry) {
  const places = flat(geometry).flat(2)
  const [xs, ys] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

/** The place that has this share of a line behind it. */
export const between = (line, share) => {
  const lengths = line.slice(1).map((place, at) => Math.hypot(place[0] - line[at][0], place[1] - line[at][1]))
  let rest = share * lengths.reduce((sum, length) => sum + length, 0)
  for (let at = 0; at < lengths.length; at++) {
    if (rest <= lengths[at]) return [0, 1].map((axis) => line[at][axis] + (rest / lengths[at]) * (line[at + 1][axis] - line[at][axis]))
    rest -= lengths[at]
  }
  return line.at(-1)
}

export const lineBox = (line) => [Math.min(...line.map(([x]) => x)), Math.min(...line.map(([, y]) => y)), Math.max(...line.map(([x]) => x)), Math.max(...line.map(([, y]) => y))]
export const degreesLong = (line) => line.slice(1).reduce((sum, place, at) => sum + Math.hypot(place[0] - line[at][0], place[1] - line[at][1]), 0)
