// Where the source of the published packages is: the maintainer writes it once, as `repository` of the root's manifest, and
// `scripts/exports.mjs` writes it into the manifests. npm publishes with provenance only when it is the repository that the
// build came from.
import { readFileSync } from "node:fs"

const file = new URL("../package.json", import.meta.url)

/** The https URL of the repository, or nothing while the manifest has only the words that stand for it. */
export const repository = () => {
  const { repository: written } = JSON.parse(readFileSync(file, "utf8"))
  return /^(https:\/\/[\w.-]+(?:\/[\w.-]+){2,}?)(?:\.git)?\/?$/.exec(written)?.[1]
}

/** What a manifest says of its source; each is `undefined` while nobody has filled it in. */
export const metadata = (url, directory) => ({
  homepage: url && `${url}/tree/HEAD/${directory}#readme`,
  bugs: url && { url: `${url}/issues` },
  repository: url && { type: "git", url: `git+${url}.git`, directory }
})

/** What to do about a repository that is not filled in. */
export const missing =
  "repository is not filled in, and npm refuses to publish with provenance without it.\n" +
  '  1. In package.json at the root: "repository": "https://github.com/<owner>/<name>", the public repository whose\n' +
  "     workflow publishes (or its address at GitLab).\n" +
  "  2. node scripts/exports.mjs   writes repository, homepage and bugs into every manifest.\n" +
  "  3. Commit both."
