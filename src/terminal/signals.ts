import { constants } from 'node:os'

/**
 * What ends a program that does not say otherwise, and may be listened to. SIGUSR1 would open Node's inspector instead:
 * a port for whoever knows its number. SIGPIPE and SIGXFSZ do nothing in Node; after SIGSEGV and its kin nothing may be
 * done any more; SIGKILL and SIGSTOP nobody hears.
 */
const ends = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGABRT', 'SIGALRM'] as const),
  ...(['SIGXCPU', 'SIGVTALRM', 'SIGPROF', 'SIGPOLL', 'SIGSYS', 'SIGTRAP', 'SIGPWR', 'SIGSTKFLT'] as const),
]

/** Every name of a signal: SIGABRT is SIGIOT, too. Ink listens under each, and ends the program its own way where we do not. */
const namesOf = (signal: NodeJS.Signals): NodeJS.Signals[] =>
  (Object.keys(constants.signals) as NodeJS.Signals[]).filter(
    (name) => constants.signals[name] === constants.signals[signal],
  )

export const ENDING: NodeJS.Signals[] = ends.flatMap(namesOf)
/** What stops a program, and lets it go on. */
export const STOPPING = ['SIGTSTP', 'SIGCONT'] as const

/** Runs something while every signal does what it does to any program: Ink's listeners are set aside as well as ours. */
export function unheard(run: () => void): void {
  const kept = [...ENDING, ...STOPPING].map((name) => [name, process.listeners(name)] as const)
  for (const [name] of kept) process.removeAllListeners(name)
  run()
  for (const [name, listeners] of kept)
    for (const listener of listeners) process.on(name, listener as () => void)
}

/** What a terminal sends to every program that is on it, for a key: also to us, while an editor has the terminal. */
export const isFromKeys = (signal: NodeJS.Signals): boolean => signal === 'SIGINT' || signal === 'SIGQUIT'

/**
 * Ends the program by the signal itself, which nobody may listen to any more: so shells see 128 and its number, and a
 * loop of a script around the program ends with it, which an exit status alone would not do.
 */
export function endBy(signal: NodeJS.Signals): void {
  for (const name of namesOf(signal)) process.removeAllListeners(name)
  process.kill(process.pid, signal)
  // Where whoever started the program had it blocked.
  process.exit(128 + constants.signals[signal])
}
