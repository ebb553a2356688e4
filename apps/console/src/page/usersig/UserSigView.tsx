/** Reads a UserSig that was pasted, and says what is wrong with it. */
import { useState } from "preact/hooks"
import type { Inspection } from "../../model/Protocol.js"
import * as Api from "../api.js"
import { targetOf } from "../calls/actions.js"
import { Empty } from "../parts/Empty.js"
import { Icon } from "../parts/Icon.js"
import { moment, span } from "../parts/time.js"
import { say, useStore } from "../store.js"

const icons = { passed: "check", failed: "cross", skipped: "minus" } as const

const Claims = ({ claims }: { readonly claims: NonNullable<Inspection["claims"]> }) => {
  const end = claims.time + claims.expire
  const left = end - Date.now() / 1000
  return (
    <dl class="facts">
      <div class="fact">
        <dt>User</dt>
        <dd>{claims.userId}</dd>
      </div>
      <div class="fact">
        <dt>SDKAppID</dt>
        <dd>{claims.sdkAppId}</dd>
      </div>
      <div class="fact">
        <dt>Issued</dt>
        <dd>{moment(claims.time)}</dd>
      </div>
      <div class="fact">
        <dt>Valid for</dt>
        <dd>{span(claims.expire)}</dd>
      </div>
      <div class="fact">
        <dt>Ends</dt>
        <dd>
          {moment(end)}, {left >= 0 ? `in ${span(left)}` : `${span(left)} ago`}
        </dd>
      </div>
      {claims.userBuf !== undefined && (
        <div class="fact">
          <dt>Userbuf</dt>
          <dd>
            <code>{claims.userBuf}</code>
          </dd>
        </div>
      )}
    </dl>
  )
}

const Found = ({ found }: { readonly found: Inspection }) => (
  <>
    <div class={found.ok ? "verdict ok" : "verdict bad"}>
      <Icon name={found.ok ? "check" : "alert"} size={18} />
      <strong>{found.headline}</strong>
    </div>
    {found.advice !== undefined && (
      <p class="sig-advice">
        {found.advice}
        {found.code !== undefined && (
          <>
            {" "}
            The service responds with <span class="chip">{found.code}</span> {found.meaning}.
          </>
        )}
      </p>
    )}
    <ul class="checks" aria-label="Checks">
      {found.checks.map(({ name, state, text }) => (
        <li key={name} class={`check-line ${state}`}>
          <span class="check-icon">
            <Icon name={icons[state]} size={14} />
          </span>
          <span>
            {name}
            <span class="visually-hidden">: {state}</span>
          </span>
          <span class="muted">{text}</span>
        </li>
      ))}
    </ul>
    {found.claims !== undefined && <Claims claims={found.claims} />}
  </>
)

export const UserSigView = () => {
  const target = useStore(targetOf)
  const [userSig, setUserSig] = useState("")
  const [userId, setUserId] = useState("")
  const [found, setFound] = useState<Inspection>()
  const inspect = async () => {
    if (userSig.trim() === "" || target === undefined) return
    const next = await Api.post<Inspection>("usersig", { userSig, userId, target: target.id }).catch(() => undefined)
    if (next === undefined) return
    setFound(next)
    say(next.headline)
  }
  return (
    <div class="usersig">
      <div class="toolbar">
        <h1>UserSig inspector</h1>
      </div>
      <div class="usersig-body">
        <form
          class="card"
          aria-label="UserSig to inspect"
          onSubmit={(event) => {
            event.preventDefault()
            void inspect()
          }}
        >
          <label class="stacked">
            UserSig, or a URL that has one
            <textarea
              class="input mono"
              id="usersig"
              rows={7}
              spellcheck={false}
              autocomplete="off"
              value={userSig}
              onInput={({ currentTarget }) => {
                setUserSig(currentTarget.value)
                setFound(undefined)
              }}
            />
          </label>
          <label class="stacked">
            User that it should be for
            <input
              class="input"
              placeholder="anyone"
              autocomplete="off"
              spellcheck={false}
              value={userId}
              onInput={({ currentTarget }) => {
                setUserId(currentTarget.value)
                setFound(undefined)
              }}
            />
          </label>
          <p class="hint">
            It is checked against {target?.label ?? "the app"} (SDKAppID {target?.sdkAppId}) in the process behind this
            page; it goes nowhere else.
          </p>
          <button type="submit" class="button primary" disabled={userSig.trim() === ""}>
            <Icon name="shield" />
            Inspect
          </button>
        </form>
        <section class="card" aria-labelledby="found-title">
          <h2 class="card-title" id="found-title">
            What it says
          </h2>
          {found === undefined ? (
            <Empty icon="shield" title="Nothing inspected yet">
              Paste the UserSig of a client, and see why it is rejected.
            </Empty>
          ) : (
            <Found found={found} />
          )}
        </section>
      </div>
    </div>
  )
}
