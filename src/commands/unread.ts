import type { Messages } from '../messages/index.ts'
import type { Archive } from '../store/archive.ts'
import type { Lookup } from './lookup.ts'
import { complain } from './output.ts'
import { statsCommand } from './stats.ts'

/** What a corpus holds once its index has been made, and each file that could not be read. */
export async function indexCommand(lookup: Lookup): Promise<boolean> {
  const isAny = await statsCommand(lookup)
  await sayUnread(lookup.archive, lookup.messages)
  return isAny
}

/** A line for each file that could not be read, whenever it was looked at: it is not in the index. */
export async function sayUnread(archive: Archive, messages: Messages): Promise<void> {
  for (const { file, why, detail } of await archive.troubles(await archive.countTroubles()))
    complain(messages.skippedFile(file, messages.skipped[why], detail ?? ''))
}
