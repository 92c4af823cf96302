import { onScopeDispose, shallowReactive, watchEffect } from 'vue'
import { emptyScene, type Scene } from './style/compose'

/** The one scene of the one map. Places contribute to it and take their part back when they leave. */
export const scene: Scene = shallowReactive({ ...emptyScene })

/** Keeps part of the scene in step with what `describe` reads, as long as the calling component lives. */
export function useScene<K extends keyof Scene>(describe: () => Pick<Scene, K>): void {
  let last: Pick<Scene, K> | null = null
  watchEffect(() => {
    last = describe()
    Object.assign(scene, last)
  })
  onScopeDispose(() => {
    if (!last) return
    for (const key of Object.keys(last) as K[]) Object.assign(scene, { [key]: emptyScene[key] })
  })
}
