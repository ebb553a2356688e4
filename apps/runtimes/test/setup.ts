/** Packs and installs once for all tests, and looks for the runtimes meanwhile. */
import { rmSync } from "node:fs"
import type { TestProject } from "vitest/node"
import { type Scene, set } from "../src/Scene.js"
import { library, type Provided } from "../src/Provision.js"
import { newest } from "../src/typescript.js"
import { find, type Found, targets } from "../src/Target.js"

declare module "vitest" {
  export interface ProvidedContext {
    readonly scene: Scene
    readonly found: ReadonlyArray<Found>
    /** The newest compiler. */
    readonly typescript: Provided
  }
}

const findAll = async (): Promise<ReadonlyArray<Found>> => {
  const found: Array<Found> = []
  for (const target of targets) found.push(await find(target))
  return found
}

export default async (project: TestProject) => {
  const [scene, found] = await Promise.all([set(), findAll()])
  project.provide("scene", scene)
  project.provide("found", found)
  project.provide("typescript", await library("typescript", newest, "node_modules/typescript/bin/tsc"))
  return () => {
    for (const { folder } of [scene, scene.sdk]) rmSync(folder, { recursive: true, force: true })
  }
}
