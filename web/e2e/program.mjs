import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const PATIENCE_MS = 180_000

/** Starts the packaged program with the tiny demo city in a folder of its own, on a free port; waits until it answers. */
export async function startProgram() {
  const jar = join(ROOT, 'target/gridwarden.jar')
  if (!existsSync(jar)) throw new Error(`${jar} is missing; ./gridwarden build makes it`)
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-e2e-'))
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const child = spawn(java, ['-Xmx1g', '-jar', jar, 'demo', '--preset', 'tiny', '--var', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const base = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`the program did not start:\n${said}`))
    }, PATIENCE_MS)
    const listen = (chunk) => {
      said += chunk
      const found = said.match(/answers at (http:\/\/[^\s/]+)/)
      if (found) {
        clearTimeout(timer)
        resolve(found[1])
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}:\n${said}`)))
  })
  async function stop() {
    child.removeAllListeners('exit')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { base, stop }
}
