// Where the source of the published packages is, and what stands in the way of publishing them. The maintainer writes the
// repository once, in the root's manifest; `scripts/exports.mjs` writes it into the others. npm publishes with provenance
// only what names the repository that its build comes from.
import { existsSync, readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

/** The packages that are published, with their folders below the root: those whose manifests are not private. */
export const publishedIn = (root) =>
  ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((directory) => existsSync(join(root, directory, "package.json")))
    .map((directory) => ({
      directory,
      manifest: JSON.parse(readFileSync(join(root, directory, "package.json"), "utf8"))
    }))
    .filter(({ manifest }) => manifest.private !== true)

/** The https URL of the repository; nothing while the root's manifest has only the words that stand for it. */
export const repository = ({ repository: written }) =>
  /^https:\/\/[\w.-]+(\/[\w.-]+){2,}\/?$/.test(written) ? written.replace(/(\.git)?\/?$/, "") : undefined

/** What a manifest says of its source; each is `undefined` while nobody has filled in where that is. */
export const metadata = (url, directory) => ({
  homepage: url && `${url}/tree/HEAD/${directory}#readme`,
  bugs: url && { url: `${url}/issues` },
  repository: url && { type: "git", url: `git+${url}.git`, directory }
})

const fillIn = `repository: nobody has filled in where the source is, and npm refuses to publish with provenance without it.
  1. package.json at the root: set "repository" to the https URL of the public repository that publishes, on GitHub or
     GitLab, such as "https://github.com/<owner>/<name>".
  2. node scripts/exports.mjs   (writes repository, homepage and bugs into the manifests that are published)
  3. Commit the manifests.`

/** What stands in the way of publishing, wherever it is tried. */
export const obstacles = (root) => (repository(root) === undefined ? [fillIn] : [])

/** What stands in the way of publishing from this process: npm takes provenance from two services only. */
export const obstaclesHere = (root, environment) => {
  const { ACTIONS_ID_TOKEN_REQUEST_URL, GITHUB_ACTIONS, GITHUB_REPOSITORY, GITHUB_SERVER_URL } = environment
  if (environment.GITLAB_CI)
    return environment.SIGSTORE_ID_TOKEN
      ? []
      : ["provenance: the job needs SIGSTORE_ID_TOKEN, with the audience sigstore, among its id_tokens"]
  if (!GITHUB_ACTIONS) return ["provenance: npm makes it in GitHub Actions and GitLab CI only, not here"]
  const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`
  return [
    ...(ACTIONS_ID_TOKEN_REQUEST_URL ? [] : ["provenance: the workflow needs the permission `id-token: write`"]),
    ...([undefined, url].includes(repository(root)) ? [] : [`repository: ${repository(root)}, but this is ${url}`])
  ]
}
