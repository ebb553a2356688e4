import { describe, expect, it } from "vitest"
import { startProxy, startTls } from "./proxy.js"
import { emulated } from "./tcchat.js"

const { env, running, runProcess } = emulated()

const pull = ["relation", "pull-lists", "--from-account", "alice"]

/** The emulated app behind TLS, and what the program needs to trust it. */
const secure = async () => {
  const { certificate, host } = await startTls(Number(new URL(running().app.baseUrl).port))
  return { host, env: { TCCHAT_BASE_URL: `https://${host}`, NODE_EXTRA_CA_CERTS: certificate } }
}

const plainHost = () => new URL(running().app.baseUrl).host

describe("a call of the built program", () => {
  it("goes through HTTPS_PROXY to a host that speaks TLS", async () => {
    const { env, host } = await secure()
    const proxy = await startProxy()
    for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY"]) {
      const { status, stderr, stdout } = await runProcess(pull, { env: { ...env, [name]: proxy.url } })
      expect([name, status, stderr]).toEqual([name, 0, ""])
      expect(stdout).toContain("work")
    }
    expect(proxy).toMatchObject({ tunnels: [host, host, host], plain: [] })
  })

  it("goes through HTTP_PROXY to a plain host, in a tunnel that hides its UserSig from the proxy", async () => {
    const proxy = await startProxy()
    const { status, stderr } = await runProcess(pull, { env: { HTTP_PROXY: proxy.url } })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(proxy).toMatchObject({ tunnels: [plainHost()], plain: [] })
  })

  it("sends the user and the password of the URL to the proxy, and shows them nowhere", async () => {
    const { env, host } = await secure()
    const proxy = await startProxy("alice:s3cret-of-the-proxy")
    const words = [...pull, "--verbose"]
    const { status, stderr, stdout } = await runProcess(words, { env: { ...env, HTTPS_PROXY: proxy.url } })
    expect(status).toBe(0)
    expect(proxy.tunnels).toEqual([host])
    expect(stdout + stderr).not.toContain("s3cret")
  })

  it("is not sent if the proxy rejects the password", async () => {
    const { env } = await secure()
    const proxy = await startProxy("alice:s3cret")
    const wrong = proxy.url.replace("s3cret", "another-s3cret")
    const { status, stderr } = await runProcess(pull, { env: { ...env, HTTPS_PROXY: wrong } })
    expect(status).toBe(1)
    expect(stderr).toContain("Nothing was sent")
    expect(stderr).toContain("the proxy (HTTPS_PROXY)")
    expect(stderr).not.toContain("s3cret")
    expect([proxy.tunnels, await running().calls()]).toEqual([[], []])
  })

  it("connects directly to a host in NO_PROXY, and to a plain one where only HTTPS_PROXY is set", async () => {
    const { env } = await secure()
    const proxy = await startProxy()
    const ways = [
      { ...env, HTTPS_PROXY: proxy.url, NO_PROXY: "example.com,127.0.0.1" },
      { HTTP_PROXY: proxy.url, no_proxy: "127.0.0.1" },
      { HTTPS_PROXY: proxy.url }
    ]
    for (const env of ways) expect((await runProcess(pull, { env })).status).toBe(0)
    expect(proxy).toMatchObject({ tunnels: [], plain: [] })
  })
})

describe("the variable of a proxy", () => {
  it("may have no scheme, for calls and for tcchat doctor", async () => {
    const proxy = await startProxy()
    const HTTP_PROXY = proxy.url.replace("http://", "")
    expect(await runProcess(pull, { env: { HTTP_PROXY } })).toMatchObject({ status: 0, stderr: "" })
    expect(proxy.tunnels).toEqual([plainHost()])
    const { status, stdout } = await runProcess(["doctor"], { env: { HTTP_PROXY } })
    expect([status, stdout.includes(`${HTTP_PROXY}, from HTTP_PROXY`)]).toEqual([0, true])
  })

  it("is named if it is invalid, and nothing is sent", async () => {
    const HTTPS_PROXY = "ftp://alice:s3cret@proxy.example"
    const called = await runProcess(pull, { env: { HTTPS_PROXY } })
    expect([called.status, called.stdout]).toEqual([2, ""])
    expect(called.stderr).toContain("HTTPS_PROXY must be the URL of an HTTP proxy")
    const json = await runProcess([...pull, "--json"], { env: { HTTPS_PROXY } })
    expect(JSON.parse(json.stderr)).toMatchObject({
      error: { type: "OptionsError", option: "HTTPS_PROXY", exitStatus: 2 }
    })
    for (const more of [[], ["--offline"]]) {
      const { status, stderr, stdout } = await runProcess(["doctor", ...more], { env: { HTTPS_PROXY } })
      expect([status, stderr]).toEqual([1, ""])
      expect(stdout.replace(/\s+/g, " ")).toContain("failed Proxy HTTPS_PROXY is not the URL of an HTTP proxy")
      expect(stdout + called.stderr + json.stderr).not.toContain("s3cret")
    }
    expect(await running().calls()).toEqual([])
    expect(await runProcess(pull, { env: { HTTPS_PROXY, NO_PROXY: "*" } })).toMatchObject({ status: 0 })
  })
})

describe("tcchat doctor of the built program", () => {
  it("checks the service through the proxy, and names the proxy without its password", async () => {
    const { env: more, host } = await secure()
    const proxy = await startProxy("alice:s3cret")
    const { status, stderr, stdout } = await runProcess(["doctor", "--json"], {
      env: { ...more, HTTPS_PROXY: proxy.url }
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    const { findings } = JSON.parse(stdout) as { readonly findings: ReadonlyArray<{ readonly subject: string }> }
    const of = (subject: string) => findings.find((finding) => finding.subject === subject)
    expect(of("Proxy")).toMatchObject({ detail: `${new URL(proxy.url).host}, from HTTPS_PROXY` })
    expect([of("base URL"), of("Test call")]).toMatchObject([{ status: "ok" }, { status: "ok" }])
    expect(new Set(proxy.tunnels)).toEqual(new Set([host]))
    expect(stdout).not.toContain("s3cret")
  })

  it("advises to check the proxy if it rejects the connection", async () => {
    const proxy = await startProxy("alice:s3cret")
    const HTTP_PROXY = proxy.url.replace("alice:s3cret@", "")
    const { status, stdout } = await runProcess(["doctor"], { env: { ...env(), HTTP_PROXY } })
    expect(status).toBe(1)
    expect(stdout).toContain("the proxy (HTTPS_PROXY)")
  })
})
