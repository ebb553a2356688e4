import { readdirSync, readFileSync } from "node:fs"
import { defineConfig, type Options } from "tsup"

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** The modules of a folder that programs import. */
const modules = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({ name }) => `${folder}/${name}`)

const own = ["families", "model", "webhooks"].map((name) => `src/generated/${name}.ts`)

/** Everything is bundled but undici: one copy of it, which the entry points share. */
const format = (format: "esm" | "cjs", options: Options): Options => ({
  entry: [...modules("src"), ...modules("src/generated")].filter((module) => !own.includes(module)),
  outDir: `dist/${format}`,
  format,
  splitting: true,
  outExtension: () => ({ js: ".js" }),
  target: "es2022",
  platform: "neutral",
  removeNodeProtocol: false,
  noExternal: [/^(?!undici|node:)/],
  external: [/^undici/, /^node:/],
  define: { __VERSION__: JSON.stringify(version) },
  clean: true,
  esbuildOptions: (build) => {
    build.conditions = ["@tcchat/source"]
    build.minifySyntax = true
    // Names stay readable in a stack. Of the ES modules bundlers leave out what a program does not use, by the marks between them.
    build.minifyWhitespace = format === "cjs"
  },
  ...options
})

export default defineConfig([
  format("esm", {}),
  format("cjs", { define: { __VERSION__: JSON.stringify(version), "import.meta.url": "__filename" } })
])
