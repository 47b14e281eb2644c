// The form of the first view for the peers that draw with JSX: each part is drawn from its part of the view alone.

import { formatCount } from "./format.js";
import { scales } from "./start.js";
import { METRIC } from "./words.js";

const FieldError = ({ text }) => <p className="im field__error">{text}</p>;

/** The billing mode and why. */
export const Mode = ({ it }) => (
  <p className="im mode" data-mode={it.mode} data-reason={it.reason}>
    <span className="im mode__label">Billing mode</span> <strong className="im mode__name">{it.name}</strong>{" "}
    <span className="im mode__why">{it.why}</span>
  </p>
);

/** A field for a day. */
export const DateInput = ({ name, value, edit }) => (
  <input
    className="im input"
    id={name}
    data-field={name}
    type="date"
    min="2000-01-01"
    max="2099-12-31"
    value={value}
    onInput={(event) => edit({ [name]: event.target.value })}
  />
);

/** A radio button for whether there is an app already. */
export const AppState = ({ value, form, edit, label }) => (
  <label className="im choice">
    <input
      className="im"
      type="radio"
      name="app_state"
      data-field="app_state"
      value={value}
      checked={form.app_state === value}
      onChange={() => edit({ app_state: value })}
    />
    {label}
  </label>
);

/** Where the app is, and since when. */
export const AppForm = ({ form, errors, edit, idcs, children }) => (
  <section className="im form">
    <div className="im form__head">
      <h2 className="im heading">Your app</h2>
      <p className="im form__example">Example: a chat app in Singapore. Change anything.</p>
    </div>
    <div className="im form__columns">
      <div className="im field">
        <label className="im field__label" htmlFor="idc">
          Data center (IDC)
        </label>
        <select
          className="im select"
          id="idc"
          data-field="idc"
          value={form.idc}
          onChange={(event) => edit({ idc: event.target.value })}
        >
          {idcs.map(([value, name]) => (
            <option className="im" key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="im field">
        <legend className="im field__label">Do you have an IM app there already?</legend>
        <AppState value="none" form={form} edit={edit} label="None yet" />
        <div className="im choice-row">
          <AppState value="existing" form={form} edit={edit} label="The first one was created on" />
          <DateInput name="first_app_date" value={form.first_app_date} edit={edit} />
        </div>
        <FieldError text={errors.first_app_date} />
        <div className="im">
          <label className="im choice">
            <input
              className="im"
              type="checkbox"
              data-field="migrated"
              checked={form.migrated}
              onChange={(event) => edit({ migrated: event.target.checked })}
            />
            This app was moved to the new billing mode
          </label>
          <FieldError text={errors.migrated} />
        </div>
      </fieldset>
    </div>
    {children}
    <div className="im field">
      <label className="im field__label" htmlFor="book_date">
        Prices as of
      </label>
      <DateInput name="book_date" value={form.book_date} edit={edit} />
      <FieldError text={errors.book_date} />
    </div>
  </section>
);

const Marks = ({ metric }) =>
  scales[metric].marks.map(({ value, position }) => (
    <span className="im slider__mark" key={value} style={{ insetInlineStart: position }}>
      {formatCount(value)}
    </span>
  ));

/** A usage as a typed number and as a slider. */
export const Usage = ({ metric, it, onText, onDrag, onKey }) => (
  <div className="im usage">
    <div className="im usage__text">
      <label className="im usage__label" htmlFor={metric}>
        {METRIC[metric].name}
      </label>
      <p className="im usage__hint">{METRIC[metric].hint}</p>
    </div>
    <input
      className="im input input--number"
      id={metric}
      data-number={metric}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      value={it.text}
      onInput={onText}
    />
    <div className="im slider">
      <div className="im slider__rail" aria-hidden="true">
        <Marks metric={metric} />
        <span
          className="im slider__flat"
          hidden={!it.flat}
          style={it.flat ? { insetInlineStart: it.flat.start, inlineSize: it.flat.width } : {}}
        />
      </div>
      <input
        className="im slider__input"
        type="range"
        min="0"
        max={scales[metric].last}
        data-slider={metric}
        aria-label={`${METRIC[metric].name}, slider`}
        aria-valuetext={it.spoken}
        value={it.index}
        onInput={onDrag}
        onKeyDown={onKey}
      />
    </div>
    <div className="im usage__foot">
      <FieldError text={it.error} />
      <p className="im usage__remark">{it.remark}</p>
    </div>
  </div>
);
