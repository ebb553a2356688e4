import { defineConfig, type Options } from "tsup"

const formats = (options: Partial<Record<"cjs" | "esm", Options>> = {}) =>
  defineConfig(
    (["esm", "cjs"] as const).map((format): Options => ({
      entry: ["src/**/*.ts", "!src/**/*.d.ts"],
      outDir: `dist/${format}`,
      format,
      bundle: false,
      outExtension: () => ({ js: ".js" }),
      target: "es2022",
      platform: "neutral",
      // Without their prefix bundlers for other runtimes do not know the modules of Node.
      removeNodeProtocol: false,
      sourcemap: true,
      clean: true,
      esbuildOptions: (build) => {
        // The sources are in the package, once for both formats.
        build.sourcesContent = false
        // Jest runs CommonJS without `import()`.
        if (format === "cjs") build.supported = { "dynamic-import": false }
      },
      ...options[format]
    }))
  )

/** A published package: one readable file per module, as ESM and as CommonJS. */
export const library = formats()

/** A published package that no program bundles: its ES modules are joined, as Node takes longer to find them than to run them. */
export const joinedLibrary = formats({
  esm: { entry: ["src/*.ts"], bundle: true, splitting: true, skipNodeModulesBundle: true }
})

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
