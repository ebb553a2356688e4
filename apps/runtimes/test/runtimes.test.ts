import { afterAll, assert, beforeAll, describe, inject, it } from "vitest"
import { failed, type Outcome } from "../src/program/Step.js"
import { keep, type TargetRow } from "../src/Report.js"
import { type Service, serve } from "../src/Scene.js"
import { targets } from "../src/Target.js"

const scene = inject("scene")
const found = inject("found")

const accountOf = (index: number, name = "layered") => `user-${index}-${name}`

/** The projects, each with its own variant of the program. */
const projects = { layered: scene, sdk: scene.sdk }

/** One word for each package that had something to do, or could have had. */
const rowOf = (index: number, outcomes: ReadonlyArray<Outcome> | undefined): TargetRow => {
  const { runtime } = targets[index]!
  const packages: Record<string, "passed" | "failed"> = {}
  for (const { failure, package: name } of outcomes ?? [])
    packages[name] = failure === undefined && packages[name] !== "failed" ? "passed" : "failed"
  return { runtime, version: found[index]!.version, packages }
}

describe("the packed packages", () => {
  let service: Service
  const seen = new Map<number, ReadonlyArray<Outcome>>()

  beforeAll(async () => {
    service = await serve(
      scene,
      targets.flatMap((_, index) => Object.keys(projects).map((name) => accountOf(index, name)))
    )
  })
  afterAll(async () => {
    keep(
      "targets",
      targets.map((_, index) => rowOf(index, seen.get(index)))
    )
    await service.close()
  })

  for (const [index, { run, runtime }] of targets.entries()) {
    const { missing, path = "", version } = found[index]!
    const reason = missing === undefined ? "" : ` (${missing})`
    for (const [name, project] of Object.entries(projects))
      it.skipIf(missing !== undefined)(
        `sign, call, fail and end as they should in ${runtime} ${version}, ${name}${reason}`,
        async () => {
          const outcomes = await run(path, project, service.surroundings(accountOf(index, name)))
          seen.set(index, [...(seen.get(index) ?? []), ...outcomes])
          assert.deepStrictEqual(failed(outcomes), [])
          assert.isAbove(outcomes.length, 0)
        }
      )
  }
})
