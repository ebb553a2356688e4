// One line for each changeset, without hashes. All packages have one version number, so that a dependency has a new one
// says nothing.
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first, ...rest] = summary.trim().split("\n")
    return `- ${[first, ...rest.map((line) => (line === "" ? "" : `  ${line}`))].join("\n")}`
  },
  getDependencyReleaseLine: async () => ""
}
