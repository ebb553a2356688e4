/**
 * Copies the public types of sibling packages, whose sources use Effect here and there, into modules without it.
 *
 * A type is copied as it is written, with everything it refers to, if all of that is plain; otherwise the members that the
 * compiler derives are written out. Where Effect is left, writing fails.
 */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

/** An entry point of the SDK that shows what sibling packages export. */
export interface Face {
  /** Entry point that examples import, such as `usersig`. */
  readonly entry: string
  /** Exports by module: `name`, `name as other`, `type name` if its value is not wanted, or all of them. */
  readonly exports: Readonly<Record<string, ReadonlyArray<string> | "*">>
  /** Names to write instead of some types, such as `Duration.DurationInput`. */
  readonly instead: Readonly<Record<string, string>>
  /** Where those names come from. */
  readonly imports?: ReadonlyArray<string>
}

const directory = dirname(fileURLToPath(import.meta.url))

/** Writes the modules of faces. */
export const declarations = (faces: Readonly<Record<string, Face>>): Readonly<Record<string, string>> => {
  const options: ts.CompilerOptions = {
    customConditions: ["@tcchat/source"],
    exactOptionalPropertyTypes: true,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.NodeNext,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: []
  }
  const fileOf = (module: string): string => {
    const found = ts.resolveModuleName(
      module,
      resolve(directory, "declarations.ts"),
      options,
      ts.sys,
      undefined,
      undefined,
      ts.ModuleKind.ESNext
    )
    if (found.resolvedModule === undefined) throw new Error(`there is no module ${module}`)
    return found.resolvedModule.resolvedFileName
  }
  const modules = Object.values(faces).flatMap(({ exports }) => Object.keys(exports))
  const program = ts.createProgram([...new Set(modules.map(fileOf))], options)
  return Object.fromEntries(
    Object.entries(faces).map(([name, face]) => [name, new Writer(program, face, fileOf).write()])
  )
}

/** A type that cannot be copied as it is written. */
class NotPlain extends Error {}

class Writer {
  readonly #checker: ts.TypeChecker
  readonly #names = new Map<ts.Symbol, string>()
  readonly #exported = new Set<ts.Symbol>()
  /** Listed types that have no name of their own for the compiler, such as those of schemas. */
  readonly #derived = new Map<ts.Type, ts.Symbol>()

  constructor(
    readonly program: ts.Program,
    readonly face: Face,
    readonly fileOf: (module: string) => string
  ) {
    this.#checker = program.getTypeChecker()
  }

