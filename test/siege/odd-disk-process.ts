import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  renameSync,
  rmdirSync,
  type Stats,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'

// A disk whose locks are not as they should be, or that stops working: serves a folder by FUSE until it is unmounted,
// one request after another. The numbers are those of linux/fuse.h, version 7.31.
// node FILE FOLDER MOUNTPOINT LOCKS FAILING: LOCKS is `local`, `void` (granted to everybody) or the name of an error;
// while the file FAILING is there, all that is asked for fails.

const [folder, mountpoint, locks, failing] = process.argv.slice(2) as [string, string, string, string]

const OPERATIONS: Record<number, keyof typeof answers> = {
  ...{ 1: 'lookup', 3: 'getattr', 4: 'setattr', 5: 'readlink', 6: 'symlink', 9: 'mkdir', 10: 'unlink' },
  ...{ 11: 'rmdir', 12: 'rename', 14: 'open', 15: 'read', 16: 'write', 17: 'statfs', 18: 'release' },
  ...{ 20: 'fsync', 25: 'flush', 26: 'init', 27: 'opendir', 28: 'readdir', 29: 'nothing', 30: 'nothing' },
  ...{ 31: 'getlock', 32: 'setlock', 33: 'setlock', 35: 'create', 45: 'rename2' },
}
/** Told, and not to be answered: that nodes are forgotten, that a request is no longer waited for. */
const UNANSWERED = new Set([2, 36, 42])
const HEAD = 40
const LARGEST = 1 << 17
const ROOT = 1
const UNLOCKED = 2
const IS_GIVEN = { mode: 1, size: 8, accessed: 16, modified: 32, accessedNow: 128, modifiedNow: 256 }

/** Where each node lies, and what of it is open. */
const paths = new Map<number, string>([[ROOT, folder]])
const open = new Map<number, { descriptor: number; node: number }>()
let nextHandle = 1

const errorOf = (name: string): number => constants.errno[name as keyof typeof constants.errno]
class Refused extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

interface Request {
  node: number
  /** What stands behind the head. */
  body: Buffer
}

const pathOf = (node: number): string => {
  const path = paths.get(node)
  if (path === undefined) throw new Refused('ENOENT')
  return path
}
const number = (body: Buffer, at: number): number => Number(body.readBigUInt64LE(at))
const textsFrom = (body: Buffer, at: number): string[] => body.toString('utf8', at).split('\0')

const out = (...fields: [bytes: 2 | 4 | 8, value: number][]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigInt64LE(BigInt(Math.floor(value)), at)
    else if (bytes === 4) buffer.writeUInt32LE(value >>> 0, at)
    else buffer.writeUInt16LE(value, at)
    at += bytes
  }
  return buffer
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000)
const rest = (milliseconds: number) => Math.floor((milliseconds - 1000 * seconds(milliseconds)) * 1e6)

const attributes = (
  { size, blocks, atimeMs, mtimeMs, ctimeMs, mode, nlink, uid, gid, blksize }: Stats,
  node: number,
) =>
  out(
    ...([node, size, blocks, seconds(atimeMs), seconds(mtimeMs), seconds(ctimeMs)].map((value) => [
      8,
      value,
    ]) as [8, number][]),
    ...([rest(atimeMs), rest(mtimeMs), rest(ctimeMs), mode, nlink, uid, gid, 0, blksize, 0].map((value) => [
      4,
      value,
    ]) as [4, number][]),
  )

function entry(path: string): Buffer {
  const stats = lstatSync(path)
  const node = path === folder ? ROOT : stats.ino
  paths.set(node, path)
  return Buffer.concat([out([8, node], [8, 0], [8, 0], [8, 0], [4, 0], [4, 0]), attributes(stats, node)])
}

/** Of what is open but has no name any more, what is open is asked. */
function statsOf(node: number): Stats {
  const path = paths.get(node)
  const stats = path === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false })
  if (stats && (node === ROOT || stats.ino === node)) return stats
  const opened = [...open.values()].find((own) => own.node === node)
  if (!opened) throw new Refused('ENOENT')
  return fstatSync(opened.descriptor)
}

