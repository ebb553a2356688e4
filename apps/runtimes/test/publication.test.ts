import { cpSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import * as process from "node:process"
import { afterAll, assert, describe, it } from "vitest"
import { run } from "../src/Command.js"
import { temporary, write } from "../src/Consumer.js"
import { published, root } from "../src/Workspace.js"

const folders: Array<string> = []

/** The manifests of this repository, with what writes and checks them, as if the maintainer had filled this in. */
const repositoryWith = (filledIn?: string): string => {
  const folder = temporary("publication")
  folders.push(folder)
  for (const group of ["packages", "apps", "scripts"])
    cpSync(join(root, group), join(folder, group), {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist|test|\.turbo|\.results|\.vitepress)$/.test(path)
    })
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as object
  write(folder, "package.json", { ...manifest, ...(filledIn !== undefined && { repository: filledIn }) })
  return folder
}

const node = (folder: string, args: ReadonlyArray<string>, environment: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, args, { cwd: folder, environment })

/** What the release script would say stands in its way, in a process with these variables. */
const obstacles = async (folder: string, environment: Readonly<Record<string, string>> = {}) => {
  const script = `import { readFileSync } from "node:fs"
import { obstacles, obstaclesHere } from "./scripts/publication.mjs"
const root = JSON.parse(readFileSync("package.json", "utf8"))
console.log(JSON.stringify([obstacles(root), obstaclesHere(root, JSON.parse(process.argv[1]))]))`
  const given = ["--input-type=module", "-e", script, JSON.stringify(environment)]
  return JSON.parse(await node(folder, given)) as [ReadonlyArray<string>, ReadonlyArray<string>]
}

interface Sourced {
  readonly name: string
  readonly private?: boolean
  readonly homepage?: string
  readonly bugs?: { readonly url: string }
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string }
}

const manifestOf = (folder: string, directory: string): Sourced =>
  JSON.parse(readFileSync(join(folder, directory, "package.json"), "utf8")) as Sourced

const url = "https://github.example/someone/something"

describe("the manifests that are published", () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it("state their repository once the root's manifest does", async () => {
    const folder = repositoryWith(`${url}.git`)
    await node(folder, ["scripts/exports.mjs"])
    await node(folder, ["scripts/exports.mjs", "--check"])
    for (const { name } of published) {
      const directory = name === "tcchat" ? "apps/cli" : `packages/${name.replace("@tcchat/", "")}`
      const { bugs, homepage, repository } = manifestOf(folder, directory)
      assert.deepStrictEqual(repository, { type: "git", url: `git+${url}.git`, directory }, name)
      assert.deepStrictEqual(bugs, { url: `${url}/issues` }, name)
      assert.strictEqual(homepage, `${url}/tree/HEAD/${directory}#readme`, name)
    }
    assert.notProperty(manifestOf(folder, "packages/testkit"), "repository")
  })

  it("are rejected by the check while one of them states another repository", async () => {
    const folder = repositoryWith(url)
    const check = await node(folder, ["scripts/exports.mjs", "--check"]).catch(String)
    assert.include(check, "packages/core/package.json is not current; run: node scripts/exports.mjs")
    assert.include(check, "apps/cli/package.json is not current")
  })

  it("state no repository while it is not filled in, and the release says what to fill in", async () => {
    const folder = repositoryWith("FILL IN: https://github.com/<owner>/<name>")
    await node(folder, ["scripts/exports.mjs"])
    assert.notProperty(manifestOf(folder, "packages/core"), "repository")
    const [[obstacle = "", ...more]] = await obstacles(folder)
    assert.match(obstacle, /^repository: nobody has filled in.*"repository".*node scripts\/exports\.mjs/s)
    assert.isEmpty(more)
  })

  it("are published only where npm supports provenance of that repository", async () => {
    const folder = repositoryWith(url)
    const workflow = {
      GITHUB_ACTIONS: "true",
      GITHUB_SERVER_URL: "https://github.example",
      GITHUB_REPOSITORY: "someone/something",
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://token.example"
    }
    assert.deepStrictEqual(await obstacles(folder, workflow), [[], []])
    assert.deepStrictEqual(await obstacles(folder, { GITLAB_CI: "true", SIGSTORE_ID_TOKEN: "token" }), [[], []])
    const here = async (environment: Readonly<Record<string, string>>) =>
      (await obstacles(folder, environment))[1].join()
    assert.match(await here({}), /in GitHub Actions and GitLab CI only/)
    assert.match(await here({ GITLAB_CI: "true" }), /SIGSTORE_ID_TOKEN/)
    assert.match(await here({ ...workflow, ACTIONS_ID_TOKEN_REQUEST_URL: "" }), /id-token: write/)
    assert.match(await here({ ...workflow, GITHUB_REPOSITORY: "a/fork" }), /but this is .*\/a\/fork/)
  })
})
