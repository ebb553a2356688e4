import { assert, describe, it } from "vitest"
import { asked, installLines, isOption } from "../src/installLines.js"
import { published } from "../src/Workspace.js"

const packages = installLines.map(({ words }) => words.filter((word) => !isOption(word)).map(asked))

describe("the lines that documents tell people to install with", () => {
  for (const { name } of published)
    it(`name ${name} in its README`, () => {
      const folder = name === "tcchat" ? "apps/cli" : `packages/${name.replace("@tcchat/", "")}`
      const own = installLines.find(({ files }) => files.includes(`${folder}/README.md`))
      assert.include(
        (own?.words ?? []).map((word) => asked(word).name),
        name
      )
    })

  for (const [at, { files, line }] of installLines.entries())
    it(`name a version where another major would break: ${line} (${files.join(", ")})`, () => {
      for (const { name } of packages[at]!) {
        const manifest = published.find((each) => each.name === name)
        if (manifest === undefined) continue
        for (const [peer, range] of Object.entries(manifest.peerDependencies ?? {})) {
          if (manifest.peerDependenciesMeta?.[peer]?.optional === true) continue
          const major = /^\^(\d+)\./.exec(range)?.[1]
          assert.deepStrictEqual(
            packages[at]!.find((each) => each.name === peer),
            { name: peer, range: major! }
          )
        }
      }
    })
})
