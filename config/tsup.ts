import { resolve } from "node:path"
import { defineConfig, type Options } from "tsup"
import { joinModules } from "./joined.js"

/**
 * A published package, as ESM and as CommonJS: one readable file per module, and in ESM one per layer (see `joined.ts`).
 */
export const library = (...layers: ReadonlyArray<string>) =>
  defineConfig(
    (["esm", "cjs"] as const).map((format): Options => ({
      entry: ["src/**/*.ts"],
      outDir: `dist/${format}`,
      format,
      bundle: false,
      outExtension: () => ({ js: ".js" }),
      target: "es2022",
      platform: "neutral",
      sourcemap: true,
      clean: true,
      ...(format === "esm" && { onSuccess: () => joinModules(resolve("dist/esm"), layers) })
    }))
  )

/** A program: ESM that holds everything it needs. */
export const program = (entry: Record<string, string>, options: Options = {}) =>
  defineConfig({
    entry,
    outDir: "dist",
    format: "esm",
    target: "node20",
    platform: "node",
    noExternal: [/.*/],
    external: ["@parcel/watcher"],
    minify: true,
    clean: true,
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);'
    },
    ...options
  })
