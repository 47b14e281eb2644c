// The answer and the editions for the peers that draw with JSX.

/** The lines of a bill. */
export const Bill = ({ lines }) => (
  <ul className="im bill">
    {lines.map((line) => (
      <li className="im bill__line" key={line.id} data-line={line.id} data-amount={line.plain}>
        <span className="im bill__label">{line.label}</span>
        <span className="im bill__formula">{line.formula}</span>
        <span className="im bill__amount">{line.amount}</span>
        {line.origin && <span className="im bill__origin">{line.origin}</span>}
      </li>
    ))}
  </ul>
);

const Notes = ({ notes }) => (
  <ul className="im notes">
    {notes.map(({ code, text }) => (
      <li className="im notes__note" key={code} data-note={code}>
        {text}
      </li>
    ))}
  </ul>
);

/** The panel beside the form. */
export const Answer = ({ it }) => (
  <section
    className="im answer"
    data-answer=""
    aria-label="Answer"
    data-edition={it.edition ?? ""}
    data-total={it.total ?? ""}
    data-stale={it.isStale ? "" : undefined}
  >
    <p className="im answer__stale">Correct the marked field. The answer shown is from before the error.</p>
    <div className="im answer__head">
      <p className="im answer__kicker">{it.kicker}</p>
      <p className="im answer__edition">{it.name}</p>
      <p className="im answer__amount">
        <span className="im answer__number">{it.amount}</span> <span className="im answer__unit">USD / month</span>
      </p>
      <p className="im answer__why">{it.why}</p>
    </div>
    <div className="im answer__body">
      <Bill lines={it.lines} />
      <div className="im answer__rooms">
        {it.rooms.map(({ metric, text }) => (
          <p className="im" key={metric}>
            {text}
          </p>
        ))}
      </div>
      <Notes notes={it.notes} />
      <p className="im answer__migration">{it.migration}</p>
    </div>
  </section>
);

/** One edition for the app. */
export const Result = ({ it, choose }) => (
  <li
    className="im result"
    data-result={it.edition}
    data-status={it.status}
    data-availability={it.availability}
    data-total={it.total ?? ""}
    data-recommended={it.isRecommended ? "" : undefined}
  >
    <p className="im result__head">
      <span className="im result__name">
        {it.name} {it.isRecommended && <span className="im mark">Recommended</span>}
      </span>
      <span className="im result__headline">
        {it.headline} {it.total && <span className="im result__unit">USD / month</span>}
      </span>
    </p>
    <div className="im">
      <ul className="im reasons">
        {it.reasons.map((text) => (
          <li className="im reasons__reason" key={text}>
            {text}
          </li>
        ))}
      </ul>
      <Notes notes={it.notes} />
    </div>
    <div className="im result__foot">
      <details className="im disclosure" hidden={!it.total}>
        <summary className="im">How this adds up</summary>
        <div className="im">
          <Bill lines={it.lines} />
        </div>
      </details>
      <button
        className="im link-button result__choose"
        type="button"
        data-choose={it.edition}
        aria-label={`Choose: ${it.name}`}
        aria-pressed={it.isChosen}
        onClick={() => choose(it.edition)}
      >
        Choose
      </button>
    </div>
  </li>
);
