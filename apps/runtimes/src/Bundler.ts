/** The bundlers that consumers use, each configured for a page as its documentation says. */
import { nodeResolve } from "@rollup/plugin-node-resolve"
import * as esbuild from "esbuild"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { rollup, VERSION as rollupVersion } from "rollup"
import { minify } from "terser"
import * as vite from "vite"
import webpack from "webpack"

export interface Bundler {
  readonly name: string
  readonly version: string
  /** Minifies with terser, whose output for Effect is a tenth smaller than that of esbuild. */
  readonly terser?: true
  /** Bundles and minifies a module with all its imports. */
  readonly bundle: (entry: string, folder: string) => Promise<string>
}

const withEsbuild: Bundler = {
  name: "esbuild",
  version: esbuild.version,
  bundle: async (entry) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2022",
      logLevel: "error"
    })
    return outputFiles[0]!.text
  }
}

const withRollup: Bundler = {
  name: "rollup",
  version: rollupVersion,
  terser: true,
  bundle: async (entry) => {
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ id = "", message }) => {
        if (id.includes("@tcchat")) throw new Error(message)
      }
    })
    const { output } = await bundle.generate({ format: "es" })
    const { code } = await minify(output[0].code, { module: true })
    return code!
  }
}

const withWebpack: Bundler = {
  name: "webpack",
  version: webpack.version,
  terser: true,
  bundle: async (entry, folder) => {
    const compiler = webpack({
      mode: "production",
      target: ["web", "es2022"],
      entry,
      output: { path: folder, filename: "webpack.js" },
      performance: false
    })
    const stats = await promisify(compiler.run.bind(compiler))()
    await promisify(compiler.close.bind(compiler))()
    if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) throw new Error(stats?.toString())
    return readFileSync(join(folder, "webpack.js"), "utf8")
  }
}

const withVite: Bundler = {
  name: "Vite",
  version: vite.version,
  bundle: async (entry, folder) => {
    const result = await vite.build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, target: "es2022", modulePreload: false, rollupOptions: { input: entry } }
    })
    const [first] = [result].flat()
    if (first === undefined || !("output" in first)) throw new Error("Vite started watching instead of building")
    return first.output[0].code
  }
}

export const quickBundlers: ReadonlyArray<Bundler> = [withEsbuild]

/** Bundlers that take longer than all other tests together. */
export const slowBundlers: ReadonlyArray<Bundler> = [withRollup, withWebpack, withVite]

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length
