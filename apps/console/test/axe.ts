/** Looks for what keeps people from using a page. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface AxeRun {
  readonly violations: ReadonlyArray<{ readonly id: string; readonly nodes: ReadonlyArray<{ readonly html: string }> }>
}

/** What axe-core finds on the page as it is now; the list of all calls, which is long, is looked at where it is the topic. */
export const violations = async (
  page: Page,
  options: { readonly rules?: ReadonlyArray<string>; readonly list?: boolean } = {}
): Promise<ReadonlyArray<string>> => {
  const { list = false, rules } = options
  await page.evaluate(axe)
  const run = await page.evaluate<AxeRun>(
    `axe.run(${JSON.stringify(list ? { include: ["html"] } : { exclude: [".catalogue-list"] })}, ${JSON.stringify(
      rules === undefined ? {} : { runOnly: { type: "rule", values: rules } }
    )})`
  )
  return run.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
