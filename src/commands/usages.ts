import type { Verb } from './verbs.ts'

interface VerbUsage {
  /** What stands behind the verb. */
  operands: string
  /** What somebody would type, about the bundled corpus. */
  examples: string[]
}

/** How each verb is used; its help is made from this and from the flags that belong to it. */
export const usages: Record<Verb, VerbUsage> = {
  find: {
    operands: 'QUERY',
    examples: ['find 网格', 'find "人:孙大军 -招考" --since=2022', 'find qxf --json -n 3'],
  },
  who: { operands: 'NAME', examples: ['who 乔晓峰', 'who 离石区委书记', 'who qxf --json'] },
  what: { operands: 'NAME', examples: ['what “四议”工作法', 'what 党支部'] },
  figures: { operands: 'THING', examples: ['figures 党支部', 'figures 网格 --until=2022'] },
  kwic: { operands: 'QUERY', examples: ['kwic 网格 --sort=right', 'kwic 网格 --csv --all > 网格.csv'] },
  trend: { operands: 'QUERY', examples: ['trend 网格 --by=month', 'trend 网格 --against=党支部 --json'] },
  collocates: {
    operands: 'QUERY',
    examples: ['collocates 网格 --span=3', 'collocates 网格 --unit=character'],
  },
  links: { operands: 'NAME NAME', examples: ['links 孙大军 乔晓峰', 'links 人:孙大军 网格 --json'] },
  keyness: { operands: 'QUERY', examples: ['keyness 2023 --against=2022', 'keyness 人:孙大军'] },
  reuse: { operands: 'PHRASE|ID', examples: ['reuse 高质量发展', 'reuse 2023-05-30-01.txt:3'] },
  check: {
    operands: 'DRAFT|- …',
    examples: ['check 稿子.md', 'check --vimgrep 稿子.md 续稿.md', 'check - --json < 稿子.md'],
  },
  open: {
    operands: 'ADDRESS|CITATION|ID',
    examples: [
      'open 2023-05-30-01.txt:3',
      'open lbx:person/乔晓峰',
      'open 《吕梁读本》2023-04-22 1版《乔晓峰到吕梁调查队调研》',
    ],
  },
  stats: { operands: '', examples: ['stats', 'stats --json'] },
  save: { operands: '[NAME QUERY]', examples: ['save 网格 网格', 'save', 'save --remove 网格'] },
  new: { operands: '[NAME]', examples: ['new', 'new 网格 || echo 没有新的'] },
  mcp: { operands: '', examples: ['mcp -C papers'] },
  lsp: { operands: '', examples: ['lsp -C papers'] },
  pick: { operands: '[QUERY]', examples: ['pick 乔晓峰', 'pick --format=citation 网格'] },
  export: {
    operands: '[QUERY|PATH …]',
    examples: [
      'export 网格 --as=csv -o 网格.csv',
      'export 网格 --as=gbt7714',
      'export --json 2023-05-30-01.txt',
    ],
  },
  collection: {
    operands: 'add NAME ID …|list|show NAME|remove NAME [ID …]',
    examples: ['collection add 网格 2023-05-30-01.txt:3 --note=要引', 'collection show 网格 --markdown'],
  },
  index: { operands: '[FOLDER …]', examples: ['index papers', 'index --to=papers.db -C papers'] },
  'check-pages': {
    operands: '[PATH …]',
    examples: ['check-pages papers', 'check-pages --doubtful papers'],
  },
  doctor: { operands: '', examples: ['doctor', 'doctor --json -C papers'] },
  completions: {
    operands: 'bash|zsh|fish',
    examples: ['completions bash > ~/.local/share/bash-completion/completions/lbx-tui'],
  },
  manual: { operands: '', examples: ['manual | man -l -'] },
}
