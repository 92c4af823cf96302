/** The leaders' desk in plain official Chinese. */
export const leadersZh = {
  period: '时间', mode: '图层', choropleth: '分级设色', heat: '热力图', hot: '热点', level: '层级', measure: '指标', category: '问题类别', status: '状态', ranking: '排名',
  highFirst: '高的在前', lowFirst: '低的在前', nothing: '这段时间没有上报', nothingHint: '换一段时间，或放宽筛选条件。', tooFew: '件数太少，不参与排名', scope: '范围',
  leftOut: '未计入', defaultPlaces: '默认点上的上报 {n} 件，位置不可信，未计入。', unowned: '没有归属网格的上报 {n} 件，未计入各网格。', beside: '另有 {n} 件所在的地方没有{level}，图上不显示。', points: '{n} 个百分点', legend: '图例', heatMost: '≥ {n} 件/平方公里',
  units: '{n} 个', fewNote: '少于 {n} 件的网格不着色、不排名。', summary: '概况', sentence: '看什么', time: '时段', clear: '清除', apply: '应用', weekdays: '星期',
  lastDays: '近 {n} 天', daysUntil: '截至{day}的 {n} 天', calendarPeriods: '按历期', fromDay: '从哪天', toDay: '到哪天', byLevel: '按{level}', allCategories: '全部类别', allChannels: '全部渠道',
  anyTime: '不限时段', anyHour: '全天', workdays: '工作日', andMore: '{first}等 {n} 项', copyLink: '复制链接', findUnit: '按名称或编码查找网格', alsoIn: '同时在 {name} 之内',
  whereHint: '也可以直接点击地图或排名进入下一级；选其他网的网格，只看它之内的上报。', play: '播放', pause: '暂停', timeSlider: '时间轴', hidden: '件数过少，按规定不显示',
  hiddenNote: '{n} 个网格不足 {k} 件，不显示。', unknownNote: '{n} 个网格缺少基数，无法计算。', noBefore: '{n} 个网格上期没有上报，无法比较。', shrunkNote: '按经验贝叶斯向均值 {mean} 收缩后分级。', frozenNote: '拖动时间时，分级保持不变。',
  merits: '红黑榜', red: '红榜', black: '黑榜', meritBasis: '按{measure}排名，{level}共 {n} 个，{period}。名次即责任人名次。', tooFewUnits: '能比较的网格太少',
  calendar: '日历', calendarSheet: '日历上的时段', lastTwelve: '最近 12 个月', hours: '一周各时段', what: '问题构成', frame: '归类', other: '其他', compare: '对比', compareWith: '与什么对比', difference: '差',
  before: '对比期', nothingKnown: '{days} 没有数据：最早的上报在{first}，无法对比。', chooseArea: '选择另一个同级网格', detail: '图表', into: ' › ', openUnitPage: '打开网格页面', wall: '大屏', toMap: '看地图', worst: '整改率最低的下级',
  problems: { all: '全部问题', open: '未销号问题', closed: '已销号问题', overdue: '超期问题' },
  classes: '分级方法', method: { quantile: '等量', natural: '自然间断', equal: '等距' }, shrink: '小数收缩',
  running: '尚未结束，统计至{time}。', comparedPart: '本期尚未结束，统计至{time}；对比期只取同样长的一段，至{other}。',
  defaultPlacesOf: '{name}：默认点上的上报 {n} 件，位置不可信，未计入。', unownedOf: '{name}：没有归属网格的上报 {n} 件，未计入各网格。',
  lessMore: '少 → 多', hourCell: '{day} {hour} 时：{n} 件',
}

export const hotZh = {
  title: '热点', none: '没有显著的热点', noneHint: '这段时间的问题分布与随机无异。换一段时间或放宽条件再看。', lead: '共 {cells} 个单元参与检验，错误发现率 {rate}。', cluster: '热点 {rank}',
  count: '{count} 件，预计 {expected} 件', looked: '其中 {n} 件来自巡查：看得多，发现也多。', size: '约 {area}', significance: 'z = {z}',
  kind: { emerging: '新出现', recurring: '反复', persistent: '持续', fading: '消退' }, plan: '对策', makePlan: '制定对策', planTitle: '名称', planOwner: '责任人', planMeasures: '对策', planDue: '完成期限',
  planSaved: '对策已建立', planDone: '标为完成', oneEach: '一堵点一对策', state: { open: '进行中', done: '已完成', dropped: '已取消' }, due: '{day}前完成', on: '划分', hexagons: '{metres} 米六边形',
}

export const measureZh = {
  count: '上报数', rate: '整改率', per_km2: '每平方公里件数', per_1000_residents: '每千人件数', per_1000_households: '每千户件数', per_road_km: '每公里道路件数', change: '变化',
}
export const measureHintZh = {
  count: '有多少件', rate: '已销号 ÷ 上报', per_km2: '除以面积', per_1000_residents: '除以人口', per_1000_households: '除以户数', per_road_km: '除以道路长度', change: '与上期或去年同期比',
}
export const compareZh = { none: '不对比', previous: '比上期', last_year: '比去年同期', area: '比另一区域' }
export const cadenceZh = { day: '今日', week: '本周', fortnight: '双周', half_month: '半月', month: '本月', quarter: '本季', half_year: '半年', year: '今年' }
export const cadenceNounZh = { day: '日', week: '周', fortnight: '双周', half_month: '半月', month: '月', quarter: '季', half_year: '半年', year: '年' }
export const weekdayZh = { '1': '一', '2': '二', '3': '三', '4': '四', '5': '五', '6': '六', '7': '日' }
export const hoursNameZh = { '7-9': '早高峰', '17-19': '晚高峰', '9-17': '白天', '19-22': '夜市', '22-6': '夜间' }
