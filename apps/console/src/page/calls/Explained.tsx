/** A failure: what happened, why, and what to do. */
import { problemOf } from "@tcchat/core/Issue"
import type { ComponentChildren } from "preact"
import type { Explanation } from "../../model/Protocol.js"
import { Icon } from "../parts/Icon.js"

const Row = ({ children, label }: { readonly label: string; readonly children: ComponentChildren }) => (
  <div class="fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export const Explained = ({ error }: { readonly error: Explanation }) => (
  <section class="explained" aria-label="What happened">
    <h3 class="explained-title">
      <Icon name="alert" size={18} />
      <span>{error.headline}</span>
    </h3>
    <dl class="facts">
      <Row label="What to do">
        <strong>{error.advice}</strong>
      </Row>
      <Row label="Cause">{error.cause}</Row>
      {error.retry !== undefined && (
        <Row label="Retry">
          <span class="chip">{error.retry.class}</span> {error.retry.text}
        </Row>
      )}
      <Row label="Kind">
        <span class="chip">{error.kind}</span>
      </Row>
      {error.note !== undefined && <Row label="Note">{error.note}</Row>}
      {error.findings !== undefined && error.findings.length > 0 && (
        <Row label="Fields">
          <ul class="plain-list">
            {error.findings.map((finding) => (
              <li key={finding.path}>
                <code>{finding.path || "the request"}</code>
                {problemOf(finding)}
              </li>
            ))}
          </ul>
        </Row>
      )}
      {error.requestId !== undefined && <Row label="Request id">{error.requestId}</Row>}
      {error.doc !== undefined && (
        <Row label="More">
          <a href={error.doc} target="_blank" rel="noreferrer">
            the page with the codes <Icon name="external" size={13} />
          </a>
        </Row>
      )}
    </dl>
  </section>
)
