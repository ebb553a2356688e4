import { execFile } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, posix } from "node:path"
import * as process from "node:process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const copy = mkdtempSync(join(tmpdir(), "tcchat-tasks-"))
const skipped = /[\\/](?:node_modules|dist|\.turbo|\.results|\.git|\.cache)$/

const run = async (command: string, args: ReadonlyArray<string>, cwd: string): Promise<string> =>
  (await promisify(execFile)(command, args, { cwd, maxBuffer: 2 ** 28 })).stdout

interface Task {
  readonly hash: string
  /** Hashes of the files that it reads, by their paths from the root. */
  readonly files: Readonly<Record<string, string>>
}

type Tasks = ReadonlyMap<string, Task>

/** The tasks that `npm test` runs, by name. */
const plan = async (): Promise<Tasks> => {
  const turbo = join(root, "node_modules/turbo/bin/turbo")
  const printed = await run(process.execPath, [join(root, "scripts/tasks.mjs"), copy], copy)
  const names = printed.trim().split(" ")
  const { globalCacheInputs, tasks } = JSON.parse(
    await run(process.execPath, [turbo, "run", ...names, "--dry=json", "--no-daemon"], copy)
  ) as {
    readonly globalCacheInputs: { readonly files: Readonly<Record<string, string>> }
    readonly tasks: ReadonlyArray<{
      readonly taskId: string
      readonly hash: string
      readonly command: string
      readonly directory: string
      readonly inputs: Readonly<Record<string, string>>
    }>
  }
  return new Map(
    tasks
      .filter(({ command }) => command !== "<NONEXISTENT>")
      .map(({ directory, hash, inputs, taskId }) => {
        const own = Object.entries(inputs).map(([file, hash]) => [posix.join(directory, file), hash] as const)
        return [taskId, { hash, files: { ...globalCacheInputs.files, ...Object.fromEntries(own) } }]
      })
  )
}

const moved = (before: Tasks, after: Tasks) =>
  [...after].filter(([task, { hash }]) => before.get(task)?.hash !== hash).map(([task]) => task)

const change = (file: string, to: (text: string) => string) => {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, to(existsSync(path) ? readFileSync(path, "utf8") : ""))
}

const definition = "packages/endpoints/src/relation/deleteLists.ts"

const readers = [
  [".changeset/x.md", "//#lint"],
  ["README.md", "//#lint", "@tcchat/runtimes#test"],
  ["scripts/size.mjs", "@tcchat/usersig#package", "@tcchat/bench#package"],
  ["scripts/package.mjs", "@tcchat/core#package"],
  ["scripts/api.mjs", "@tcchat/core#package"],
  ["scripts/structure.ts", "//#structure"],
  ["knip.json", "//#unused", "//#check"],
  [".dependency-cruiser.cjs", "//#arrows"],
  ["config/vitest.ts", "@tcchat/core#test"],
  ["tsconfig.base.json", "//#check", "//#lint"],
  ["packages/core/api.txt", "@tcchat/core#package"],
  ["packages/core/test/new.test.ts", "@tcchat/core#test", "//#lint"],
  ["packages/endpoints/README.md", "@tcchat/endpoints#package", "@tcchat/docs#test", "//#lint"],
  ["docs/guides/errors.md", "@tcchat/docs#test", "@tcchat/examples#test", "//#lint"],
  ["examples/programs/bulk.ts", "@tcchat/examples#test", "//#lint"],
  ["docs/reference/cli.md", "@tcchat/docs#test"]
] as const

describe("a task is not replayed when a file changes that it reads", () => {
  let before: Tasks
  const after = async () => {
    const last = before
    before = await plan()
    return moved(last, before)
  }
  beforeAll(async () => {
    cpSync(root, copy, { recursive: true, filter: (source) => !skipped.test(source) })
    await run("git", ["init", "--quiet"], copy)
    await run("git", ["add", "--all"], copy)
    before = await plan()
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  describe("itself", () => {
    let first: Tasks
    beforeAll(async () => {
      first = before
      for (const [file] of readers) change(file, (text) => `${text}\n`)
      await after()
    })
    for (const [file, ...tasks] of readers)
      it(`${file}: ${tasks.join(", ")}`, () => {
        for (const task of tasks) {
          const [old, now] = [first.get(task)!, before.get(task)!]
          assert.isString(now.files[file], task)
          assert.notStrictEqual(now.files[file], old.files[file], task)
          assert.notStrictEqual(now.hash, old.hash, task)
        }
      })
  })

  it("as the source of a dependency", async () => {
    change("packages/core/src/Chat.ts", (text) => `${text}export const added = 1\n`)
    const dependents = ["@tcchat/core#test", "@tcchat/bulk#test", "tcchat#test", "tcchat#build"]
    assert.includeMembers(await after(), dependents)
  })

  const code = ["//#check", "//#arrows", "//#unused", "//#snippets"]

  it("as a test, or as a block in a document, whose code is checked", async () => {
    change("packages/core/test/new.test.ts", (text) => `${text}export const added = 1\n`)
    assert.includeMembers(await after(), code)
    change("packages/core/README.md", (text) => `${text}\n\`\`\`ts\nadded()\n\`\`\`\n`)
    assert.includeMembers(await after(), code)
  })

  it("as a comment that a tool reads", async () => {
    change("packages/core/test/new.test.ts", (text) => `${text}// @ts-expect-error\n`)
    assert.includeMembers(await after(), code)
    change(
      "packages/core/test/new.test.ts",
      (text) => `// @ts-expect-error\n${text.replace("// @ts-expect-error\n", "")}`
    )
    assert.includeMembers(await after(), code)
    change(definition, (text) => text.replace("= Endpoint.make", "= /* @__PURE__ */ Endpoint.make"))
    assert.includeMembers(await after(), code)
  })

  it("but when another comment changes, nothing is run again that reads no comments", async () => {
    change(definition, (text) => text.replace("Deletes friend lists", "Deletes some friend lists"))
    assert.sameMembers(
      (await after()).filter((task) => !task.endsWith("#build")),
      [
        "//#lint",
        "//#structure",
        "@tcchat/endpoints#test",
        "@tcchat/endpoints#package",
        "@tcchat/reference#test",
        "@tcchat/docs#test",
        "tcchat#comments"
      ]
    )
  })

  it("and the example in a comment is code", async () => {
    change(definition, (text) => text.replace('"group2"', '"group3"'))
    assert.includeMembers(await after(), ["@tcchat/console#test", "tcchat#test", "//#snippets"])
  })

  it("and a test of one package moves no task of another", async () => {
    change("packages/core/test/new.test.ts", (text) => `${text}export const more = 1\n`)
    const others = (await after()).filter((task) => !task.startsWith("@tcchat/core#") && !task.startsWith("//#"))
    assert.deepStrictEqual(others, [])
  })
})
