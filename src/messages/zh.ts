/** Everything the program says to its users, in Chinese. `en.ts` holds the same in English. */
export const zh = {
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  weekday: (day: string) => `周${day}`,
  articles: (count: number) => `${count}篇`,
  page: (page: number) => `${page}版`,
  undated: '日期不详',
  inferred: '推定',
  kinds: { article: '', photo: '图', notice: '启', page: '原版' } as Record<string, string>,
  reading: '正在读取语料……',
  empty: (path: string) => `${path} 里没有可读的文章（.md 或 .txt）`,
  tooSmall: (columns: number, rows: number) => `窗口太小（${columns}×${rows}），请拉大`,
  helpTitle: '按键',
  helpEnd: '任意键返回',
  hints: {
    list: 'j/k 移动  Enter 阅读  Tab 换栏  ? 按键  q 退出',
    article: 'j/k 滚动  ]] 下一篇  Esc 返回  ? 按键  q 退出',
  },
  actions: {
    down: '下移',
    up: '上移',
    halfPageDown: '下半屏',
    halfPageUp: '上半屏',
    pageDown: '下一屏',
    pageUp: '上一屏',
    first: '到开头',
    last: '到末尾',
    enter: '展开，或进入正文',
    leave: '回到目录',
    switchPane: '换栏',
    toArticle: '到正文',
    toList: '到目录',
    nextArticle: '下一篇',
    previousArticle: '上一篇',
    help: '看按键',
    quit: '退出',
  },
  usage: '用法：lbx-tui [选项]\n\n打开语料，在终端里读报。\n',
  options: {
    corpus: '语料所在的文件夹（也可用环境变量 LBX_CORPUS），不写就打开随程序附带的',
    lang: '界面语言：zh 或 en，不写就看系统设置',
    ambiguous: '“ ” — … 这类字符占几格：1 或 2',
    help: '显示这份说明',
    version: '显示版本',
  },
  errors: {
    noCorpus: (path: string) => `语料 ${path}：没有这个文件夹或文件，请用 -C 指定另一个`,
    notATerminal: '标准输入和输出都得是终端，请直接在终端里运行',
    dumbTerminal: 'TERM=dumb 的终端画不了界面，请换一个终端',
    badOption: (option: string) => `选项 ${option}：不认识，请看 lbx-tui --help`,
    badValue: (option: string, value: string, choices: string) =>
      `选项 ${option}：不能是“${value}”，可选 ${choices}`,
    failed: (what: string) => `出错：${what}`,
  },
}

export type Messages = typeof zh
export type ActionName = keyof Messages['actions']
