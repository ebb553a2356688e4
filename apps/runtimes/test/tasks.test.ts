import { spawnSync } from "node:child_process"
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as process from "node:process"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const copy = mkdtempSync(join(tmpdir(), "tcchat-tasks-"))
const skipped = /[\\/](?:node_modules|dist|\.turbo|\.results|\.git|\.cache)$/

const run = (command: string, args: ReadonlyArray<string>, cwd: string): string => {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 })
  assert.strictEqual(status, 0, stderr)
  return stdout
}

/** The hash of each task that `npm test` runs. */
const hashes = (): ReadonlyMap<string, string> => {
  const turbo = join(root, "node_modules/turbo/bin/turbo")
  const tasks = run(process.execPath, [join(root, "scripts/tasks.mjs"), copy], copy)
    .trim()
    .split(" ")
  const { tasks: planned } = JSON.parse(
    run(process.execPath, [turbo, "run", ...tasks, "--dry=json", "--no-daemon"], copy)
  ) as {
    readonly tasks: ReadonlyArray<{ readonly taskId: string; readonly hash: string; readonly command: string }>
  }
  return new Map(planned.filter(({ command }) => command !== "<NONEXISTENT>").map(({ hash, taskId }) => [taskId, hash]))
}

const moved = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([task, hash]) => before.get(task) !== hash).map(([task]) => task)

describe("a task is not replayed when a file changes that it reads", () => {
  let before: ReadonlyMap<string, string>
  beforeAll(() => {
    cpSync(root, copy, { recursive: true, filter: (source) => !skipped.test(source) })
    run("git", ["init", "--quiet"], copy)
    run("git", ["add", "--all"], copy)
    before = hashes()
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
    it(`${file}: ${tasks.join(", ")}`, () => {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      appendFileSync(join(copy, file), file.endsWith(".ts") ? "export const added = 1\n" : "\n")
      const after = hashes()
      assert.includeMembers(moved(before, after), [...tasks])
      before = after
    })

  it("an edited comment moves no test that does not read comments", () => {
    const file = join(copy, "packages/endpoints/src/relation/deleteLists.ts")
    writeFileSync(file, readFileSync(file, "utf8").replace("Deletes friend lists", "Deletes some friend lists"))
    const after = hashes()
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

  it("the example in a comment is code", () => {
    const file = join(copy, "packages/endpoints/src/relation/deleteLists.ts")
    writeFileSync(file, readFileSync(file, "utf8").replace('"group2"', '"group3"'))
    const after = hashes()
    assert.includeMembers(moved(before, after), ["@tcchat/console#test", "tcchat#test"])
    before = after
  })

  it("a test of one package moves no task of another", () => {
    appendFileSync(join(copy, "packages/core/test/new.test.ts"), "\n")
    const others = moved(before, hashes()).filter(
      (task) => !task.startsWith("@tcchat/core#") && !task.startsWith("//#")
    )
    assert.deepStrictEqual(others, [])
  })
})
