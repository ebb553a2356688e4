import { build as bundle } from "esbuild"
import { readFileSync } from "node:fs"
import { defineConfig } from "tsup"

type Plugin = NonNullable<
  NonNullable<Exclude<Parameters<typeof defineConfig>[0], Function | Array<unknown>>>["esbuildPlugins"]
>[number]

const text = (path: string) => readFileSync(path, "utf8")

const moduleOf = (exports: Readonly<Record<string, unknown>>) =>
  Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
    .join("\n")

/** The page as texts: one script, one sheet of styles, and what holds them. */
const page = async (): Promise<string> => {
  const { outputFiles } = await bundle({
    entryPoints: { page: "src/page/main.tsx" },
    bundle: true,
    write: false,
    outdir: "dist",
    format: "esm",
    target: ["chrome123", "firefox120", "safari17.5"],
    minify: true,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact"
  })
  const file = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ""
  return moduleOf({
    html: text("src/page/index.html"),
    icon: text("src/page/icon.svg"),
    script: file(".js"),
    css: file(".css")
  })
}

const virtual: Plugin = {
  name: "virtual",
  setup: (build) => {
    build.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual" }))
    build.onLoad({ filter: /:page$/, namespace: "virtual" }, async () => ({ contents: await page() }))
  }
}

export default defineConfig({
  entry: ["src/Console.ts"],
  outDir: "dist/esm",
  format: "esm",
  target: "node20",
  platform: "node",
  clean: true,
  splitting: false,
  esbuildPlugins: [virtual]
})
