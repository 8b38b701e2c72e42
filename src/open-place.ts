import type { CommandLine } from './commands/command-line.ts'
import { runLookup } from './commands/run-lookup.ts'
import { explore } from './explore.ts'
import type { Messages } from './messages/index.ts'
import { type Goal, goalOf } from './search/places/goal.ts'
import type { Corpora } from './store/corpora.ts'
import type { OwnSettings } from './tui/read-settings.ts'

/** The explorer at the place that an address, an id or a citation names; returns the exit status. */
export async function openInExplorer(
  line: CommandLine,
  corpora: Corpora,
  messages: Messages,
  own: OwnSettings | undefined,
): Promise<number> {
  let goal: Goal | undefined
  const reach = { followsLinks: own?.config.links === true, login: own?.config.opensearch }
  const status = await runLookup('open', line, corpora, messages, reach, async ({ archive, words }) => {
    goal = await goalOf(archive, words.join(' '))
    return goal !== undefined
  })
  return goal ? explore(line, corpora, messages, own, goal) : status
}
