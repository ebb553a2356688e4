/** The structures that have names in the model of the endpoints: elements of messages, items of profiles, and so on. */
import * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { readElements } from "../../reference/build/comments.js"
import { readReceived } from "./elementComments.js"
import type { Known, KnownStructure } from "./Structure.js"

const sources = fileURLToPath(new URL("../../endpoints/src/model", import.meta.url))

/** The modules that the endpoints themselves import, so that the syntax trees are the same objects. */
const built = join(fileURLToPath(import.meta.resolve("@tcchat/endpoints")), "../model")

const load = async (name: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(pathToFileURL(join(built, `${name}.js`)).href)) as Readonly<Record<string, unknown>>

/** Comments of exported constants by name. */
const exportComments = (name: string): ReadonlyMap<string, string> => {
  const text = readFileSync(join(sources, `${name}.ts`), "utf8")
  const found = text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g)
  return new Map([...found].map(([, comment = "", name = ""]) => [name, oneLine(comment)]))
}

const oneLine = (comment: string): string =>
  comment
    .replace(/^\s*\* ?/gm, "")
    .replace(/\s+/g, " ")
    .trim()

const isObject = (ast: AST.AST): boolean =>
  ast._tag === "Union" ? ast.types.every(isObject) : ast._tag === "TypeLiteral" && ast.indexSignatures.length === 0

const bare = (ast: AST.AST): AST.AST => (ast._tag === "Refinement" ? bare(ast.from) : ast)

const exported = async (): Promise<Map<AST.AST, KnownStructure>> => {
  const known = new Map<AST.AST, KnownStructure>()
  for (const file of readdirSync(sources).sort()) {
    const module = basename(file, ".ts")
    const comments = exportComments(module)
    for (const [name, value] of Object.entries(await load(module)))
      if (Schema.isSchema(value) && isObject(bare(value.ast)) && !name.endsWith("Elem"))
        known.set(value.ast, { name, comment: comments.get(name) ?? "" })
  }
  return known
}

const elementsIn = (body: unknown): AST.Union => {
  const list = bare((body as Schema.Schema.AnyNoContext).ast)
  const item = list._tag === "TupleType" ? list.rest[0]?.type : undefined
  if (item?._tag !== "Union") throw new Error("a message body is not an array of elements")
  return item
}

const typeOf = (element: AST.AST): string | undefined => {
  const type =
    element._tag === "TypeLiteral" ? element.propertySignatures.find(({ name }) => name === "MsgType") : undefined
  const literal = type?.type._tag === "Union" ? type.type.types[0] : type?.type
  return literal?._tag === "Literal" ? String(literal.literal) : undefined
}

/** `TIMVideoFileElem` is the type of what is called a video everywhere else. */
const nameOf = (type: string | undefined): string =>
  type === undefined
    ? "OtherElem"
    : type.replace(/^TIM/, "").replace("VideoFile", "Video").replace("GroupTip", "Notice")

/** Makes the structures that have names. */
export const makeKnown = async (): Promise<Known> => {
  const known = await exported()
  const sent = new Map(["element", "message"].flatMap((name) => readElements(join(sources, `${name}.ts`))))
  const received = readReceived(join(sources, "receivedMessage.ts"))
  const { MsgBody } = await load("message")
  const { MergedMsgBody, ReceivedMsgBody } = await load("receivedMessage")
  const add = (body: unknown, prefix: string, union: string, comment: string, isReceived: boolean) => {
    const elements = elementsIn(body)
    known.set(elements, { name: union, comment })
    for (const element of elements.types) {
      const type = typeOf(element)
      const name = nameOf(type)
      const basis = sent.get(type ?? "")
      const own = isReceived ? (received.get(type ?? "") ?? received.get(name)) : undefined
      const comment = basis?.summary || own?.summary || "An element of a type that is not described here."
      if (!known.has(element))
        known.set(element, { name: `${prefix}${name}`, comment, fields: { ...basis?.fields, ...own?.fields } })
    }
  }
  add(MsgBody, "", "MsgElement", "An element of a message to be sent.", false)
  add(ReceivedMsgBody, "Received", "ReceivedElement", "An element of a message in a response.", true)
  add(MergedMsgBody, "Merged", "MergedElement", "An element of a merged message.", true)
  return known
}