const opened = (descriptor: number, node: number): Buffer => {
  const handle = nextHandle++
  open.set(handle, { descriptor, node })
  return out([8, handle], [4, 0], [4, 0])
}
const descriptorOf = (body: Buffer): number => {
  const own = open.get(number(body, 0))
  if (!own) throw new Refused('EBADF')
  return own.descriptor
}

const done = Buffer.alloc(0)
function renamed(from: string, to: string): Buffer {
  renameSync(from, to)
  for (const [node, path] of paths)
    if (path === from || path.startsWith(`${from}/`)) paths.set(node, to + path.slice(from.length))
  return done
}

const answers = {
  init: () => {
    // Locks are asked of us instead of being kept by the kernel.
    const flags = locks === 'local' ? 0 : 2
    return out(
      [4, 7],
      [4, 31],
      [4, LARGEST],
      [4, flags | 32],
      [2, 12],
      [2, 9],
      [4, LARGEST],
      [4, 1],
      [2, 0],
      [2, 0],
      ...UNUSED,
    )
  },
  lookup: ({ node, body }: Request) => entry(join(pathOf(node), textsFrom(body, 0)[0]!)),
  getattr: ({ node }: Request) =>
    Buffer.concat([out([8, 0], [4, 0], [4, 0]), attributes(statsOf(node), node)]),
  setattr: ({ node, body }: Request) => {
    const given = body.readUInt32LE(0)
    const path = pathOf(node)
    const own = [...open.values()].find((other) => other.node === node)
    if (given & IS_GIVEN.size) {
      if (own) ftruncateSync(own.descriptor, number(body, 16))
      else truncateSync(path, number(body, 16))
    }
    if (given & IS_GIVEN.mode) {
      const file = own?.descriptor ?? openSync(path, 'r')
      fchmodSync(file, body.readUInt32LE(68) & 0o7777)
      if (!own) closeSync(file)
    }
    if (given & (IS_GIVEN.accessed | IS_GIVEN.modified)) {
      const { atimeMs, mtimeMs } = statsOf(node)
      const time = (bit: number, nowBit: number, at: number, restAt: number, before: number) =>
        given & nowBit
          ? Date.now() / 1000
          : given & bit
            ? Number(body.readBigInt64LE(at)) + body.readUInt32LE(restAt) / 1e9
            : before / 1000
      utimesSync(
        path,
        time(IS_GIVEN.accessed, IS_GIVEN.accessedNow, 32, 56, atimeMs),
        time(IS_GIVEN.modified, IS_GIVEN.modifiedNow, 40, 60, mtimeMs),
      )
    }
    return answers.getattr({ node, body })
  },
  readlink: ({ node }: Request) => Buffer.from(readlinkSync(pathOf(node))),
  symlink: ({ node, body }: Request) => {
    const [name, target] = textsFrom(body, 0)
    symlinkSync(target!, join(pathOf(node), name!))
    return entry(join(pathOf(node), name!))
  },
  mkdir: ({ node, body }: Request) => {
    const path = join(pathOf(node), textsFrom(body, 8)[0]!)
    mkdirSync(path, body.readUInt32LE(0))
    return entry(path)
  },
  unlink: ({ node, body }: Request) => {
    unlinkSync(join(pathOf(node), textsFrom(body, 0)[0]!))
    return done
  },
  rmdir: ({ node, body }: Request) => {
    rmdirSync(join(pathOf(node), textsFrom(body, 0)[0]!))
    return done
  },
  rename: ({ node, body }: Request) => {
    const [from, to] = textsFrom(body, 8)
    return renamed(join(pathOf(node), from!), join(pathOf(number(body, 0)), to!))
  },
  rename2: ({ node, body }: Request) => {
    const [from, to] = textsFrom(body, 16)
    return renamed(join(pathOf(node), from!), join(pathOf(number(body, 0)), to!))
  },
  open: ({ node, body }: Request) => {
    const flags = body.readUInt32LE(0) & 0o3
    return opened(openSync(pathOf(node), flags), node)
  },
  create: ({ node, body }: Request) => {
    const path = join(pathOf(node), textsFrom(body, 16)[0]!)
    const descriptor = openSync(path, 'wx+', body.readUInt32LE(4) & 0o7777)
    const made = entry(path)
    return Buffer.concat([made, opened(descriptor, number(made, 0))])
  },
  read: ({ body }: Request) => {
    const bytes = Buffer.alloc(body.readUInt32LE(16))
    return bytes.subarray(0, readSync(descriptorOf(body), bytes, 0, bytes.length, number(body, 8)))
  },
  write: ({ body }: Request) => {
    const size = body.readUInt32LE(16)
    const written = writeSync(descriptorOf(body), body, 40, size, number(body, 8))
    return out([4, written], [4, 0])
  },
  statfs: () =>
    out(
      ...([1e6, 1e6, 1e6, 1e6, 1e6].map((value) => [8, value]) as [8, number][]),
      [4, 4096],
      [4, 255],
      [4, 4096],
      ...UNUSED.slice(1),
    ),
  release: ({ body }: Request) => {
    const handle = number(body, 0)
    closeSync(open.get(handle)!.descriptor)
    open.delete(handle)
    return done
  },
  fsync: ({ body }: Request) => {
    fsyncSync(descriptorOf(body))
    return done
  },
  flush: () => done,
  nothing: () => done,
  opendir: ({ node }: Request) => {
    pathOf(node)
    return out([8, 0], [4, 0], [4, 0])
  },
  readdir: ({ node, body }: Request) => {
    const [offset, room] = [number(body, 8), body.readUInt32LE(16)]
    const names = ['.', '..', ...readdirSync(pathOf(node))].slice(offset)
    let listed = done
    for (const [index, name] of names.entries()) {
      const bytes = Buffer.from(name)
      const head = out([8, 2 + index], [8, offset + index + 1], [4, bytes.length], [4, 0])
      const next = Buffer.concat([head, bytes, Buffer.alloc((8 - (bytes.length % 8)) % 8)])
      if (listed.length + next.length > room) break
      listed = Buffer.concat([listed, next])
    }
    return listed
  },
  getlock: ({ body }: Request) => {
    if (locks !== 'void') throw new Refused(locks)
    return out([8, number(body, 16)], [8, 0], [4, UNLOCKED], [4, 0])
  },
  setlock: (_: Request) => {
    if (locks !== 'void') throw new Refused(locks)
    return done
  },
}
const UNUSED = Array.from({ length: 8 }, () => [4, 0] as [4, number])

