import * as Fields from "@tcchat/reference/Fields"
import { expect, it } from "vitest"
import { load } from "../src/Catalogue.js"

const { endpoints, webhooks } = await load()

type Amount = readonly [value: number, unit: string]

const unitOf = (word: string): string =>
  word.startsWith("byte") ? "bytes" : word.startsWith("char") ? "characters" : "entries"

const numberOf = (text: string): number => Number(text.replaceAll(",", ""))

/** The limits that a text states: `1 to 32 entries` is 32 entries. */
const amountsIn = (text: string): ReadonlyArray<Amount> =>
  [...text.matchAll(/(\d[\d,]*)(?: to (\d[\d,]*))? (bytes?|characters?|entries|entry)\b/g)].map(
    ([, low = "", high, unit = ""]) => [numberOf(high ?? low), unitOf(unit)]
  )

const bodies = [
  ...endpoints.flatMap(({ entries }) =>
    entries.flatMap(({ endpoint, payload, success }) => [
      [endpoint.name, endpoint.payload, payload] as const,
      [`the response of ${endpoint.name}`, endpoint.success, success] as const
    ])
  ),
  ...webhooks.flatMap(({ entries }) =>
    entries.map(({ body, webhook }) => [webhook.command, webhook.body, body] as const)
  )
]

/** What is wrong with a comment beside the limits that the page shows for its field. */
const contradiction = (limits: ReadonlyArray<string>, comment: string): string | undefined => {
  const stated = amountsIn(comment)
  for (const [value, unit] of limits.flatMap(amountsIn)) {
    const others = stated.filter(([other, own]) => own === unit && other !== value)
    const isStated = stated.some(([other, own]) => own === unit && other === value)
    // Two limits stand side by side only where the comment names both, with their sources.
    if (others.length > 0 && !(isStated && / by |says|page/.test(comment))) return `${value} ${unit}, but: ${comment}`
  }
  return undefined
}

it("shows no limit that contradicts the comment beside it", () => {
  const found = bodies.flatMap(([name, schema, docs]) =>
    Fields.of(schema).flatMap((form) =>
      form.flatMap(({ limits, path }) => {
        const problem = docs[path] === undefined ? undefined : contradiction(limits, docs[path])
        return problem === undefined ? [] : [`${name}: ${path}: ${problem}`]
      })
    )
  )
  expect(found).toEqual([])
})

it("would notice one", () => {
  const limits = ["1 to 32 entries", "each at most 96 bytes of UTF-8"]
  expect(contradiction(limits, "Names, 1 to 32 per call; each at most 30 bytes.")).toContain("96 bytes, but")
  expect(
    contradiction(limits, "Names, at most 30 bytes by the server pages, 96 bytes by the client SDKs.")
  ).toBeUndefined()
  expect(contradiction(["at most 1,000 entries"], "Accounts to check, at most 100 entries.")).toContain("1000 entries")
})
