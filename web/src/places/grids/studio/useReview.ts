import { computed, ref, shallowRef, watch } from 'vue'
import { ElMessage } from 'element-plus'
import 'element-plus/theme-chalk/el-message.css'
import { ApiError } from '@/api/client'
import type { Edition } from '@/api/types'
import { formatDateTime } from '@/format/dates'
import { t } from '@/i18n'
import { loadNetworks } from '@/state/networks'
import { rebaseDraft, type Conflict } from './contract'
import { showPlaceOf, together } from './ground'
import type { ReviewStep } from './ReviewDialog.vue'
import type { DraftHead } from './useDraftHead'
import type { DraftSession } from './useDraftSession'
import type { StudioGround } from './useStudioGround'

/** The way from a draft to an edition: who has to agree, when it holds, and what stands in the way. */
export function useReview(session: DraftSession, head: DraftHead, ground: StudioGround) {
  const reviewing = ref<ReviewStep | null>(null)
  const publishing = ref(false)
  const conflict = shallowRef<ApiError | null>(null)
  const problem = computed(() => conflict.value?.problem as { conflicts?: Conflict[]; latestEdition?: number; detail?: string } | undefined)
  const conflicts = computed<readonly Conflict[]>(() => problem.value?.conflicts ?? [])

  async function step(name: ReviewStep | 'publish' | 'rebase'): Promise<void> {
    if (name === 'publish') publishing.value = true
    else if (name === 'rebase') await rebase()
    else reviewing.value = name
  }

  async function rebase(): Promise<void> {
    try {
      await rebaseDraft(head.id)
      ElMessage.success(t('studio.step.rebased'))
      head.reload()
      await session.start()
      ground.refresh()
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause
      if (cause.code === 'draft_conflict') showConflict(cause)
      else session.refusal.value = { error: cause, edit: null }
    }
  }

  function showConflict(cause: ApiError): void {
    publishing.value = false
    conflict.value = cause
    showPlaceOf(together(conflicts.value.flatMap((one) => [one.draftGeometry, one.publishedGeometry])))
  }

  function reviewed(): void {
    const words = { submit: t('studio.step.submitted'), approve: t('studio.step.approved'), return: t('studio.step.returned') }
    if (reviewing.value) ElMessage.success(words[reviewing.value])
    reviewing.value = null
    head.reload()
    void session.start()
  }

  async function published(edition: Edition): Promise<void> {
    publishing.value = false
    ElMessage.success(t('studio.publish.done', { number: edition.number, date: formatDateTime(edition.effectiveAt) }))
    head.reload()
    await loadNetworks()
  }

  watch(session.news, (news) => news && head.reload())
  return { reviewing, publishing, conflict, problem, conflicts, step, showConflict, reviewed, published }
}

export type Review = ReturnType<typeof useReview>
