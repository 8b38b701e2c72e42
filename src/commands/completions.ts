import type { Messages } from '../messages/index.ts'
import { flags } from './command-line.ts'
import { type Verb, verbs } from './verbs.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

const NAME = 'lbx-tui'
/** A text inside single quotes of any of the shells. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
const flagsOf = (verb: Verb | undefined) =>
  flags.filter(({ verbs: own }) => !own || (verb !== undefined && own.includes(verb)))

/** What a shell reads to complete verbs and flags, made from the same tables as the help. */
export function completionsFor(shell: Shell, messages: Messages): string {
  return { bash, zsh, fish }[shell](messages)
}

function bash(): string {
  const cases = verbs.map((verb) => `    ${verb}) words="${longFlags(verb)}" ;;`)
  return `_lbx_tui() {
  local word="\${COMP_WORDS[COMP_CWORD]}" verb="" words
  for given in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " ${verbs.join(' ')} " in *" $given "*) verb="$given"; break ;; esac
  done
  case "$verb" in
${cases.join('\n')}
    *) words="${verbs.join(' ')} ${longFlags(undefined)}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _lbx_tui ${NAME}
`
}

const longFlags = (verb: Verb | undefined) =>
  flagsOf(verb)
    .map(({ name, value }) => `--${name}${value ? '=' : ''}`)
    .join(' ')

function zsh(messages: Messages): string {
  const bracketed = (text: string) =>
    text.replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll(':', '\\:')
  const specs = (verb: Verb | undefined) =>
    flagsOf(verb).map(({ name, value, choices }) => {
      const argument = value ? `:${value.toLowerCase()}:${choices ? `(${choices.join(' ')})` : '_files'}` : ''
      return quoted(`--${name}${value ? '=' : ''}[${bracketed(messages.options[name])}]${argument}`)
    })
  const cases = verbs.map(
    (verb) => `    ${verb}) _arguments ${[...specs(verb), quoted('*:file:_files')].join(' ')} ;;`,
  )
  const described = verbs.map((verb) => quoted(`${verb}:${messages.verbs[verb].replaceAll(':', '\\:')}`))
  return `#compdef ${NAME}
_lbx_tui() {
  local verb=\${words[(r)(${verbs.join('|')})]}
  case "$verb" in
${cases.join('\n')}
    *) local -a verbs=(${described.join(' ')}); _describe verb verbs; _arguments ${specs(undefined).join(' ')} ;;
  esac
}
_lbx_tui "$@"
`
}

function fish(messages: Messages): string {
  const lines = verbs.map(
    (verb) => `complete -c ${NAME} -n __fish_use_subcommand -a ${verb} -d ${quoted(messages.verbs[verb])}`,
  )
  for (const { name, short, value, choices, verbs: own } of flags) {
    const condition = own ? ` -n ${quoted(`__fish_seen_subcommand_from ${own.join(' ')}`)}` : ''
    const argument = value ? ` -r${choices ? ` -f -a ${quoted(choices.join(' '))}` : ''}` : ''
    lines.push(
      `complete -c ${NAME}${condition} -l ${name}${short ? ` -s ${short}` : ''}${argument} -d ${quoted(messages.options[name])}`,
    )
  }
  return `${lines.join('\n')}\n`
}