function answerTo(operation: number, request: Request): { error: number; body: Buffer } {
  const name = OPERATIONS[operation]
  try {
    if (!name) throw new Refused('ENOSYS')
    if (name !== 'init' && name !== 'release' && existsSync(failing)) throw new Refused('EIO')
    return { error: 0, body: answers[name](request) }
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'EIO'
    return { error: -(errorOf(code) ?? errorOf('EIO')), body: done }
  }
}

const device = openSync('/dev/fuse', 'r+')
const options = 'fd=3,rootmode=40000,user_id=0,group_id=0,allow_other'
spawn('mount', ['-i', '-t', 'fuse', '-o', options, basename(dirname(mountpoint)), mountpoint], {
  stdio: ['ignore', 'inherit', 'inherit', device],
})
const buffer = Buffer.alloc(LARGEST + 4096)
for (;;) {
  let length: number
  try {
    length = readSync(device, buffer)
  } catch (error) {
    // ENODEV: it is unmounted. Before it is mounted there is no permission.
    if ((error as NodeJS.ErrnoException).code === 'ENODEV') break
    continue
  }
  const operation = buffer.readUInt32LE(4)
  if (UNANSWERED.has(operation)) continue
  const { error, body } = answerTo(operation, {
    node: number(buffer, 16),
    body: Buffer.from(buffer.subarray(HEAD, length)),
  })
  const head = out([4, 16 + body.length], [4, error])
  try {
    writeSync(device, Buffer.concat([head, buffer.subarray(8, 16), body]))
  } catch {
    // Whoever asked was killed meanwhile.
  }
}
process.exit()
