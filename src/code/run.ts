import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { verbs } from '../commands/verbs.ts'
import { cacheFolder } from '../files/cache-folder.ts'
import { readKeptCode, writeKeptCode } from './kept-code.ts'

// Runs the program's own code, as Node would, but with what V8 has made of it in an earlier run: nothing is parsed and
// compiled a second time. Node itself keeps that only from 22 on (`module.enableCompileCache`).

/** A mark of all code; the build puts it here. */
declare const BUILD: string

/** A thread does not see the arguments of the program. */
const UNKEPT = 'lbx-tui: code is not kept'
/** The first keys have been answered by then, in milliseconds; what was run is still there. */
const KEPT_AFTER = 1000

type Wrapped = (exports: object, require: (id: string) => unknown, module: object, ...place: string[]) => void

/**
 * V8 thinks of making code fast whenever so many bytes of it were run. With its own 67,584 it makes much before it has seen
 * enough of it, and then again: a first import takes a quarter more processor time, a check a third. The explorer is not
 * told to wait: its first key would be answered a twelfth later. It was measured with this version of Node alone.
 */
const PATIENT = { version: 'v20.', flag: '--interrupt-budget=1000000' }
/** What is kept of code is of no use to who has other flags; a thread does not see them. */
const WAITS = 'lbx-tui: code is made fast later'

function waitsBeforeMakingFast(entry: string, nodeRequire: NodeJS.Require): boolean {
  if (entry !== 'main') return environmentData(nodeRequire).getEnvironmentData(WAITS) === true
  const verb = verbAsked()
  if (!verb || verb === 'pick' || !process.version.startsWith(PATIENT.version)) return false
  ;(nodeRequire('node:v8') as typeof import('node:v8')).setFlagsFromString(PATIENT.flag)
  environmentData(nodeRequire).setEnvironmentData(WAITS, true)
  return true
}

const verbAsked = () => verbs.find((known) => process.argv.includes(known, 2))

/** Runs an entry of the build: the program, or one of its threads. */
export function run(entry: string, folder: string, nodeRequire: NodeJS.Require): void {
  const waits = waitsBeforeMakingFast(entry, nodeRequire)
  const path = pathFor(entry, waits, nodeRequire)
  const kept = path === undefined ? new Map<string, Buffer>() : readKeptCode(path)
  const scripts = new Map<string, Script>()
  /** Something was run that is not kept yet. */
  let isMore = false
  const compiled = (name: string, filename: string): Script => {
    const cachedData = kept.get(name)
    const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
      filename,
      ...(cachedData && { cachedData }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    })
    if (!cachedData || script.cachedDataRejected) isMore = true
    scripts.set(name, script)
    return script
  }
  const modules = new Map<string, { exports: object }>()
  const load = (name: string): object => {
    const known = modules.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(name, module)
    const filename = join(folder, name)
    try {
      const wrapped = compiled(name, filename).runInThisContext() as Wrapped
      wrapped(module.exports, require, module, filename, folder)
    } catch (error) {
      // As Node has it: whoever asks again gets no half of it.
      modules.delete(name)
      throw error
    }
    return module.exports
  }
  const require = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : nodeRequire(id))
  if (path !== undefined) {
    const keep = () => {
      if (!isMore) return
      isMore = false
      writeKeptCode(path, () => {
        for (const [name, script] of scripts) kept.set(name, script.createCachedData())
        return kept
      })
    }
    setTimeout(keep, KEPT_AFTER).unref()
    process.once('exit', keep)
  }
  load(`${entry}-entry.js`)
}

/** Where it is kept what was run; verbs run different code. Nowhere for those who may only look: it would be run. */
function pathFor(entry: string, waits: boolean, nodeRequire: NodeJS.Require): string | undefined {
  const isKept =
    entry === 'main' ? isKeptHere(nodeRequire) : !environmentData(nodeRequire).getEnvironmentData(UNKEPT)
  if (!isKept) return undefined
  const verb = entry === 'main' && verbAsked()
  const name = [verb || entry, ...(waits ? ['late'] : []), BUILD, process.version, process.arch].join('-')
  return join(cacheFolder(process.env), 'code', name)
}

function isKeptHere(nodeRequire: NodeJS.Require): boolean {
  const isKept =
    !process.argv.some((arg) => arg.startsWith('--restricted')) && !process.env['NODE_DISABLE_COMPILE_CACHE']
  // Threads of threads have it, too.
  if (!isKept) environmentData(nodeRequire).setEnvironmentData(UNKEPT, true)
  return isKept
}

/** Loaded where it is needed. */
const environmentData = (nodeRequire: NodeJS.Require) =>
  nodeRequire('node:worker_threads') as typeof import('node:worker_threads')
