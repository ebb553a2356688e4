// Inside the workspace a condition of our own points the exports of each package at its source. Packed packages have none.
const source = "@tcchat/source"

const packed = (target) => Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== source))

module.exports = {
  hooks: {
    beforePacking: (manifest) => ({
      ...manifest,
      ...(manifest.exports && {
        exports: Object.fromEntries(
          Object.entries(manifest.exports).map(([path, target]) => [
            path,
            typeof target === "string" ? target : packed(target)
          ])
        )
      })
    })
  }
}
