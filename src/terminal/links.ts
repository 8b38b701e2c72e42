import { pathToFileURL } from 'node:url'

/** Terminals that are known to follow links, by what they say of themselves. */
const PROGRAMS = /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby)$/
/** The first version of the library under GNOME's terminal and others that does. */
const VTE = 5000

/** True where links (OSC 8) are known to work; elsewhere they could show as rubbish. */
export const followsLinks = (environment: NodeJS.ProcessEnv): boolean =>
  !environment['TMUX'] &&
  !environment['STY'] &&
  (PROGRAMS.test(environment['TERM_PROGRAM'] ?? '') ||
    Number(environment['VTE_VERSION'] ?? 0) >= VTE ||
    Boolean(environment['KITTY_WINDOW_ID']) ||
    Boolean(environment['WT_SESSION']))

/** The address of a file, in plain letters. */
export const addressOfFile = (path: string): string => pathToFileURL(path).href
