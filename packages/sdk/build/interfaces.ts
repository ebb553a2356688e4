/** Writes the types of schemas as interfaces. */
import { childrenOf, moduleOf, Names, sharedModule } from "./naming.js"
import { clause, declaration, typeText } from "./printing.js"
import { Reader } from "./Reader.js"
import type { Known, Root, Structure, Type } from "./Structure.js"

export type { Known, Root } from "./Structure.js"

/** What was written. */
export interface Written {
  /** Declarations by module; those that several modules share are in `model`, which modules import and re-export. */
  readonly modules: ReadonlyMap<string, string>
  /** The type of the entries of some fields of a root. */
  readonly itemOf: (module: string, name: string, fields: ReadonlyArray<string>) => string
}

const entryOf = (type: Type): ReadonlyArray<Type> =>
  type.kind === "array" ? [type.item] : type.kind === "union" ? type.members.flatMap(entryOf) : []

/** A structure and all that it refers to, directly or not. */
const reached = (from: Structure, found = new Set<Structure>()): ReadonlySet<Structure> => {
  if (found.has(from)) return found
  found.add(from)
  for (const child of childrenOf(from)) reached(child, found)
  return found
}

const itemText = (root: Structure, fields: ReadonlyArray<string>, names: Names): string => {
  const forms = root.members.length === 0 ? [root] : root.members.map(([, member]) => member)
  const types = forms.flatMap(({ properties }) =>
    properties.flatMap(({ name, type }) => (fields.includes(name) ? entryOf(type) : []))
  )
  return [...new Set(types.map((type) => typeText(type, names)))].join(" | ")
}

const moduleText = (module: string, structures: ReadonlyArray<Structure>, names: Names): string => {
  const own = structures.filter((structure) => moduleOf(structure) === module)
  const shared = (all: Iterable<Structure>) =>
    [...new Set(all)]
      .filter((structure) => moduleOf(structure) !== module)
      .map((structure) => names.of(structure))
      .sort()
  const direct = shared(own.flatMap((structure) => childrenOf(structure)))
  const all = shared(own.flatMap((structure) => [...reached(structure)]))
  const from = `./${"../".repeat(module.split("/").length - 1)}${sharedModule}.js`.replace("./../", "../")
  return [
    `${clause("import type", direct, from)}${clause("export type", all, from)}`,
    ...own.map((structure) => declaration(structure, names))
  ]
    .filter((text) => text !== "")
    .join("\n")
}

/**
 * Writes the types of all roots: an interface or a union of interfaces for each, and one for each structure in them.
 *
 * `reserved` lists, by module, what else a module exports.
 */
export const write = (
  roots: ReadonlyArray<Root>,
  known: Known,
  reserved: ReadonlyMap<string, ReadonlyArray<string>> = new Map()
): Written => {
  const reader = new Reader(known)
  const read = roots.map((root) => [reader.root(root), root] as const)
  const names = new Names(reader.structures, new Map(read.map(([structure, { name }]) => [structure, name])), reserved)
  // Roots come before what they refer to.
  const ordered = new Set(read.flatMap(([structure]) => [...reached(structure)]))
  const modules = new Set([...roots.map(({ module }) => module), ...[...ordered].map(moduleOf)])
  return {
    modules: new Map([...modules].map((module) => [module, moduleText(module, [...ordered], names)])),
    itemOf: (module, name, fields) => {
      const found = read.find(([, root]) => root.module === module && root.name === name)
      if (found === undefined) throw new Error(`${module} has no ${name}`)
      return itemText(found[0], fields, names)
    }
  }
}
