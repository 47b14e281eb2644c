// The feature matrix of the peer with Solid.

import { For, Show } from "solid-js";
import { isFeature, table } from "../shared/start.js";
import { GROUPS } from "../shared/words.js";

const Column = (props) => (
  <th
    class="im matrix__column"
    scope="col"
    data-column={props.it.edition}
    data-status={props.it.status}
    data-total={props.it.total ?? ""}
    data-recommended={props.it.isRecommended ? "" : undefined}
  >
    <span class="im matrix__edition">{props.it.name}</span>
    <span class="im matrix__mode">{props.it.mode}</span>
    <span class="im matrix__headline">{props.it.headline}</span>
    <span class="im matrix__detail">{props.it.detail}</span>
    <span class="im matrix__mark">{props.it.mark}</span>
  </th>
);

const isAbsent = (text) => text === "Not supported" || text === "Does not apply";
const Cell = (props) => (
  <Show
    when={isAbsent(props.text)}
    fallback={<td class={props.text === "Supported" ? "im matrix__included" : "im"}>{props.text}</td>}
  >
    <td class="im matrix__absent" title={props.text}>
      <span class="im unseen">{props.text}</span>
    </td>
  </Show>
);

const Row = (props) => (
  <>
    <Show when={GROUPS[props.row.id]}>
      <tr class="im matrix__group">
        <th class="im" scope="rowgroup">
          {GROUPS[props.row.id]}
        </th>
      </tr>
    </Show>
    <tr class="im matrix__row" data-row={props.row.id}>
      <th class="im" scope="row">
        <Show when={isFeature(props.row)} fallback={props.row.label}>
          <label class="im matrix__require">
            <input
              class="im"
              type="checkbox"
              data-require={props.row.id}
              aria-label={`Required: ${props.row.label}`}
              onChange={(event) => props.require(props.row.id, event.target.checked)}
            />
            {props.row.label}
          </label>
        </Show>
      </th>
      <For each={props.row.texts}>{(text) => <Cell text={text} />}</For>
    </tr>
  </>
);

/** The matrix: its head changes with the prices, its rows never. */
export const Matrix = (props) => (
  <section class="im matrix">
    <h2 class="im heading">What each edition includes</h2>
    <div class="im matrix__scroller" tabindex="0" role="region" aria-label="What each edition includes">
      <table class="im matrix__table" data-matrix="">
        <caption class="im">The six editions row by row, with the price of each for your figures</caption>
        <colgroup class="im">
          <col class="im matrix__labels" />
        </colgroup>
        <colgroup class="im" span="3" />
        <colgroup class="im" span="3" />
        <thead class="im">
          <tr class="im matrix__modes">
            <td class="im" />
            <th class="im matrix__billing" scope="colgroup" colspan="3">
              Original billing mode
            </th>
            <th class="im matrix__billing" scope="colgroup" colspan="3">
              New billing mode
            </th>
          </tr>
          <tr class="im">
            <th class="im matrix__corner" scope="col">
              Limit, quota or feature
            </th>
            <For each={props.columns}>{(it) => <Column it={it} />}</For>
          </tr>
        </thead>
        <tbody class="im">
          <For each={table}>{(row) => <Row row={row} require={props.require} />}</For>
        </tbody>
      </table>
    </div>
  </section>
);
