/** The ends of the names of the members of a union. */
import type * as AST from "effect/SchemaAST"

const marksOf = ({ propertySignatures }: AST.TypeLiteral): ReadonlyMap<string, string> =>
  new Map(
    propertySignatures.flatMap(({ name, type }) => {
      const mark =
        type._tag === "Literal" ? String(type.literal) : type._tag === "TemplateLiteral" ? type.head : undefined
      return mark === undefined ? [] : [[String(name), mark] as const]
    })
  )

const pascal = (name: string): string =>
  name.replace(/(?:^|[^A-Za-z\d]+)([A-Za-z\d]?)/g, (_, letter: string) => letter.toUpperCase())

/** What tells the members of a union apart: a text in a field that all have, or the fields that not all require. */
export const suffixesOf = (members: ReadonlyArray<AST.TypeLiteral>): ReadonlyArray<string> => {
  const required = members.map(({ propertySignatures }) =>
    propertySignatures.filter(({ isOptional }) => !isOptional).map(({ name }) => String(name))
  )
  const marks = members.map(marksOf)
  const marking = [...(marks[0]?.keys() ?? [])].find((name) =>
    marks.every((mark) => /[a-z]/i.test(mark.get(name) ?? ""))
  )
  return members.map((_, index) => {
    const mark = marking === undefined ? undefined : marks[index]!.get(marking)
    if (mark !== undefined) return pascal(mark.replace(/^Tag_[A-Za-z]+_(?:IM_)?(?=.)/, ""))
    const [own] = required[index]!.filter((name) => required.some((names) => !names.includes(name)))
    return own === undefined ? String(index + 1) : `With${pascal(own)}`
  })
}
