import type { Messages } from '../messages/index.ts'
import type { Config } from '../settings/config.ts'
import type { ConfigMistake } from '../settings/config-mistake.ts'
import { loadConfig } from '../settings/load-config.ts'
import { sanitise } from '../text/sanitise.ts'
import { actions } from './actions.ts'
import { areTogether } from './key-map.ts'

/** The person's settings, and a line about what is wrong with them. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
  messages: Messages,
): { config: Config; warning: string | undefined } {
  const names = actions.map(({ name }) => name)
  const { config, mistakes } = loadConfig(environment, names, areTogether)
  const [first] = mistakes
  return { config, warning: first && said(first, mistakes.length, messages) }
}

function said(mistake: ConfigMistake, count: number, { settings }: Messages): string {
  const what = sanitise(mistake.what)
  const more = 'wanted' in mistake ? mistake.wanted : 'other' in mistake ? sanitise(mistake.other) : ''
  return settings.mistake(mistake.line, settings.mistakes[mistake.kind](what, more), count)
}
