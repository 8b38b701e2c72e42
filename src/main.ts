import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type CommandLine, parseCommandLine } from './commands/command-line.ts'
import { UsageError } from './commands/usage-error.ts'
import { isLookup, verbs } from './commands/verbs.ts'
import { chooseLanguage, type Messages, messagesIn } from './messages/index.ts'
import { configPath } from './settings/folders.ts'
import type { Corpora } from './store/corpora.ts'
import type { OwnSettings } from './tui/read-settings.ts'

/** Loaded when something is said: what the explorer draws first does not wait for what makes texts harmless. */
const output = () => import('./commands/output.ts')

const OUTSIDE = '../'
const packaged = (file: string) => new URL(OUTSIDE + file, import.meta.url)

/** `--lang` counts from the first message on, also where the rest of the line is wrong; the last one, as of all options. */
function askedLanguage(args: string[]): string | undefined {
  const ends = args.indexOf('--')
  const options = ends < 0 ? args : args.slice(0, ends)
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  return at < 0 || options[at] !== '--lang' ? options[at]?.slice('--lang='.length) : options[at + 1]
}

const version = (): string => JSON.parse(readFileSync(packaged('package.json'), 'utf8')).version

/** Paths are exported from their files; anything else asks the archive, and so does a form that only it has. */
const isQuery = ({ paths, options }: CommandLine) =>
  options.as !== undefined ||
  options.output !== undefined ||
  (paths.length > 0 && !paths.every((path) => existsSync(path) || LIKE_PATH.test(path)))

/** What holds no files can only be asked. */
async function asksIndex({ paths }: CommandLine, corpora: Corpora): Promise<boolean> {
  const { kindOf } = await import('./store/corpora.ts')
  return paths.length === 0 && corpora.some((corpus) => ['index', 'cluster'].includes(kindOf(corpus)))
}

/** Mistyped it is still a path; an expression ends with its stroke. */
const LIKE_PATH = /^(?:\.{1,2}\/|\/.*[^/]$)/s

/** `lbx-tui FOLDER` opens it; what has a stroke in it may be a file, too. */
function corpusIn({ paths: [path, ...others] }: CommandLine): string | undefined {
  if (path === undefined || others.length > 0) return undefined
  // What nothing can be called is no path either.
  const known = existsSync(path) ? statSync(path) : undefined
  return known?.isDirectory() || (known?.isFile() && path.includes('/')) ? path : undefined
}

/** What is named on the line, in the environment, in the settings, or comes with the program. */
function corporaOf({ corpora }: CommandLine, own: OwnSettings | undefined): Corpora {
  if (corpora.length > 0) return corpora
  const named = process.env['LBX_CORPUS']
  if (named) return [named]
  return own?.config.corpus ?? [fileURLToPath(packaged('corpus'))]
}

/** A verb with a slip in it is no query; words that are looked for stand behind `find`. */
async function refuseSlip({ paths: [word, ...others] }: CommandLine, messages: Messages): Promise<void> {
  if (word === undefined) return
  const { nearestOf } = await import('./text/one-slip.ts')
  const verb = nearestOf(word, verbs)
  if (verb) throw new UsageError(messages.errors.mistypedVerb(word, verb, [word, ...others].join(' ')))
}

async function main(args: string[], own: OwnSettings | undefined, messages: Messages): Promise<void> {
  const line = parseCommandLine(args, messages)
  const { options, verb } = line
  if (options.help || options.version || (verb && verb !== 'pick'))
    (await output()).sayOfLost(messages.errors.lost)
  if (options.help) {
    const { print } = await output()
    const { helpText, verbHelp } = await import('./commands/help.ts')
    print(verb ? verbHelp(verb, messages) : helpText(messages))
    return
  }
  if (options.version) {
    const { print } = await output()
    print(`${version()}\n`)
    return
  }
  const corpora = corporaOf(line, own)
  const followsLinks = own?.config.links === true
  const reach = { followsLinks, login: own?.config.opensearch }
  const { stdin, stdout } = process
  if (verb === 'open' && stdin.isTTY && stdout.isTTY && !options.json && line.paths.length > 0) {
    const { openInExplorer } = await import('./open-place.ts')
    process.exitCode = await openInExplorer(line, corpora, messages, own)
    return
  }
  if (verb && verb !== 'pick') {
    if (
      isLookup(verb) ||
      (verb === 'export' && (isQuery(line) || (await asksIndex(line, corpora)))) ||
      (verb === 'collection' && line.paths[0] === 'add')
    ) {
      const { runLookup } = await import('./commands/run-lookup.ts')
      process.exitCode = await runLookup(verb, line, corpora, messages, reach)
      return
    }
    if (verb === 'collection') {
      const { runCollection } = await import('./commands/collection.ts')
      process.exitCode = await runCollection(line, messages)
      return
    }
    if (verb === 'manual') {
      const { manualPage } = await import('./commands/manual.ts')
      const { actions, commandName } = await import('./tui/actions.ts')
      const keys = actions.map(({ name, keys: own }): [string, string] => [
        [...own, `:${commandName(name)}`].join(' '),
        messages.actions[name],
      ])
      const { printData } = await output()
      printData(manualPage(messages, version(), keys))
      return
    }
    if (verb === 'lsp' || verb === 'mcp') {
      const { serve } = await import('./commands/serve.ts')
      const asked = { options, corpora, messages, reach, version: version() }
      process.exitCode = await serve(verb, asked)
      return
    }
    if (verb === 'completions') {
      const { completionsFor, SHELLS } = await import('./commands/completions.ts')
      const shell = SHELLS.find((known) => known === line.paths[0])
      if (!shell) throw new UsageError(messages.errors.noShell(SHELLS.join(' ')))
      const { printData } = await output()
      printData(completionsFor(shell, messages))
      return
    }
    if (verb === 'doctor') {
      const { runDoctor } = await import('./commands/doctor.ts')
      process.exitCode = await runDoctor(line, corpora, messages, reach.login)
      return
    }
    if (verb === 'index') {
      const make =
        options.to === undefined
          ? (await import('./commands/index-own.ts')).indexOwn
          : (await import('./commands/index-to.ts')).indexTo
      process.exitCode = await make(line, corpora, messages, reach)
      return
    }
    const { runCommand } = await import('./commands/run.ts')
    process.exitCode = runCommand(verb, line, corpora, messages, followsLinks)
    return
  }
  const corpus = options.corpus === undefined ? corpusIn(line) : undefined
  if (verb === undefined && corpus === undefined) await refuseSlip(line, messages)
  const { explore } = await import('./explore.ts')
  process.exitCode = await explore(
    corpus ? { ...line, paths: [] } : line,
    corpus ? [corpus] : corpora,
    messages,
    own,
  )
}

async function begin(args: string[]): Promise<void> {
  // Whoever has no settings does not wait for what reads them.
  const own = existsSync(configPath(process.env))
    ? (await import('./tui/read-settings.ts')).readSettings(process.env)
    : undefined
  const messages = messagesIn(chooseLanguage(askedLanguage(args) ?? own?.config.lang, process.env))
  try {
    await main(args, own, messages)
  } catch (error) {
    const { message } = error as Error
    const { complain } = await output()
    complain(error instanceof UsageError ? message : messages.errors.failed(message))
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

void begin(process.argv.slice(2))
