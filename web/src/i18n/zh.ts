/** Plain official Chinese. The shape of this file is the shape of every language file. */
const messages = {
  app: { title: '网格责任管理', skipToContent: '跳到主要内容', mapLabel: '地图', places: '主导航' },
  nav: { grids: '网格', dispatch: '归属', leaders: '研判', settings: '设置' },
  common: {
    loading: '正在加载', retry: '重试', close: '关闭', cancel: '取消', save: '保存', confirm: '确定', back: '返回', more: '加载更多', all: '全部',
    none: '无', yes: '是', no: '否', copy: '复制', copied: '已复制', copyFailed: '浏览器不允许复制，请手动选择文字', edit: '修改', name: '名称', reason: '理由',
    optional: '选填', upTo: '至今', expandSheet: '展开面板', collapseSheet: '收起面板',
  },
  format: {
    metres: '{value} 米', kilometres: '{value} 公里', squareMetres: '{value} 平方米', squareKilometres: '{value} 平方公里', percent: '{value}%',
    date: '{year}年{month}月{day}日', dateTime: '{date} {time}', days: '{n} 天', hours: '{n} 小时', minutes: '{n} 分钟', underAMinute: '不到 1 分钟',
  },
  signIn: {
    title: '登录', username: '用户名', password: '密码', submit: '登录', demo: '演示账号（点击填入）', ended: '登录已失效，请重新登录。',
    tagline: '这个地方，谁来负责？', missing: '请填写用户名和密码。',
  },
  bar: {
    search: '搜索坐标、编码、名称、责任人、上报编号', toLight: '切换到浅色', toDark: '切换到深色', language: 'English', account: '账号', signOut: '退出登录',
    ownPassword: '修改密码', shortcuts: '快捷键', noHits: '没有找到“{q}”', searchHint: '试试完整的编码，或名称中的两个字。',
  },
  hit: { coordinate: '坐标', unit: '网格', party: '责任主体', report: '上报', point: '点位' },
  shortcut: {
    search: '搜索', help: '显示快捷键', toGrids: '转到网格', toDispatch: '转到归属', toLeaders: '转到研判', toSettings: '转到设置', theme: '切换深浅色',
    panel: '收起或展开左侧面板', close: '关闭右侧抽屉',
  },
  role: {
    administrator: '系统管理员', grid_administrator: '网格管理员', dispatcher: '调度员', leader: '领导', viewer: '查看者', reporter: '上报接口',
  },
  problem: {
    offline: '连不上服务', unreadable: '服务的回答无法识别', unauthenticated: '尚未登录', forbidden: '没有这项权限', not_found: '没有找到',
    bad_credentials: '用户名或密码不对', too_many_attempts: '尝试次数过多', coverage_has_issues: '草案仍有缺陷，不能发布',
  },
  problemAdvice: {
    offline: '请检查网络，然后重试。已填写的内容不会丢失。', other: '请重试；如果仍然不行，请把下面的代码告诉管理员。',
    too_many_attempts: '请稍等几分钟再试。',
  },
}

export const zh = messages
export type Messages = typeof messages