  write(): string {
    const imports = [...(this.face.imports ?? [])]
    const values: Array<() => string> = []
    for (const [module, listed] of Object.entries(this.face.exports)) {
      const known = this.#exportsOf(module)
      const values_ = `values${imports.length}`
      let isUsed = false
      for (const text of listed === "*" ? known.keys() : listed) {
        const [, type, name = "", other = name] = /^(type )?(\w+)(?: as (\w+))?$/.exec(text) ?? []
        const symbol = known.get(name)
        if (symbol === undefined) throw new Error(`${module} does not export ${name}`)
        this.#names.set(symbol, other)
        this.#exported.add(symbol)
        if ((symbol.flags & ts.SymbolFlags.TypeAlias) !== 0)
          this.#derived.set(this.#checker.getDeclaredTypeOfSymbol(symbol), symbol)
        if (type !== undefined || (symbol.flags & ts.SymbolFlags.Value) === 0) continue
        isUsed = true
        values.push(() => this.#value(symbol, other, `${values_}.${name}`))
      }
      if (isUsed) imports.push(`import * as ${values_} from "${module}"`)
    }
    // Writing one type adds those that it refers to, after it.
    const written = values.map((value) => value())
    for (const [symbol, name] of this.#names)
      if ((symbol.flags & ts.SymbolFlags.Type) !== 0) written.push(this.#type(symbol, name))
    return [...imports, ...written].join("\n\n")
  }

  #exportsOf(module: string): ReadonlyMap<string, ts.Symbol> {
    const file = this.#checker.getSymbolAtLocation(this.program.getSourceFile(this.fileOf(module))!)!
    return new Map(this.#checker.getExportsOfModule(file).map((symbol) => [symbol.name, this.#resolved(symbol)]))
  }

  #resolved(symbol: ts.Symbol): ts.Symbol {
    return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol)
  }

  #type(symbol: ts.Symbol, name: string): string {
    const node = symbol.declarations!.find(
      (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)
    ) as ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration
    const start = `${this.#comment(node)}${this.#exported.has(symbol) ? "export " : ""}`
    const typed = (symbol.flags & ts.SymbolFlags.Class) !== 0 ? "" : this.#list(node.typeParameters, "<", ">")
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol)
    if (ts.isClassDeclaration(node))
      return `${start}interface ${name}${node.heritageClauses === undefined ? "" : " extends Error"} ${this.#members(type)}`
    return this.#attempt(
      () => {
        if (ts.isTypeAliasDeclaration(node)) return `${start}type ${name}${typed} = ${this.#text(node.type)}`
        const parents = (node.heritageClauses ?? []).flatMap(({ types }) => types)
        // What is derived, such as `Omit`, is written out.
        if (parents.some(({ typeArguments }) => typeArguments !== undefined)) throw new NotPlain(name)
        const members = node.members.map((member) => `${this.#comment(member)}${this.#text(member)}`)
        return `${start}interface ${name}${typed}${this.#list(parents, " extends ", "")} {\n${members.join("\n")}\n}`
      },
      () => {
        const text = this.#shown(type, symbol)
        return (type.flags & ts.TypeFlags.Object) !== 0 && text.startsWith("{")
          ? `${start}interface ${name}${typed} ${text}`
          : `${start}type ${name}${typed} = ${text}`
      }
    )
  }

  #value(symbol: ts.Symbol, name: string, value: string): string {
    const node = symbol.valueDeclaration!
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, node)
    const documented = ts.isVariableDeclaration(node) ? node.parent.parent : node
    const start = `${this.#comment(documented)}export const ${name}:`
    if (!ts.isClassDeclaration(node)) return `${start} ${this.#shown(type)} = ${value} as never`
    const [construct] = type.getConstructSignatures()
    // A class of Effect takes its fields, and what only Effect needs.
    const given = this.#parameters(construct!).slice(0, node.members.some(ts.isConstructorDeclaration) ? undefined : 1)
    return `${start} { new (${given.join(", ")}): ${name}; readonly prototype: ${name} } = ${value} as never`
  }

  /** The source of a node, in which references have the names that they have here. */
  #text(node: ts.Node): string {
    const edits: Array<readonly [from: number, to: number, text: string]> = []
    const visit = (child: ts.Node): void => {
      if (ts.isUnionTypeNode(child)) {
        const plain = child.types.filter((member) => !this.#isDropped(member))
        if (plain.length > 0 && plain.length < child.types.length)
          return void edits.push([child.getStart(), child.end, plain.map((member) => this.#text(member)).join(" | ")])
      }
      if (ts.isIndexedAccessTypeNode(child) && ts.isTypeReferenceNode(child.objectType)) {
        const symbol = this.#checker.getSymbolAtLocation(child.objectType.typeName)!
        if ((symbol.flags & ts.SymbolFlags.TypeParameter) === 0) throw new NotPlain(child.getText())
      }
      if (ts.isComputedPropertyName(child)) throw new NotPlain(child.getText())
      const name = ts.isTypeReferenceNode(child)
        ? child.typeName
        : ts.isTypeQueryNode(child)
          ? child.exprName
          : ts.isExpressionWithTypeArguments(child)
            ? child.expression
            : undefined
      if (name === undefined || name.getText() === "globalThis") return ts.forEachChild(child, visit)
      const symbol = this.#resolved(this.#checker.getSymbolAtLocation(name)!)
      // The type of a value that is not exported has no name.
      if (ts.isTypeQueryNode(child) && symbol.declarations !== undefined && !this.#exported.has(symbol))
        throw new NotPlain(child.getText())
      const text = this.#reference(symbol)
      if (text === undefined) throw new NotPlain(name.getText())
      if (text !== name.getText()) edits.push([name.getStart(), name.end, text])
      ;(child as ts.NodeWithTypeArguments).typeArguments?.forEach(visit)
    }
    visit(node)
    const start = node.getStart()
    return this.#examples(
      edits.reduceRight(
        (text, [from, to, plain]) => `${text.slice(0, from - start)}${plain}${text.slice(to - start)}`,
        node.getText()
      )
    )
  }

  #list(nodes: ReadonlyArray<ts.Node> | undefined, before: string, after: string): string {
    return nodes === undefined || nodes.length === 0
      ? ""
      : `${before}${nodes.map((node) => this.#text(node)).join(", ")}${after}`
  }

  /** Whether a member of a union only exists for programs with Effect. */
  #isDropped(node: ts.TypeNode): boolean {
    if (!ts.isTypeReferenceNode(node)) return false
    const symbol = this.#resolved(this.#checker.getSymbolAtLocation(node.typeName)!)
    return symbol.declarations?.some(isEffect) === true && this.face.instead[keyOf(symbol)] === undefined
  }

  #isLibrary(node: ts.Node): boolean {
    return this.program.isSourceFileDefaultLibrary(node.getSourceFile())
  }

  /** The name of a type here, or `undefined` if it has none and has to be written out. */
  #reference(symbol: ts.Symbol): string | undefined {
    const instead = this.face.instead[keyOf(symbol)]
    if (instead !== undefined) return instead
    const [node] = symbol.declarations ?? []
    if (node !== undefined && isEffect(node)) return undefined
    if ((symbol.flags & ts.SymbolFlags.TypeParameter) !== 0 || node === undefined || this.#isLibrary(node))
      return symbol.name
    const known = this.#names.get(symbol)
    if (known !== undefined) return known
    const taken = new Set(this.#names.values())
    const name = [symbol.name, keyOf(symbol).replace(".", "")].find((name) => !taken.has(name))
    if (name === undefined) throw new Error(`${this.face.entry}: ${keyOf(symbol)} needs a name`)
    this.#names.set(symbol, name)
    return name
  }

  /** A type as the compiler knows it. */
  #shown(type: ts.Type, self?: ts.Symbol): string {
    const { aliasSymbol, flags } = type
    // There is one such type, and it is called by whichever alias of it was resolved last.
    if ((flags & ts.TypeFlags.Unknown) !== 0) return "unknown"
    const alias = this.#derived.get(type) ?? (type.aliasTypeArguments === undefined ? aliasSymbol : undefined)
    if (alias !== undefined && alias !== self) {
      const name = this.#reference(alias)
      if (name !== undefined) return name
    }
    if (type.isUnion()) return this.#union(type)
    if (type.isIntersection()) return type.types.map((member) => `(${this.#shown(member)})`).join(" & ")
    if ((flags & ts.TypeFlags.Object) === 0) return this.#checker.typeToString(type)
    const symbol = type.getSymbol()
    const given = this.#checker.getTypeArguments(type as ts.TypeReference)
    if (this.#checker.isTupleType(type)) return `readonly [${given.map((item) => this.#shown(item)).join(", ")}]`
    const isNamed = symbol !== undefined && (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) !== 0
    if (!isNamed || symbol === self) return this.#members(type)
    const name = this.#reference(symbol)
    if (name === undefined)
      throw new Error(`${this.face.entry}: ${this.#checker.typeToString(type)} is a type of Effect`)
    return given.length === 0 ? name : `${name}<${given.map((item) => this.#shown(item)).join(", ")}>`
  }

  #union(type: ts.UnionType): string {
    // The type as it was written, with the names of its members; not in the compiler's declarations.
    const { types } = (type as { readonly origin?: ts.UnionType }).origin ?? type
    const shown = (types ?? type.types)
      // A field that may be missing has a second `undefined`.
      .filter((member) => (member.flags & ts.TypeFlags.Undefined) === 0 || member === this.#checker.getUndefinedType())
      .map((member) => this.#shown(member))
    const isBoolean = shown.includes("true") && shown.includes("false")
    const named = shown.filter((text) => text !== "undefined" && !(isBoolean && (text === "true" || text === "false")))
    const all = [...(isBoolean ? ["boolean"] : []), ...named, ...(shown.includes("undefined") ? ["undefined"] : [])]
    return [...new Set(all)].map((text) => (text.includes("=>") ? `(${text})` : text)).join(" | ")
  }

  #members(type: ts.Type): string {
    const [call] = type.getCallSignatures()
    const properties = this.#checker
      .getPropertiesOfType(type)
      .filter((property) => this.#isShown(property))
      .sort(inOrder)
    if (call !== undefined && properties.length === 0) return this.#signature(call)
    const indexed = this.#checker
      .getIndexInfosOfType(type)
      .map((info) => `readonly [key: ${this.#shown(info.keyType)}]: ${this.#shown(info.type)}`)
    const fields = properties.map((property) => {
      const node = property.declarations?.[0]
      const optional = (property.flags & ts.SymbolFlags.Optional) === 0 ? "" : "?"
      const name = /^[A-Za-z_]\w*$/.test(property.name) ? property.name : JSON.stringify(property.name)
      const comment = node === undefined ? "" : this.#comment(node)
      return `${comment}readonly ${name}${optional}: ${this.#shown(this.#checker.getTypeOfSymbol(property))}`
    })
    return `{\n${[...indexed, ...fields].join("\n")}\n}`
  }

  /** Whether a property is the sibling's own: not one that every error has, or that only Effect reads. */
  #isShown(property: ts.Symbol): boolean {
    if (property.name.startsWith("__@") || property.name === "message") return false
    const isOwn = (node: ts.Declaration) => !isEffect(node) && !this.#isLibrary(node)
    return property.name === "_tag" || property.declarations?.some(isOwn) !== false
  }

  #signature(signature: ts.Signature): string {
    const declared = signature.getDeclaration() as ts.SignatureDeclaration | undefined
    const typed = signature.typeParameters === undefined ? "" : this.#list(declared?.typeParameters, "<", ">")
    const given = this.#parameters(signature).join(", ")
    return `${typed}(${given}) => ${this.#typed(declared?.type, signature.getReturnType())}`
  }

  #parameters(signature: ts.Signature): ReadonlyArray<string> {
    return signature.getParameters().flatMap((parameter) => {
      const type = this.#checker.getTypeOfSymbol(parameter)
      if (this.#checker.isTupleType(type)) return this.#labelled(type as ts.TupleTypeReference)
      const node = parameter.valueDeclaration
      const written = node !== undefined && ts.isParameter(node) ? node : undefined
      const optional = written !== undefined && this.#checker.isOptionalParameter(written) ? "?" : ""
      const name = parameter.name.startsWith("__") ? "options" : parameter.name
      return [`${name}${optional}: ${this.#typed(written?.type, type)}`]
    })
  }

  /** Parameters that were inferred as a tuple. */
  #labelled(type: ts.TupleTypeReference): ReadonlyArray<string> {
    return this.#checker.getTypeArguments(type).map((item, index) => {
      const label = type.target.labeledElementDeclarations?.[index]?.name.getText() ?? `given${index}`
      return `${label}: ${this.#shown(item)}`
    })
  }

  /** A type as it is written, if that is what it is. */
  #typed(node: ts.TypeNode | undefined, type: ts.Type): string {
    const isSame = node !== undefined && this.#checker.getTypeFromTypeNode(node) === type
    return isSame
      ? this.#attempt(
          () => this.#text(node),
          () => this.#shown(type)
        )
      : this.#shown(type)
  }

  /** Copies, or writes out what cannot be copied. */
  #attempt(copy: () => string, writeOut: () => string): string {
    const before = new Set(this.#names.keys())
    try {
      return copy()
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error
      for (const symbol of this.#names.keys()) if (!before.has(symbol)) this.#names.delete(symbol)
      return writeOut()
    }
  }

  /** The comment of a declaration; the first one of a module also has that of the module before it. */
  #comment(node: ts.Node): string {
    const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)
    return comment === undefined ? "" : `${this.#examples(comment.getText())}\n`
  }

  /** Examples import this package. */
  #examples(text: string): string {
    return text.replaceAll(
      /@tcchat\/(?:usersig|core|webhooks|emulator|bulk)(?:\/\w+)?/g,
      `@tcchat/sdk/${this.face.entry}`
    )
  }
}

/** The order in which properties are written, which unions and intersections lose. */
const inOrder = (one: ts.Symbol, other: ts.Symbol): number => {
  const [a, b] = [one.declarations?.[0], other.declarations?.[0]]
  return a === undefined || b === undefined || a.getSourceFile() !== b.getSourceFile() ? 0 : a.pos - b.pos
}

const isEffect = (node: ts.Node): boolean => node.getSourceFile().fileName.includes("/node_modules/effect/")

/** The module and name of a type, such as `Duration.DurationInput`. */
const keyOf = (symbol: ts.Symbol): string =>
  `${/(\w+)\.(?:d\.)?ts$/.exec(symbol.declarations?.[0]?.getSourceFile().fileName ?? "")?.[1] ?? ""}.${symbol.name}`
