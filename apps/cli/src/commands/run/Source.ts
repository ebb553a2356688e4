/** The file or standard input that the rows of a run come from. */
import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs"
import { resolve } from "node:path"
import type { Readable } from "node:stream"
import { constants, createGunzip, gunzipSync } from "node:zlib"
import { CliError } from "../../CliError.js"
import type { About } from "./About.js"

/** Where rows come from. */
export interface Source {
  /** The absolute path of a file, or `-`. */
  readonly path: string
  readonly format: About["format"]
  /** Size, time and beginning of a file, by which it is recognized. */
  readonly print: string
  /** Bytes of a file. */
  readonly size: number | undefined
  /** Opens the text. */
  readonly open: () => AsyncIterable<Buffer>
}

/** Bytes that are looked at first. */
const head = 64 * 1024

const gzip = Buffer.from([0x1f, 0x8b])
const zstd = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

const wrong = (message: string, advice?: string) => new CliError({ kind: "Input", message, advice })

const beginsWith = (bytes: Buffer, magic: Buffer) => bytes.subarray(0, magic.length).equals(magic)

const formats: ReadonlyArray<readonly [RegExp, About["format"]]> = [
  [/\.(?:ndjson|jsonl|json)$/i, "ndjson"],
  [/\.(?:tsv|tab)$/i, "tsv"],
  [/\.csv$/i, "csv"]
]

const formatOf = (path: string, given: string | undefined): About["format"] | undefined =>
  (given as About["format"] | undefined) ?? formats.find(([pattern]) => pattern.test(path.replace(/\.gz$/i, "")))?.[1]

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder"
}

const zstdAdvice = (path: string) => `zstd -dc ${path === "-" ? "FILE" : path} | tcchat run …  -`

/** A file as the source of rows. */
const fileOf = (path: string, given: string | undefined): Effect.Effect<Source, CliError> =>
  Effect.gen(function* () {
    const { bytes, mtimeMs, size } = yield* Effect.try({
      try: () => {
        const descriptor = openSync(path, "r")
        try {
          const stat = fstatSync(descriptor)
          const buffer = Buffer.alloc(head)
          const read = readSync(descriptor, buffer)
          return { bytes: buffer.subarray(0, read), size: stat.size, mtimeMs: stat.mtimeMs }
        } finally {
          closeSync(descriptor)
        }
      },
      catch: (error) => {
        const { code = "unknown" } = error as { readonly code?: string }
        return wrong(`${path} cannot be read: ${reasons[code] ?? code}.`)
      }
    })
    if (beginsWith(bytes, zstd)) return yield* wrong(`${path} is compressed with zstd.`, zstdAdvice(path))
    const isGzip = beginsWith(bytes, gzip)
    const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22)
    return {
      path: resolve(path),
      format: formatOf(path, given) ?? guessed(bytes, isGzip),
      print: `${size} ${Math.round(mtimeMs)} ${hash}`,
      size,
      open: () => {
        const stream = createReadStream(path, { highWaterMark: 1024 * 1024 })
        return isGzip ? unzipped(stream) : stream
      }
    }
  })

/** The beginning of a text, as far as it can be unzipped. */
const unzippedHead = (bytes: Buffer): Buffer => {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return Buffer.alloc(0)
  }
}

/** A table begins with its columns, JSON with a brace. */
const guessed = (bytes: Buffer, isGzip: boolean): About["format"] =>
  /^(?:\uFEFF)?\s*\{/.test((isGzip ? unzippedHead(bytes) : bytes).toString()) ? "ndjson" : "csv"

const unzipped = (stream: Readable): Readable => {
  const unzip = createGunzip()
  stream.on("error", (error) => unzip.destroy(error))
  return stream.pipe(unzip)
}

/** Standard input, whose first bytes say what it is. */
const standardInput = (given: string | undefined): Effect.Effect<Source, CliError> =>
  Effect.gen(function* () {
    const first = yield* Effect.tryPromise({
      try: () =>
        new Promise<Buffer>((done, fail) => {
          process.stdin.once("readable", () => done((process.stdin.read() as Buffer | null) ?? Buffer.alloc(0)))
          process.stdin.once("error", fail)
        }),
      catch: () => wrong("Standard input cannot be read.")
    })
    if (first.length === 0) return yield* wrong("Standard input is empty: it has no rows.")
    if (beginsWith(first, zstd)) return yield* wrong("Standard input is compressed with zstd.", zstdAdvice("-"))
    process.stdin.unshift(first)
    const isGzip = beginsWith(first, gzip)
    return {
      path: "-",
      format: (given as About["format"] | undefined) ?? guessed(first, isGzip),
      print: "",
      size: undefined,
      open: () => (isGzip ? unzipped(process.stdin) : process.stdin)
    }
  })

/** Finds out what the rows come from. */
export const of = (path: string, format: string | undefined): Effect.Effect<Source, CliError> =>
  path === "-" ? standardInput(format) : fileOf(path, format)
