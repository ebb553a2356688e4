/** Jest runs CommonJS, so it tests with the CommonJS build of the SDK; the server itself is ESM. */
export default {
  testMatch: ["<rootDir>/test/*.test.ts"],
  transform: { "\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" }
}
