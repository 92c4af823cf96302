import { cadenceNounZh, cadenceZh, compareZh, hotZh, hoursNameZh, leadersZh, measureHintZh, measureZh, weekdayZh } from './leaders.zh'
import { bulletinZh } from './bulletin.zh'
import { problemZh, problemAdviceZh } from './problem.zh'
import { studioZh } from './studio.zh'

/** Plain official Chinese. The shape of this file is the shape of every language file. */
const messages = {
  app: { title: '网格责任管理', skipToContent: '跳到主要内容', mapLabel: '地图', places: '主导航' },
  nav: { grids: '网格', dispatch: '归属', leaders: '研判', settings: '设置' },
  common: {
    saveTable: '保存此表', loading: '正在加载', retry: '重试', close: '关闭', cancel: '取消', save: '保存', more: '加载更多', all: '全部',
    copy: '复制', copied: '已复制', copyFailed: '浏览器不允许复制，请手动选择文字', edit: '修改', acts: '操作', name: '名称', reason: '理由',
    optional: '选填', upTo: '至今', expandSheet: '展开面板', collapseSheet: '收起面板', listSeparator: '、',
  },
  format: {
    metres: '{value} 米', kilometres: '{value} 公里', squareMetres: '{value} 平方米', squareKilometres: '{value} 平方公里', percent: '{value}%',
    date: '{year}年{month}月{day}日', month: '{year}年{month}月', quarter: '{year}年第{quarter}季度', year: '{year}年', dateTime: '{date} {time}', days: '{n} 天', hours: '{n} 小时', minutes: '{n} 分钟', underAMinute: '不到 1 分钟',
  },
  signIn: {
    username: '用户名', password: '密码', submit: '登录', demo: '演示账号（点击填入）', ended: '登录已失效，请重新登录。',
    tagline: '这个地方，谁来负责？', missing: '请填写用户名和密码。',
  },
  bar: {
    search: '搜索坐标、编码、名称、责任人、上报编号', toLight: '切换到浅色', toDark: '切换到深色', language: 'English', account: '账号', signOut: '退出登录',
    ownPassword: '修改密码', shortcuts: '快捷键', noHits: '没有找到“{q}”', searchHint: '试试完整的编码，或名称中的两个字。',
  },
  map: { incomplete: '部分地图没有取到', zoomIn: '放大', zoomOut: '缩小', credits: '地图来源' },
  hit: { coordinate: '坐标', unit: '网格', party: '责任主体', report: '上报', point: '点位' },
  shortcut: {
    search: '搜索', help: '显示快捷键', toGrids: '转到网格', toDispatch: '转到归属', toLeaders: '转到研判', toSettings: '转到设置', theme: '切换深浅色',
    panel: '收起或展开左侧面板', close: '关闭右侧抽屉', copy: '复制归属', nextReport: '下一件待认领', previousReport: '上一件待认领', assign: '认领',
    classes: '分级设色', heat: '热力图', hot: '热点', ranking: '排名', merits: '红黑榜', play: '播放或暂停时间', earlier: '上一时段', later: '下一时段', up: '回到上级', unitPage: '打开网格页面', bulletins: '工作通报', wall: '大屏',
    newReport: '在此登记上报', newPoint: '在此新增点位', ask: '查归属', queue: '待认领', language: '切换语言', nearer: '放大地图', farther: '缩小地图', whole: '显示全部范围', nextSection: '下一项设置', previousSection: '上一项设置',
  },
  grids: {
    tab: { units: '网格', composed: '组合', vacancies: '空缺', drafts: '草案' },
    tree: '网格树', network: '网', unit: '网格', edition: '第 {number} 版', editionAndDate: '版次与日期', since: '{date} 起施行', asOf: '截至 {day}',
    noEdition: '尚无版次', showDay: '查看某一天的网格', today: '今天', unitCount: '{n} 个单元', vacant: '没有责任人', vacantShort: '空缺',
    noUnits: '这个网还没有网格', noUnitsHint: '在“草案”里导入边界，检查无误后发布，网格就会出现在这里。',
    noNetwork: '还没有网', noNetworkHint: '请系统管理员先建立一个网和它的层级。', chain: '上级', compareEditions: '对照两个版次', showOnMap: '在地图上显示', area: '面积', households: '户数',
    residents: '人口', people: '责任人', nobody: '没有责任人。请在责任清单中补充。', reports: '上报', pointCount: '测评点位 {n} 个', children: '下级',
    attributes: '属性', history: '版次沿革', lineageFrom: '来自', lineageTo: '划往', lineageNobody: '无人管辖的地块', showAll: '显示全部 {n} 个', call: '致电{name}', noVacancy: '没有空缺', noVacancyHint: '每个网格都有责任人。', changed: '已改',
  },
  change: { created: '新设', boundary: '边界调整', name: '更名', parent: '改隶', attributes: '属性变更', removed: '撤销' },
  party: { person: '个人', organisation: '单位', duties: '负责的网格', noDuties: '目前没有负责的网格。' },
  draftState: { open: '编辑中', submitted: '待批准', approved: '已批准', published: '已发布', discarded: '已作废' },
  draft: {
    title: '草案', untitled: '草案 {id}', import: '导入边界', none: '没有草案', noneHint: '导入 GeoJSON 文件，系统会检查空白、重叠等缺陷，已发布的版次不受影响。',
    blocking: '{n} 处缺陷须处理', base: '基于第 {number} 版', fit: '自动贴合', publish: '发布', discard: '作废草案',
    discardWarning: '作废后不能恢复。已发布的版次不受影响。', discarded: '草案已作废', published: '第 {number} 版已发布',
    blockedHint: '还有 {n} 处缺陷，处理完才能发布。“自动贴合”会补上小的空白、切开小的重叠，并列出每一处改动。', readyHint: '没有须处理的缺陷，可以发布。',
    issues: '缺陷', noIssues: '没有缺陷', width: '宽 {width}', mustFix: '须处理', mayStay: '可保留', moreIssues: '另有 {n} 处未列出。',
    chooseFile: '选择 GeoJSON 文件', features: '{n} 个要素', notGeojson: '这不是 GeoJSON 要素集合。', level: '层级', into: '放入', newDraft: '新草案',
    codeFrom: '编码取自', nameFrom: '名称取自', parentFrom: '上级取自', parentByPlace: '按位置判断', householdsFrom: '户数取自（选填）',
    residentsFrom: '人口取自（选填）', crs: '坐标系（选填）', crsHint: 'EPSG:4549', importSubmit: '导入并检查',
    publishWarning: '发布后成为新的版次，编号固定，不能再改；以前的版次仍可查看。', publishReason: '发布理由', publishReasonHint: '例如：东湖街道新设两个社区',
    effective: '施行日期', effectiveNow: '立即施行',
  },
  studio: studioZh,
  bulletin: bulletinZh,
  issue: {
    gap: '空白', overlap: '重叠', mismatch: '未贴合', invalid: '边界无效', outside_parent: '超出上级', duplicate_code: '编码重复', missing_parent: '缺少上级',
  },
  findings: {
    title: '规则检查', none: '没有违反规则之处', score: '得分', scoreHint: '满分 100；每条规则按轻重计权，违反的单元占多少，就扣去它权重的多少。',
    lost: '{rule} 扣 {points} 分（{failed} / {checked}）', fix: '修复', fixAll: '修复全部 {n} 处', renumber: '重新编号', renumberApply: '改 {n} 个编码',
    more: '另有 {n} 处未列出。', severity: { error: '错误', warning: '警告', notice: '提示' },
  },
  fit: {
    title: '贴合报告', gaps: '补上空白', overlaps: '切开重叠', left: '剩余 {n} 处', moved: '移动面积', farthest: '最大位移', gained: '增加', lost: '减少',
    displacement: '位移',
  },
  datum: { wgs84: 'WGS 84（GPS）', cgcs2000: 'CGCS2000（天地图）', gcj02: 'GCJ-02（高德、腾讯、微信）', bd09: 'BD-09（百度）' },
  dispatch: {
    tab: { ask: '查归属', queue: '待认领' }, datum: '坐标基准', clickHint: '点击地图上的任意位置，马上显示由谁负责。', coordinate: '坐标（先经度后纬度，或反过来）',
    coordinateHint: '113.2715, 36.1042', coordinateWrong: '看不出是哪里。请粘贴经度和纬度，例如 113.2715, 36.1042 或 北纬36°06′15″ 东经113°16′17″。', accuracy: '精度（米）', ask: '查询归属',
    onEdge: '位于边界上，另一侧是{name}，请两边核实。', uncertain: '定位精度跨过边界，也可能属于{names}，请核实。', toBoundary: '距最近边界 {distance}',
    beyond: '，另一侧是{name}', otherSideLine: '距边界 {distance}，另一侧是{name}', placeLine: '位置 {place}（WGS 84）', accuracyLine: '精度 {metres} 米',
  },
  status: {
    owned: '归属明确', on_edge: '在边界上', outside: '在网格之外', in_hole: '在空白处', no_edition: '尚无版次', uncertain: '需要核实', no_place: '没有位置',
    by_hand: '人工认领',
  },
  statusAdvice: {
    outside: '这个位置不在这个网的任何网格之内。', in_hole: '这个位置在网格之间的空白处，请告知网格管理员。', no_edition: '这个网当时还没有已施行的版次。',
  },
  queueReason: {
    outside: '网格之外', in_hole: '空白处', no_place: '没有位置', no_edition: '尚无版次', default_place: '默认点', owned: '归属明确', on_edge: '在边界上', by_hand: '人工认领',
  },
  queue: { empty: '没有待认领的上报', emptyHint: '每一件上报都找到了负责的网格。', byReason: '按原因筛选', noWords: '没有文字说明' },
  assign: {
    title: '认领到网格', clickHint: '在地图上点击应当负责的网格。', reason: '理由', onSite: '现场核实', byPhone: '电话确认', byWords: '按描述判断', submit: '认领',
    done: '已认领到{name}',
  },
  report: {
    channel: '来源渠道', seenAt: '发现时间', dueAt: '整改期限', closedAt: '销号时间', quantity: '数量', address: '地址', place: '位置', reporter: '上报人',
    resolutions: '归属记录', owner: '查看归属', reassign: '改派', close: '销号', closed: '已销号',
  },
  reportStatus: { open: '未销号', closed: '已销号', overdue: '已超期' },
  figure: { count: '上报', open: '未销号', closed: '已销号', rate: '整改率', overdue: '超期 {n}' },
  period: { all: '全部时间' },
  leaders: leadersZh,
  hot: hotZh,
  measure: measureZh,
  measureHint: measureHintZh,
  compare: compareZh,
  cadence: cadenceZh,
  cadenceNoun: cadenceNounZh,
  weekday: weekdayZh,
  hoursName: hoursNameZh,
  trend: { title: '趋势', opened: '发现', closed: '销号', day: '日期', step: { week: '按周合计，周一为始', month: '按月合计', quarter: '按季度合计', year: '按年合计' }, cut: '；首尾可能不满一整段' },
  settings: { me: '我的账号', accounts: '账号', tokens: '接口令牌', people: '责任主体', networks: '网', defaults: '默认点', dictionaries: '字典', audit: '操作记录', about: '关于' },
  settingsLead: {
    me: '你的角色、管辖范围和密码。', accounts: '谁能登录，能做什么，在哪个范围内有效。', tokens: '供其他系统调用接口。每个令牌只有所给的权限。',
    people: '谁可以负责：人和单位。责任在网格页面上指定。', networks: '这座城市有哪几个网，各分哪几级。', defaults: '系统在没有位置时填入的坐标。确认后，密度图可以不计这些上报。',
    dictionaries: '问题类别、渠道、责任种类等叫法。条目只停用，不删除。', audit: '每一次改动：谁、什么时候、改了什么、为什么。只增不改。', about: '版本与所用的开源软件。',
  },
  own: { current: '现在的密码', replacement: '密码（至少 {n} 个字符）', again: '再输一遍新密码', differs: '两次输入的密码不一样。', changed: '密码已修改' },
  account: {
    create: '新建账号', who: '账号', grants: '角色与范围', since: '建立时间', active: '启用', displayName: '姓名', role: '角色', everywhere: '全部范围',
    wholeNetwork: '整个网', addGrant: '添加角色', removeGrant: '收回这个角色', grantRemoved: '角色已收回', grantFor: '给{name}添加角色', noGrants: '没有角色',
  },
  token: {
    name: '用途，例如：热线系统', create: '新建令牌', once: '请现在保存这个令牌，它不会再次显示：', none: '没有令牌', noneHint: '需要让别的系统上报或查询时，在上面新建一个。',
    revoke: '吊销', revoked: '已吊销', revokeWarning: '吊销后，使用“{name}”的系统立刻不能访问，且不能恢复。',
  },
  dictionary: {
    report_category: '问题类别', channel: '来源渠道', responsibility_kind: '责任种类', responsibility_grade: '责任等次', point_type: '点位类型',
    measure_word: '量词', level_template: '层级模板', category_grouping: '类别的归类',
  },
  dictionaryEntry: { add: '新增条目', nameZh: '中文名', nameEn: '英文名', code: '代码', source: '依据', parent: '上级', active: '启用' },
  confidence: { standard: '标准', practice: '各地实践', configured: '本地设定' },
  audit: { at: '时间', actor: '操作人', action: '操作', subject: '对象', none: '没有记录' },
  auditAction: {
    account_create: '新建账号', account_change: '修改账号', account_password: '修改密码', default_place_suspect: '发现疑似默认点', dictionary_add: '新增字典条目',
    dictionary_put: '修改字典条目', draft_accept: '接受缺陷', draft_check: '检查草案', draft_create: '新建草案', draft_discard: '作废草案', draft_fit: '自动贴合',
    draft_import: '导入草案', edition_publish: '发布版次', network_create: '新建网', party_create: '新增责任主体', party_change: '修改责任主体', default_place_confirmed: '确认默认点', default_place_dismissed: '否定默认点', point_create: '新增点位', report_assign: '人工认领', report_close: '销号',
    report_create: '上报', report_import: '批量导入上报', report_resolve: '重新判定归属', responsibility_end: '终止责任', responsibility_import: '导入责任清单',
    session_create: '登录', session_end: '退出登录', token_create: '新建令牌', token_revoke: '吊销令牌',
    density_threshold: '修改显示门槛', hot_spot_plan_create: '制定热点对策', hot_spot_plan_change: '修改热点对策', bulletin_issue: '签发通报', grant_end: '终止授权',
    grant_create: '新增授权', composed_name: '修改组合网格名称', lint_rule: '修改检查规则', draft_rebase: '草案跟上新版次', network_approval: '修改送审要求', draft_submit: '草案送审',
    draft_approve: '批准草案', draft_return: '退回草案', draft_edit: '编辑草案', draft_redo: '重做草案编辑', draft_undo: '撤销草案编辑',
  },
  people: {
    create: '新增责任主体', edit: '修改责任主体', kind: '类别', code: '编号', codeHint: '工号或单位代码，建立后不能修改', phone: '电话', post: '职务', organisation: '所属单位',
    assign: '指定责任人', assignTo: '为{name}指定责任人', who: '谁', whoHint: '输入姓名、单位或编号', notFound: '没有找到', duty: '责任种类', grade: '等次', category: '问题类别',
    everyCategory: '全部类别', ordinal: '次序（1 为正）', from: '自哪天起', fromNow: '今天起', assigned: '责任人已指定', end: '终止责任', endOf: '终止{name}的责任',
    endHint: '曾经负责的记录会保留。', endDay: '哪天起不再负责', endNow: '现在', endReason: '例如：工作调动', ended: '责任已终止', find: '按姓名、单位或编号查找',
    import: '导入责任清单', none: '没有责任主体', noneHint: '新增一个人或单位，再在网格页面上指定责任。', noneFound: '换一个名字或编号试试。', saved: '已保存',
  },
  csv: {
    columns: '第一行是这些列名，文件用 UTF-8 编码：', choose: '选择 CSV 文件', wouldTake: '共 {read} 行，可导入 {accepted} 行，已有 {repeated} 行。',
    took: '共 {read} 行，导入 {accepted} 行，已有 {repeated} 行。', errors: '{n} 处错误，改正后再试，尚未导入任何内容。', line: '行', column: '列', what: '问题', take: '导入',
  },
  csvError: {
    unit_unknown: '没有这个网格', network_unknown: '没有这个网', value_missing: '缺少内容', value_invalid: '内容不合要求', organisation_unknown: '没有这个单位',
    party_conflict: '与同一编号的另一行不一致', width: '列数不对',
  },
  networkForm: { edition: '版次',
    create: '新建网', created: '网已建立，可以在“草案”里导入边界', noneHint: '先建立一个网和它的层级。', levels: '层级', levelsHint: '自上而下，2 至 7 级，建立后不能修改',
    nameHint: '例如：城市管理网', fit: '与上级的关系', tiles: '铺满上级', inside: '在上级之内', addLevel: '增加一级', removeLevel: '去掉这一级',
  },
  defaultPlace: {
    place: '坐标', reports: '上报数', state: '判断', none: '没有发现默认点', noneHint: '大量上报落在同一个坐标上时会列在这里。', suspected: '疑似', confirmed: '默认点',
    dismissed: '不是默认点', confirm: '确认是默认点', dismiss: '不是默认点',
  },
  newReport: {
    open: '在此登记上报', title: '登记上报', at: '位置：{place}', category: '问题类别', channel: '来源渠道', choose: '请选择', description: '情况', address: '地址描述',
    reporter: '反映人', submit: '登记', sent: '已登记，编号 {number}',
  },
  newPoint: {
    open: '在此新增点位', title: '新增测评点位', type: '点位类型', selection: '抽取方式', fixed: '固定点位', random: '随机点位', responsible: '责任人', submit: '新增',
    created: '已新增点位{name}，属于{unit}',
  },
  about: { api: '接口文档', contract: '接口描述文件', parts: '所用的开源软件', note: '完整的许可证文本随程序一起提供。' },
  role: {
    administrator: '系统管理员', grid_administrator: '网格管理员', dispatcher: '调度员', leader: '领导', viewer: '查看者', reporter: '上报接口',
  },
  problem: problemZh,
  problemAdvice: problemAdviceZh,
}

export const zh = messages
export type Messages = typeof messages
