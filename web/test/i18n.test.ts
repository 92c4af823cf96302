import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@vue/compiler-sfc'
import { describe, expect, it } from 'vitest'
import { fill } from '@/i18n'
import { en } from '@/i18n/en'
import { zh } from '@/i18n/zh'

const SOURCE = join(__dirname, '../src')

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
}

const sources = files(SOURCE)
  .filter((path) => /\.(ts|vue)$/.test(path) && !path.includes('/i18n/') && !path.endsWith('.d.ts'))
  .map((path) => ({ path: path.slice(SOURCE.length + 1), text: readFileSync(path, 'utf8') }))

function leaves(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value as object, `${prefix}${key}.`),
  )
}

const chinese = new Map(leaves(zh))
const english = new Map(leaves(en))

describe('the two language files', () => {
  it('hold the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leave no message empty and use the same parameters', () => {
    for (const [key, message] of chinese) {
      const names = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))
      expect(message, key).not.toBe('')
      if (key.startsWith('format.')) continue
      expect(names(english.get(key)!), key).toEqual(names(message))
    }
  })

  it('write no Chinese in English', () => {
    const mixed = [...english].filter(([key, message]) => key !== 'bar.language' && /\p{Script=Han}/u.test(message))
    expect(mixed).toEqual([])
  })

  it('are used to the last message', () => {
    const all = sources.map((source) => source.text).join('\n')
    const prefixes = [...all.matchAll(/(?:tCode\(\s*'([\w.]+)'|[`']([\w.]+)\.\$\{)/g)].map(([, code, template]) => `${code ?? template}.`)
    const unused = [...chinese.keys()].filter((key) => !all.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)))
    expect(unused).toEqual([])
  })

  it('know every key that the code asks for', () => {
    const missing = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].filter(([, key]) => !chinese.has(key!)).map(([, key]) => `${path}: ${key}`),
    )
    expect(missing).toEqual([])
  })
})

const service = files(join(__dirname, '../../src/main/java')).map((path) => readFileSync(path, 'utf8'))

describe('the words for what the service says', () => {
  const said = (pattern: RegExp, texts = service) => new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!)))

  it('know every problem', () => {
    const codes = said(/Problem\.(?:badRequest|forbidden|notFound|conflict|unprocessable|tooMany|of)\(\s*(?:\d+,\s*)?"([a-z][a-z0-9_]+)"/g)
    expect(codes.size).toBeGreaterThan(40)
    expect([...codes].filter((code) => !chinese.has(`problem.${code}`))).toEqual([])
  })

  it('know every act of the audit', () => {
    const acts = said(/audit\.record\((?:[^"]*?),\s*"([a-z][a-z-]*\.[a-z]+)"/g)
    expect(acts.size).toBeGreaterThan(20)
    expect([...acts].filter((act) => !chinese.has(`auditAction.${act.replace(/[.-]/g, '_')}`))).toEqual([])
  })

  it('know every dictionary', () => {
    const names = readdirSync(join(__dirname, '../../data/dictionaries')).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4))
    expect(names.filter((name) => !chinese.has(`dictionary.${name}`))).toEqual([])
  })
})

interface Node {
  type: number
  content?: string
  children?: Node[]
  props?: { type: number; name: string; value?: { content: string } }[]
}

const TEXT = 2
const ATTRIBUTE = 6
const SPOKEN = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label'])

function words(node: Node): string[] {
  const own = node.type === TEXT && /\p{L}{2,}/u.test(node.content ?? '') ? [node.content!.trim()] : []
  const said = (node.props ?? [])
    .filter((prop) => prop.type === ATTRIBUTE && SPOKEN.has(prop.name) && /\p{L}/u.test(prop.value?.content ?? ''))
    .map((prop) => `${prop.name}="${prop.value!.content}"`)
  return [...own, ...said, ...(node.children ?? []).flatMap(words)]
}

describe('the code', () => {
  it('holds no word that people read', () => {
    const found = sources
      .filter(({ path }) => path.endsWith('.vue'))
      .flatMap(({ path, text }) => words((parse(text).descriptor.template?.ast ?? { type: 0 }) as unknown as Node).map((word) => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  it('holds no Chinese outside the language file', () => {
    const allowed = /编码|代码|名称|网格|上级|户数|人口|社区/ // property names that are recognised in imported files
    const found = sources.flatMap(({ path, text }) =>
      text.split('\n').filter((line) => /\p{Script=Han}/u.test(line) && !/^\s*(\*|\/\/|\/\*\*)/.test(line) && !allowed.test(line)).map((line) => `${path}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})

describe('filling a message', () => {
  it.each([
    ['{n} {n|unit|units}', { n: 1 }, '1 unit'],
    ['{n} {n|unit|units}', { n: 17_008 }, '17,008 units'],
    ['第 {number} 版', { number: 3 }, '第 3 版'],
    ['{missing} stays', {}, '{missing} stays'],
  ])('%s with %o reads %s', (message, params, expected) => {
    expect(fill(message, params)).toBe(expected)
  })
})
