import { join } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { describe, expect, it } from "vitest"
import { bin, copyWorkspace, filesOf, passes, read, root, run, write } from "./workspace.js"

copyWorkspace()

/** Spoils the words of all doc comments, but not examples, tags and links. */
const spoiled = (source: string): string =>
  source.replace(/\/\*\*[^]*?\*\//g, (comment) =>
    comment
      .split("```")
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part
              .split("\n")
              .map((line) => (/@|https?:/.test(line) ? line : line.replace(/[A-Za-z]{4,}/g, "$&x")))
              .join("\n")
      )
      .join("```")
  )

describe("after an edit of doc comments", () => {
  it("the comments of the command line are other ones", async () => {
    for (const file of ["endpoints", "webhooks"].flatMap((name) => filesOf(`packages/${name}/src`)))
      write(file, spoiled(read(file)))
    for (const name of ["packages/endpoints", "packages/reference", "apps/console", "apps/cli"])
      await passes(name, join(root, name, "node_modules/.bin/tsup"))
    const { output, status } = await run("apps/cli", bin("vitest"), "run", "--project", "comments")
    expect(status).toBe(1)
    expect(stripVTControlCharacters(output)).toContain("friendx")
  })

  for (const app of ["cli", "console"])
    it(`the tests of ${app} that npm test does not repeat would pass`, () =>
      passes(`apps/${app}`, bin("vitest"), "run", "--project", "node"))
})
