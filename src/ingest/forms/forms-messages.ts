import type { FormTrouble, FromForm } from './form.ts'

/** A task with its number. */
export interface Numbered<Task> {
  number: number
  task: Task
}

/** What the threads of forms tell, with the number of the task. */
export type FromFormsWorker = { number: number } & (FromForm | { isDone: true })
/** The reader says, too, that it is still at work. */
export type FromReader = FromFormsWorker | { number: number; isAlive: true }

/** A password is needed. It is called as pdf.js calls its own. */
export class Locked extends Error {
  override name = 'PasswordException'
}

const LONGEST = 120

/** Why a form could not be read, on one line. */
export const reasonOf = (error: Error): FormTrouble => ({
  why: error.name === 'PasswordException' ? 'locked' : 'broken',
  detail: error.message.split('\n')[0]!.slice(0, LONGEST),
})
