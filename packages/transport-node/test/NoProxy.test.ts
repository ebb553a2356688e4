import { assert, describe, it } from "@effect/vitest"
import * as NoProxy from "../src/internal/NoProxy.js"

/** A list, hosts that are in it, and hosts that are not. */
const table: ReadonlyArray<readonly [list: string, among: ReadonlyArray<string>, others: ReadonlyArray<string>]> = [
  ["", [], ["https://example.com"]],
  ["*", ["https://example.com", "http://[::1]:8080", "https://10.0.0.1"], []],
  [" foo.example , * ", ["https://example.com"], []],
  ["*:8443", ["https://example.com:8443"], ["https://example.com"]],
  [
    "example.com",
    ["https://example.com", "https://EXAMPLE.com.", "https://a.b.example.com"],
    ["https://notexample.com", "https://example.com.evil.test"]
  ],
  [".example.com", ["https://example.com", "https://a.example.com"], ["https://notexample.com"]],
  ["*.example.com", ["https://a.example.com", "https://a.b.example.com"], ["https://example.com"]],
  ["EXAMPLE.COM.", ["https://example.com"], ["https://example.org"]],
  ["example.com:443", ["https://example.com"], ["http://example.com", "https://example.com:8443"]],
  ["example.com:80", ["http://example.com"], ["https://example.com"]],
  ["foo bar,\tbaz\n", ["http://foo", "http://bar", "http://baz"], ["http://qux"]],
  ["127.0.0.1", ["http://127.0.0.1:8080", "http://2130706433"], ["http://127.0.0.2"]],
  ["127.0.0.1:80", ["http://127.0.0.1"], ["http://127.0.0.1:8080"]],
  ["::1", ["http://[::1]", "http://[0:0:0:0:0:0:0:1]:8080"], ["http://[::2]"]],
  ["[::1]", ["http://[::1]:8080"], ["http://[::2]"]],
  ["[::1]:8080", ["http://[::1]:8080"], ["http://[::1]"]],
  ["0:0::0001", ["http://[::1]"], []],
  ["10.0.0.0/8", ["https://10.1.2.3", "https://10.255.255.255:8443"], ["https://11.0.0.1", "https://a.example"]],
  ["fd00::/8", ["https://[fd12::1]"], ["https://[fe80::1]"]],
  ["10.0.0.0/99, /8, :, [], ., *.", [], ["https://10.1.2.3", "https://example.com"]]
]

describe("NO_PROXY", () => {
  for (const [list, among, others] of table) {
    it(`parses ${JSON.stringify(list)}`, () => {
      const { includes } = NoProxy.parse(list)
      assert.deepStrictEqual(
        [...among, ...others].filter((origin) => includes(new URL(origin))),
        among
      )
    })
  }

  it("recognizes a list that contains every host", () => {
    const all = ["*", " *", "a.example,*", "*:443", "*.example", ""].map((list) => NoProxy.parse(list).all)
    assert.deepStrictEqual(all, [true, true, true, false, false, false])
  })
})
