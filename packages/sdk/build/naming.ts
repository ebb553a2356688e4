/** The names of structures: after what they are, or after the endpoint and the field that they are in. */
import type { Structure, Type } from "./Structure.js"

/** The module of the structures that several modules share. */
export const sharedModule = "model"

const modulesOf = ({ uses }: Structure): ReadonlySet<string> => new Set(uses.map(({ root }) => root.module))

/** The module that a structure is written in. */
export const moduleOf = (structure: Structure): string => {
  const [module, ...others] = modulesOf(structure)
  return module === undefined || others.length > 0 ? sharedModule : module
}

/** The structures that a type names. */
export const namedIn = (type: Type): ReadonlyArray<Structure> => {
  switch (type.kind) {
    case "text":
      return []
    case "array":
      return namedIn(type.item)
    case "record":
      return namedIn(type.value)
    case "union":
      return type.members.flatMap(namedIn)
    case "named":
      return [type.structure]
  }
}

/** The structures that a structure refers to. */
export const childrenOf = ({ members, properties }: Structure): ReadonlyArray<Structure> => [
  ...members.map(([, member]) => member),
  ...properties.flatMap(({ type }) => namedIn(type))
]

/** The first letter in upper case. */
export const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)

const pascal = (field: string): string => field.split("_").map(capital).join("")

/** `MemberList` holds a member, `Infos` an info. */
const singular = (field: string): string =>
  field.replace(/(?<=.)(?:List|Array)$/, "").replace(/(?<=[a-z]{2})(?<!s|u|i)s$/, "")

/** The part of the name that a field gives. */
const fieldName = ({ uses }: Structure): string => {
  const [{ entry, field }] = uses as [Structure["uses"][number]]
  return pascal(entry ? singular(field) : field.replace(/^MsgContent$/, "Content"))
}

/** Gives names until no two structures that are seen together have the same. */
export class Names {
  readonly #levels = new Map<Structure, number>()
  readonly #parents = new Map<Structure, Array<Structure>>()
  #names = new Map<Structure, string>()

  /** Reserved names are those of other exports, by module. */
  constructor(
    readonly structures: ReadonlyArray<Structure>,
    readonly roots: ReadonlyMap<Structure, string>,
    readonly reserved: ReadonlyMap<string, ReadonlyArray<string>>
  ) {
    for (const structure of structures)
      for (const child of childrenOf(structure))
        this.#parents.set(child, [...(this.#parents.get(child) ?? []), structure])
    while (this.#separate()) this.#names = new Map()
  }

  of(structure: Structure): string {
    const name = this.#names.get(structure) ?? this.#choose(structure)
    this.#names.set(structure, name)
    return name
  }

  /** The structure that a structure is in, the first one if it is in several. */
  parentOf(structure: Structure): Structure | undefined {
    return this.#parents.get(structure)?.[0]
  }

  #choose(structure: Structure): string {
    const fixed = this.roots.get(structure) ?? structure.known?.name
    if (fixed !== undefined) return fixed
    const parents = this.#parents.get(structure) ?? []
    const union = parents.find(({ members }) => members.length > 0)
    if (union !== undefined) return this.of(union) + union.members.find(([, member]) => member === structure)![0]
    const candidates = this.#candidates(structure, parents)
    const level = this.#levels.get(structure) ?? 0
    const name = candidates[level]
    if (name === undefined) throw new Error(`no name is left for ${candidates.join(", ")}`)
    return name
  }

  #candidates(structure: Structure, parents: ReadonlyArray<Structure>): ReadonlyArray<string> {
    const field = fieldName(structure)
    const [{ root }] = structure.uses as [Structure["uses"][number]]
    const parent = this.of(parents[0]!)
    const within = `${parent.replace(/Content$/, "")}${field}`
    if (structure.uses.every((use) => use.root.owner === root.owner && use.root.module === root.module))
      return [`${root.owner}${field}`, `${root.owner}${root.part}${field}`, within]
    if (new Set(parents).size === 1 && !this.roots.has(parents[0]!)) return [within]
    const module = moduleOf(structure)
    const first = module === sharedModule ? field : `${capital(module).replace(/s$/, "")}${field}`
    return [first, `${root.owner}${field}`, `${root.owner}${root.part}${field}`, within]
  }

  /** Takes the next name for structures whose name another one has; returns whether there were any. */
  #separate(): boolean {
    const byName = new Map<string, Array<Structure>>()
    for (const structure of this.structures) {
      const name = this.of(structure)
      byName.set(name, [...(byName.get(name) ?? []), structure])
    }
    let found = false
    for (const [name, same] of byName)
      for (const structure of same) {
        const seen = same.some((other) => other !== structure && this.#meet(other, structure))
        if (!seen && !this.#isReserved(name, structure)) continue
        if (this.roots.has(structure) || structure.known !== undefined) continue
        this.#levels.set(structure, (this.#levels.get(structure) ?? 0) + 1)
        found = true
      }
    return found
  }

  /** Whether a module sees both; names that are shared are nobody else's. */
  #meet(a: Structure, b: Structure): boolean {
    const module = moduleOf(a)
    return module === moduleOf(b) || module === sharedModule || moduleOf(b) === sharedModule
  }

  #isReserved(name: string, structure: Structure): boolean {
    return [...modulesOf(structure)].some((module) => this.reserved.get(module)?.includes(name) === true)
  }
}
