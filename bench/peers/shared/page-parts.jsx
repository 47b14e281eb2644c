// The matrix, and the page around the parts, for the peers that draw with JSX.

import { isFeature, table } from "./start.js";
import { GROUPS } from "./words.js";

/** The head of an edition's column. */
export const Column = ({ it }) => (
  <th
    className="im matrix__column"
    scope="col"
    data-column={it.edition}
    data-status={it.status}
    data-total={it.total ?? ""}
    data-recommended={it.isRecommended ? "" : undefined}
  >
    <span className="im matrix__edition">{it.name}</span>
    <span className="im matrix__mode">{it.mode}</span>
    <span className="im matrix__headline">{it.headline}</span>
    <span className="im matrix__detail">{it.detail}</span>
    <span className="im matrix__mark">{it.mark}</span>
  </th>
);

const isAbsent = (text) => text === "Not supported" || text === "Does not apply";
const Cell = ({ text }) =>
  isAbsent(text) ? (
    <td className="im matrix__absent" title={text}>
      <span className="im unseen">{text}</span>
    </td>
  ) : (
    <td className={text === "Supported" ? "im matrix__included" : "im"}>{text}</td>
  );

/** The rows of the matrix, which never change; a feature that the app needs is ticked. */
export const Rows = ({ require }) =>
  table.flatMap((row) => [
    GROUPS[row.id] && (
      <tr className="im matrix__group" key={GROUPS[row.id]}>
        <th className="im" scope="rowgroup">
          {GROUPS[row.id]}
        </th>
      </tr>
    ),
    <tr className="im matrix__row" key={row.id} data-row={row.id}>
      <th className="im" scope="row">
        {isFeature(row) ? (
          <label className="im matrix__require">
            <input
              className="im"
              type="checkbox"
              data-require={row.id}
              aria-label={`Required: ${row.label}`}
              onChange={(event) => require(row.id, event.target.checked)}
            />
            {row.label}
          </label>
        ) : (
          row.label
        )}
      </th>
      {row.texts.map((text, at) => (
        <Cell key={at} text={text} />
      ))}
    </tr>,
  ]);

/** The page around the parts. */
export const Page = ({ app, usages, answer, groups, columns, rows }) => (
  <div className="im base" lang="en">
    <header className="im header">
      <div className="im">
        <h2 className="im header__title">IM pricing</h2>
        <p className="im header__subtitle">What Tencent Cloud IM (Chat) costs a month, in all six editions.</p>
      </div>
    </header>
    <div className="im layout">
      <div className="im layout__top">
        <div className="im layout__inputs">
          {app}
          <section className="im form">
            <h2 className="im heading">Usage in a month</h2>
            <div className="im">{usages}</div>
          </section>
        </div>
        {answer}
        <section className="im results layout__results">
          <h2 className="im heading">All six editions</h2>
          <div className="im results__groups">{groups}</div>
        </section>
      </div>
      <section className="im matrix">
        <h2 className="im heading">What each edition includes</h2>
        <div className="im matrix__scroller" tabIndex={0} role="region" aria-label="What each edition includes">
          <table className="im matrix__table" data-matrix="">
            <caption className="im">The six editions row by row, with the price of each for your figures</caption>
            <colgroup className="im">
              <col className="im matrix__labels" />
            </colgroup>
            <colgroup className="im" span={3} />
            <colgroup className="im" span={3} />
            <thead className="im">
              <tr className="im matrix__modes">
                <td className="im" />
                <th className="im matrix__billing" scope="colgroup" colSpan={3}>
                  Original billing mode
                </th>
                <th className="im matrix__billing" scope="colgroup" colSpan={3}>
                  New billing mode
                </th>
              </tr>
              <tr className="im">
                <th className="im matrix__corner" scope="col">
                  Limit, quota or feature
                </th>
                {columns}
              </tr>
            </thead>
            <tbody className="im">{rows}</tbody>
          </table>
        </div>
      </section>
    </div>
  </div>
);

/** The three editions of a billing mode. */
export const Group = ({ title, aside, children }) => (
  <div className="im">
    <h3 className="im subheading">
      <span className="im">{title}</span>
      <span className="im subheading__aside">{aside}</span>
    </h3>
    <ul className="im results__list">{children}</ul>
  </div>
);
