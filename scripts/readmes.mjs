// The links of READMEs between the files of the repository. They are relative there; the page of a package on a registry shows
// the README alone, so what is published has absolute ones, to the repository that the root's manifest names.
import { readFileSync, statSync, writeFileSync } from "node:fs"
import { join, posix } from "node:path"
import { publishedIn, repository } from "./publication.mjs"

const isRelative = (target) => !/^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(target)

/** The text with every link of its prose replaced; code stays as it is. */
const replaced = (text, replace) =>
  text
    .split(/^(```[^]*?^```)$/m)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(!?)(\[[^\]]*\])\(([^)\s]+)\)/g,
            (_, image, label, target) => `${image}${label}(${replace(target, image === "!")})`
          )
    )
    .join("")

/** The links that lead nowhere without the repository around them. */
export const relativeLinksIn = (text) => {
  const found = []
  replaced(text, (target) => {
    if (isRelative(target)) found.push(target)
    return target
  })
  return found
}

/** The text of a README in a folder of the repository, with links that work anywhere. */
export const absolute = (text, { root, directory, url }) =>
  replaced(text, (target, isImage) => {
    if (!isRelative(target)) return target
    const [path, anchor] = target.split("#")
    const file = posix.join(directory, path)
    const kind = isImage ? "raw" : statSync(join(root, file)).isDirectory() ? "tree" : "blob"
    return `${url}/${kind}/HEAD/${file}${anchor === undefined ? "" : `#${anchor}`}`
  })

/** Does something while the READMEs that are published have absolute links, and puts them back. */
export const withAbsoluteLinks = (root, work) => {
  const url = repository(JSON.parse(readFileSync(join(root, "package.json"), "utf8")))
  if (url === undefined) return work()
  const before = publishedIn(root).map(({ directory }) => {
    const file = join(root, directory, "README.md")
    return { directory, file, text: readFileSync(file, "utf8") }
  })
  // With a listener, an interrupted release gets to the end of this function.
  const ignore = () => {}
  process.on("SIGINT", ignore)
  try {
    for (const { directory, file, text } of before) writeFileSync(file, absolute(text, { root, directory, url }))
    return work()
  } finally {
    for (const { file, text } of before) writeFileSync(file, text)
    process.off("SIGINT", ignore)
  }
}
