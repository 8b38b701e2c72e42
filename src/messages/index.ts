import { en } from './en.ts'
import { type Messages, zh } from './zh.ts'

export type { Messages } from './zh.ts'
export type Language = 'zh' | 'en'

const languages: Record<Language, Messages> = { zh, en }

/** The language of the interface: the one asked for, else the locale's, else English. */
export function chooseLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  if (asked === 'zh' || asked === 'en') return asked
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}

/** The language that messages are in. */
export const languageOf = (messages: Messages): Language => (messages === zh ? 'zh' : 'en')

export const messagesIn = (language: Language): Messages => languages[language]
