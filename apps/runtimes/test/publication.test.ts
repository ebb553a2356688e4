import { cpSync, existsSync, readFileSync, rmSync } from "node:fs"
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
  for (const group of ["packages", "apps", "scripts", "docs", "examples"])
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

const directoryOf = (name: string): string =>
  name === "tcchat" ? "apps/cli" : `packages/${name.replace("@tcchat/", "")}`

/** Links of Markdown outside of its code. */
const linksIn = (text: string): ReadonlyArray<string> =>
  [...text.replace(/^```[^]*?^```$/gm, "").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!)

describe("the manifests that are published", () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it("state their repository once the root's manifest does", async () => {
    const folder = repositoryWith(`${url}.git`)
    await node(folder, ["scripts/exports.mjs"])
    await node(folder, ["scripts/exports.mjs", "--check"])
    for (const { name } of published) {
      const directory = directoryOf(name)
      const { bugs, homepage, repository } = manifestOf(folder, directory)
      assert.deepStrictEqual(repository, { type: "git", url: `git+${url}.git`, directory }, name)
      assert.deepStrictEqual(bugs, { url: `${url}/issues` }, name)
      assert.strictEqual(homepage, `${url}/tree/HEAD/${directory}#readme`, name)
    }
    assert.notProperty(manifestOf(folder, "packages/testkit"), "repository")
  })

  it("have READMEs in their tarballs whose links work on the page of a registry", async () => {
    const folder = repositoryWith(url)
    const before = readFileSync(join(folder, "packages/sdk/README.md"), "utf8")
    const script = `import { withAbsoluteLinks } from "./scripts/readmes.mjs"
import { spawnSync } from "node:child_process"
const { status } = withAbsoluteLinks(".", () => spawnSync("npm", ["pack", "--silent", ...process.argv.slice(1)]))
process.exitCode = status`
    const directories = published.map(({ name }) => `./${directoryOf(name)}`)
    await node(folder, ["--input-type=module", "-e", script, ...directories])
    assert.strictEqual(readFileSync(join(folder, "packages/sdk/README.md"), "utf8"), before)
    const links: Array<string> = []
    for (const { name, version } of published) {
      const tarball = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`
      links.push(...linksIn(await run("tar", ["-xzOf", tarball, "package/README.md"], { cwd: folder })))
    }
    assert.deepStrictEqual(
      links.filter((link) => !/^(?:https:|#)/.test(link)),
      []
    )
    const own = links.filter((link) => link.startsWith(url)).map((link) => link.slice(url.length))
    assert.isAbove(own.length, 20)
    const missing = own.filter((path) => {
      const [, file = "?"] = /^\/(?:blob|tree|raw)\/HEAD\/([^#]*)/.exec(path) ?? []
      return !existsSync(join(root, file))
    })
    assert.deepStrictEqual(missing, [])
  })

  it("are not published by hand, and not while the repository is not filled in", async () => {
    const publish = async (folder: string) =>
      run("npm", ["publish", "--dry-run", "--provenance=false"], { cwd: join(folder, "packages/usersig") }).then(
        () => "published",
        String
      )
    const unfilled = await publish(repositoryWith("FILL IN: https://github.com/<owner>/<name>"))
    assert.match(unfilled, /Nothing was published\.\nrepository: nobody has filled in/)
    const byHand = await publish(repositoryWith(url))
    assert.match(byHand, /Nothing was published\.\nThis package is published with all others: run `pnpm release`/)
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
