import { init, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { onBeforeUnmount, onMounted, watch, type ShallowRef, type WatchSource } from 'vue'

/** A chart that fills its holder, drawn anew whenever one of the sources changes; `begun` is told the chart once. */
export function useChart(
  holder: Readonly<ShallowRef<HTMLElement | null>>, option: () => EChartsCoreOption, sources: WatchSource[], begun: (chart: EChartsType) => void = () => {},
): void {
  let chart: EChartsType | null = null
  let observer: ResizeObserver | null = null
  onMounted(() => {
    chart = init(holder.value!)
    chart.setOption(option())
    begun(chart)
    observer = new ResizeObserver(() => chart?.resize())
    observer.observe(holder.value!)
  })
  watch(sources, () => chart?.setOption(option(), true), { flush: 'post' })
  onBeforeUnmount(() => {
    observer?.disconnect()
    // A drawing that takes several frames would go on after its end and find nothing left; that of nothing takes its place.
    chart?.clear()
    chart?.getZr().flush()
    chart?.dispose()
  })
}
