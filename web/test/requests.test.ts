import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { useAction } from '@/ui/useAction'
import { useMore } from '@/ui/useMore'
import { useRequest } from '@/ui/useRequest'

let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** Whoever answers each question when the test says so. */
function answers<Q, A>() {
  const open: { question: Q; answer: (value: A) => void }[] = []
  return { open, ask: (question: Q) => new Promise<A>((answer) => open.push({ question, answer })) }
}
const aMoment = () => vi.advanceTimersByTimeAsync(1)

describe('an answer', () => {
  it('about something else is forgotten when the next is long in coming', async () => {
    const { open, ask } = answers<string, string>()
    const unit = ref('a')
    const { data } = scope.run(() => useRequest(() => ((of) => () => ask(of))(unit.value), () => unit.value))!
    open[0]!.answer('about a')
    await aMoment()
    unit.value = 'b'
    await vi.advanceTimersByTimeAsync(100)
    expect(data.value, 'for a moment nothing flashes').toBe('about a')
    await vi.advanceTimersByTimeAsync(150)
    expect(data.value).toBeNull()
    open[1]!.answer('about b')
    await aMoment()
    expect(data.value).toBe('about b')
  })

  it('about the same stays until the next is there', async () => {
    const { open, ask } = answers<number, string>()
    const round = ref(1)
    const { data } = scope.run(() => useRequest(() => ((of) => () => ask(of))(round.value), () => 'a'))!
    open[0]!.answer('first')
    await aMoment()
    round.value = 2
    await vi.advanceTimersByTimeAsync(5000)
    expect(data.value).toBe('first')
  })

  it('does not overtake a newer one', async () => {
    const { open, ask } = answers<string, string>()
    const unit = ref('a')
    const { data } = scope.run(() => useRequest(() => ((of) => () => ask(of))(unit.value), () => unit.value))!
    unit.value = 'b'
    await nextTick()
    open[1]!.answer('about b')
    await aMoment()
    open[0]!.answer('about a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(data.value).toBe('about b')
  })
})

describe('a list', () => {
  it('takes no page of a former question', async () => {
    const { open, ask } = answers<number, { items: string[]; next: number | null }>()
    const { first, list } = scope.run(() => {
      const first = ref<{ items: string[]; next: number | null } | null>({ items: ['a1'], next: 1 })
      return { first, list: useMore<string, number>(first, ask) }
    })!
    void list.more()
    void list.more()
    expect(open, 'pressed twice, asked once').toHaveLength(1)
    first.value = { items: ['b1'], next: 7 }
    open[0]!.answer({ items: ['a2'], next: null })
    await aMoment()
    expect(list.items.value).toEqual(['b1'])
    void list.more()
    open[1]!.answer({ items: ['b2'], next: null })
    await aMoment()
    expect([open[1]!.question, list.items.value, list.next.value]).toEqual([7, ['b1', 'b2'], null])
  })
})

describe('an act', () => {
  it('is done once by who presses twice', async () => {
    const { open, ask } = answers<string, string>()
    const { run } = useAction()
    const [first, second] = [run(() => ask('send')), run(() => ask('send'))]
    expect(open).toHaveLength(1)
    open[0]!.answer('sent')
    expect([await first, await second]).toEqual([{ done: 'sent' }, null])
  })
})
