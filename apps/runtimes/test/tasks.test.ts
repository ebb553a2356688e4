import { execFile } from "node:child_process"
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as process from "node:process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const copy = mkdtempSync(join(tmpdir(), "tcchat-tasks-"))
const skipped = /[\\/](?:node_modules|dist|\.turbo|\.results|\.git|\.cache)$/

const run = async (command: string, args: ReadonlyArray<string>, cwd: string): Promise<string> =>
  (await promisify(execFile)(command, args, { cwd, maxBuffer: 2 ** 28 })).stdout

/** The hash of each task that `npm test` runs. */
const hashes = async (): Promise<ReadonlyMap<string, string>> => {
  const turbo = join(root, "node_modules/turbo/bin/turbo")
  const printed = await run(process.execPath, [join(root, "scripts/tasks.mjs"), copy], copy)
  const tasks = printed.trim().split(" ")
  const { tasks: planned } = JSON.parse(
    await run(process.execPath, [turbo, "run", ...tasks, "--dry=json", "--no-daemon"], copy)
  ) as {
    readonly tasks: ReadonlyArray<{ readonly taskId: string; readonly hash: string; readonly command: string }>
  }
  return new Map(planned.filter(({ command }) => command !== "<NONEXISTENT>").map(({ hash, taskId }) => [taskId, hash]))
}

const moved = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)

describe("a task is not replayed when a file changes that it reads", () => {
  let before: ReadonlyMap<string, string>
  beforeAll(async () => {
    cpSync(root, copy, { recursive: true, filter: (source) => !skipped.test(source) })
    await run("git", ["init", "--quiet"], copy)
    await run("git", ["add", "--all"], copy)
    before = await hashes()
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  for (const [file, ...tasks] of [
    [".changeset/x.md", "//#lint"],
    ["README.md", "//#lint", "//#snippets", "@tcchat/runtimes#test"],
    ["scripts/size.mjs", "@tcchat/core#package", "@tcchat/bench#package"],
    ["scripts/package.mjs", "@tcchat/core#package"],
    ["scripts/api.mjs", "@tcchat/core#package"],
    ["scripts/structure.ts", "//#structure"],
    ["knip.json", "//#unused"],
    [".dependency-cruiser.cjs", "//#arrows"],
    ["config/vitest.ts", "@tcchat/core#test"],
    ["tsconfig.base.json", "//#check", "//#lint"],
    ["packages/core/api.txt", "@tcchat/core#package"],
    ["packages/core/test/new.test.ts", "@tcchat/core#test", "//#check", "//#lint"],
    ["packages/core/src/Chat.ts", "@tcchat/core#test", "@tcchat/bulk#test", "tcchat#test", "tcchat#build"],
    ["packages/endpoints/README.md", "@tcchat/endpoints#package", "//#snippets"],
    ["examples/programs/bulk.ts", "@tcchat/examples#test", "//#snippets"],
    ["docs/reference/cli.md", "@tcchat/docs#test"]
  ] as const)
    it(`${file}: ${tasks.join(", ")}`, async () => {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      appendFileSync(join(copy, file), file.endsWith(".ts") ? "export const added = 1\n" : "\n")
      const after = await hashes()
      assert.includeMembers(moved(before, after), [...tasks])
      before = after
    })

  it("an edited comment moves no test that does not read comments", async () => {
    const file = join(copy, "packages/endpoints/src/relation/deleteLists.ts")
    writeFileSync(file, readFileSync(file, "utf8").replace("Deletes friend lists", "Deletes some friend lists"))
    const after = await hashes()
    const tests = moved(before, after).filter((task) => /#(?:test|comments|package)$/.test(task))
    assert.sameMembers(tests, [
      "@tcchat/endpoints#test",
      "@tcchat/endpoints#package",
      "@tcchat/reference#test",
      "@tcchat/docs#test",
      "tcchat#comments"
    ])
    before = after
  })

  it("the example in a comment is code", async () => {
    const file = join(copy, "packages/endpoints/src/relation/deleteLists.ts")
    writeFileSync(file, readFileSync(file, "utf8").replace('"group2"', '"group3"'))
    const after = await hashes()
    assert.includeMembers(moved(before, after), ["@tcchat/console#test", "tcchat#test"])
    before = after
  })

  it("a test of one package moves no task of another", async () => {
    appendFileSync(join(copy, "packages/core/test/new.test.ts"), "\n")
    const others = moved(before, await hashes()).filter(
      (task) => !task.startsWith("@tcchat/core#") && !task.startsWith("//#")
    )
    assert.deepStrictEqual(others, [])
  })
})
