/** Everything the program says to its users, in Chinese. `en.ts` holds the same in English. */
export const zh = {
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  weekday: (day: string) => `周${day}`,
  articles: (count: number) => `${count}篇`,
  page: (page: number) => `${page}版`,
  undated: '日期不详',
  inferred: '推定',
  kinds: { article: '', photo: '图', notice: '启' } as Record<string, string>,
  reading: '正在读取语料……',
  empty: (path: string) => `${path} 里没有可读的文章（.txt、.md、.jsonl，或它们的 .gz、.zip）`,
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
  usage:
    '用法：lbx-tui [选项]\n      lbx-tui 命令 [选项] [路径…]\n\n打开语料，在终端里读报；或做下面的一件事。\n',
  verbs: {
    export: '把文件或文件夹里的版面变成文章，印到标准输出',
    index: '读语料，报告读到了什么',
  },
  options: {
    corpus: '语料所在的文件夹（也可用环境变量 LBX_CORPUS），不写就打开随程序附带的',
    lang: '界面语言：zh 或 en，不写就看系统设置',
    ambiguous: '“ ” — … 这类字符占几格：1 或 2',
    json: '印成 JSON（export 不写格式就是它）',
    markdown: '印成 Markdown',
    csv: '印成 CSV，一文一行',
    doubtful: '列出识别没有把握的文章，最没把握的在前',
    encoding: '文件的编码，不写就逐个辨认',
    limit: '单个文件最大多少 MiB，不写是 64',
    help: '显示这份说明',
    version: '显示版本',
  },
  skipped: {
    binary: '不是文本',
    empty: '没有文字',
    unreadable: '读不了',
    large: '超过大小限制，可用 --limit 放宽',
    broken: '内容有误',
  },
  skippedFile: (file: string, why: string, detail: string) =>
    `跳过 ${file}：${why}${detail ? `（${detail}）` : ''}`,
  progress: (percent: number, files: string, articles: number, speed: string, left: string) =>
    `${percent}%  ${files} 个文件  ${articles} 篇  ${speed} MB/s  还需 ${left}`,
  report: (files: number, issues: number, articles: number, span: string, doubtful: number) =>
    `${files} 个文件，${issues} 期，${articles} 篇文章；${span}；没把握的 ${doubtful} 篇`,
  doubts: {
    noHeadline: '没有印出标题',
    looseHeadline: '标题与正文不大相干',
    softStart: '开头不明显',
    openEnd: '末句没完',
    long: '段落很多，或许不止一篇',
    healed: '跨栏接起',
  },
  unfit: (where: string, operation: string) => `更正 ${where}（${operation}）与文件已不相符，没有施行`,
  nothingRead: '没有读到文章',
  errors: {
    noCorpus: (path: string) => `语料 ${path}：没有这个文件夹或文件，请用 -C 指定另一个`,
    notATerminal: '标准输入和输出都得是终端，请直接在终端里运行',
    dumbTerminal: 'TERM=dumb 的终端画不了界面，请换一个终端',
    badOption: (option: string) => `选项 ${option}：不认识，请看 lbx-tui --help`,
    notANumber: (option: string) => `选项 ${option}：要一个正整数`,
    badEncoding: (name: string) =>
      `选项 --encoding：不认识“${name}”，可用 utf-8、gb18030、big5、utf-16le、utf-16be`,
    oneFormat: '--json、--markdown、--csv 只能选一个',
    manifest: (where: string) => `语料说明有误：${where}，请改正后再试`,
    badValue: (option: string, value: string, choices: string) =>
      `选项 ${option}：不能是“${value}”，可选 ${choices}`,
    failed: (what: string) => `出错：${what}`,
  },
}

export type Messages = typeof zh
export type ActionName = keyof Messages['actions']
