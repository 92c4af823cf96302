import { existsSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const CANDIDATES = [process.env.E2E_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
]
/** What a page says first, so that what the page before it said last can be told from its own words. */
const NEW_PAGE = 'a new page begins'

export async function openBrowser() {
  const executablePath = CANDIDATES.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium was found; name one in E2E_CHROMIUM')
  return chromium.launch({ executablePath, args: FLAGS })
}

/**
 * A page of the application. Whatever goes wrong in it is collected: errors of scripts, errors on the console (a breach
 * of the content security policy is one), requests to another host.
 */
export async function openPage(browser, base, { width = 1440, height = 900, language = 'zh', theme = 'light', touch = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, locale: language === 'zh' ? 'zh-CN' : 'en-GB' })
  await context.addInitScript(
    ([lang, look, newPage]) => {
      console.debug(newPage)
      localStorage.setItem('gridwarden.language', lang)
      localStorage.setItem('gridwarden.theme', look)
    },
    [language, theme, NEW_PAGE],
  )
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const troubles = []
  const host = new URL(base).host
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) troubles.push(`a request left for ${url.host}: ${request.url()}`)
  })
  page.on('pageerror', (error) => troubles.push(`script error on ${page.url()}: ${error.stack ?? error.message}`))
  // A page that is left gives up its requests under way: until the next one has come, that is no trouble.
  let navigating = false
  for (const name of ['goto', 'reload']) {
    const go = page[name].bind(page)
    page[name] = async (...how) => {
      navigating = true
      try {
        return await go(...how)
      } finally {
        navigating = false
      }
    }
  }
  page.on('console', (message) => {
    if (message.text() === NEW_PAGE) navigating = false
    else if (message.type() === 'error' && !navigating) troubles.push(`console: ${message.text()} ${message.location().url}`.trimEnd())
  })
  return { page, context, troubles }
}

export async function signIn(page, base, account) {
  await page.goto(`${base}/sign-in`)
  await page.fill('input[name=username]', account.username)
  await page.fill('input[name=password]', account.password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Until the map has drawn all it was asked for, and stays so for a moment. */
export async function mapDrawn(page) {
  const until = Date.now() + 60_000
  for (let calm = 0; calm < 4; ) {
    if (Date.now() > until) throw new Error('the map did not come to rest')
    await page.waitForTimeout(150)
    calm = (await page.locator('.map[data-idle=true]').count()) ? calm + 1 : 0
  }
}

/** Takes the picture from the browser itself: it does not wait for fonts and frames, which a busy machine may starve. */
export async function picture(page) {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' })
  await session.detach()
  return Buffer.from(data, 'base64')
}

export async function savePicture(page, path) {
  writeFileSync(path, await picture(page))
}
