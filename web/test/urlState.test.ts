import { describe, expect, it } from 'vitest'
import { createApp, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { text } from '@/state/urlCodec'
import { followNavigations, useUrlState } from '@/state/urlState'

const aMoment = () => new Promise((resolve) => setTimeout(resolve))

/** A router at /here; /slow is loaded when told so. */
async function begin() {
  let load = () => {}
  const loaded = new Promise<object>((resolve) => (load = () => resolve({ render: () => null })))
  const here = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/here', component: here },
      { path: '/slow', component: () => loaded as never },
    ],
  })
  followNavigations(router)
  const app = createApp({}).use(router)
  await router.push('/here?net=city')
  return { router, load, value: (name: string) => app.runWithContext(() => useUrlState(name, text())) }
}

describe('a value in the address bar', () => {
  it('is written beside the others', async () => {
    const { router, value } = await begin()
    value('map').value = '12/33/112'
    await aMoment()
    expect(router.currentRoute.value.fullPath).toBe('/here?net=city&map=12/33/112')
  })

  it('does not call back who is leaving for another place', async () => {
    const { router, load, value } = await begin()
    const left = router.push('/slow?unit=1')
    await aMoment()
    value('map').value = '12/33/112'
    await aMoment()
    load()
    await left
    expect(router.currentRoute.value.fullPath).toBe('/slow?unit=1')
  })

  it('does not call back who has only just pressed a link', async () => {
    const { router, load, value } = await begin()
    const camera = value('map')
    const left = router.push('/slow?unit=1')
    camera.value = '12/33/112'
    await aMoment()
    load()
    await left
    expect(router.currentRoute.value.fullPath).toBe('/slow?unit=1')
  })

  it('is not lost to another that is written while it is on its way', async () => {
    const { router, value } = await begin()
    value('map').value = '12/33/112'
    await nextTick()
    value('sel').value = '990101'
    await aMoment()
    expect(router.currentRoute.value.query).toEqual({ net: 'city', map: '12/33/112', sel: '990101' })
  })
})
