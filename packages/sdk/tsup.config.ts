import { readdirSync, readFileSync } from "node:fs"
import { defineConfig } from "tsup"

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }

/** The modules of a folder that programs import. */
const modules = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({ name }) => `${folder}/${name}`)

const own = ["families", "model", "webhooks"].map((name) => `src/generated/${name}.ts`)

/** Everything is bundled but undici: one copy of it, which the entry points share. */
export default defineConfig({
  entry: [...modules("src"), ...modules("src/generated")].filter((module) => !own.includes(module)),
  outDir: "dist/esm",
  format: "esm",
  splitting: true,
  target: "es2022",
  platform: "neutral",
  removeNodeProtocol: false,
  noExternal: [/^(?!undici|libsql|node:)/],
  external: [/^undici/, /^libsql/, /^node:/],
  define: { __VERSION__: JSON.stringify(version) },
  clean: true,
  metafile: true,
  // Not its whitespace: bundlers leave out what a program does not use by the marks in comments.
  esbuildOptions: (build) => {
    build.conditions = ["@tcchat/source"]
    build.minifySyntax = true
  }
})
