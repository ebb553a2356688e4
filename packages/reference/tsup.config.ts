import { defineConfig, type Options } from "tsup"
import { modules } from "./build/modules.js"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/** The doc comments, which are out of reach at run time, as modules. */
const virtual: Plugin = {
  name: "virtual",
  setup: (build) => {
    const contents = modules()
    build.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual", sideEffects: false }))
    build.onLoad({ filter: /.*/, namespace: "virtual" }, ({ path }) => ({
      contents: contents.get(path)!,
      resolveDir: "."
    }))
  }
}

export default defineConfig(
  (["esm", "cjs"] as const).map((format): Options => ({
    entry: ["src/*.ts"],
    outDir: `dist/${format}`,
    format,
    splitting: format === "esm",
    outExtension: () => ({ js: ".js" }),
    target: "es2022",
    platform: "neutral",
    clean: true,
    esbuildPlugins: [virtual]
  }))
)
