// The form of the peer with Solid.

import { For } from "solid-js";
import { formatCount } from "../shared/format.js";
import { scales } from "../shared/start.js";
import { IDC, METRIC } from "../shared/words.js";

const DateInput = (props) => (
  <input
    class="im input"
    id={props.name}
    data-field={props.name}
    type="date"
    min="2000-01-01"
    max="2099-12-31"
    value={props.fields[props.name]}
    onInput={(event) => props.edit({ [props.name]: event.target.value })}
  />
);

const AppState = (props) => (
  <label class="im choice">
    <input
      class="im"
      type="radio"
      name="app_state"
      data-field="app_state"
      value={props.value}
      checked={props.fields.app_state === props.value}
      onChange={() => props.edit({ app_state: props.value })}
    />
    {props.label}
  </label>
);

/** Where the app is, and since when. */
export const AppForm = (props) => (
  <section class="im form">
    <div class="im form__head">
      <h2 class="im heading">Your app</h2>
      <p class="im form__example">Example: a chat app in Singapore. Change anything.</p>
    </div>
    <div class="im form__columns">
      <div class="im field">
        <label class="im field__label" for="idc">
          Data center (IDC)
        </label>
        <select
          class="im select"
          id="idc"
          data-field="idc"
          onChange={(event) => props.edit({ idc: event.target.value })}
        >
          <For each={Object.entries(IDC)}>
            {([value, name]) => (
              <option class="im" value={value}>
                {name}
              </option>
            )}
          </For>
        </select>
      </div>
      <fieldset class="im field">
        <legend class="im field__label">Do you have an IM app there already?</legend>
        <AppState value="none" fields={props.fields} edit={props.edit} label="None yet" />
        <div class="im choice-row">
          <AppState value="existing" fields={props.fields} edit={props.edit} label="The first one was created on" />
          <DateInput name="first_app_date" fields={props.fields} edit={props.edit} />
        </div>
        <p class="im field__error">{props.view.errors.first_app_date}</p>
        <div class="im">
          <label class="im choice">
            <input
              class="im"
              type="checkbox"
              data-field="migrated"
              checked={props.fields.migrated}
              onChange={(event) => props.edit({ migrated: event.target.checked })}
            />
            This app was moved to the new billing mode
          </label>
          <p class="im field__error">{props.view.errors.migrated}</p>
        </div>
      </fieldset>
    </div>
    <p class="im mode" data-mode={props.view.mode.mode} data-reason={props.view.mode.reason}>
      <span class="im mode__label">Billing mode</span> <strong class="im mode__name">{props.view.mode.name}</strong>{" "}
      <span class="im mode__why">{props.view.mode.why}</span>
    </p>
    <div class="im field">
      <label class="im field__label" for="book_date">
        Prices as of
      </label>
      <DateInput name="book_date" fields={props.fields} edit={props.edit} />
      <p class="im field__error">{props.view.errors.book_date}</p>
    </div>
  </section>
);

/** A usage as a typed number and as a slider. */
export const Usage = (props) => (
  <div class="im usage">
    <div class="im usage__text">
      <label class="im usage__label" for={props.metric}>
        {METRIC[props.metric].name}
      </label>
      <p class="im usage__hint">{METRIC[props.metric].hint}</p>
    </div>
    <input
      class="im input input--number"
      id={props.metric}
      data-number={props.metric}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={props.it.text}
      onInput={props.onText}
    />
    <div class="im slider">
      <div class="im slider__rail" aria-hidden="true">
        <For each={scales[props.metric].marks}>
          {({ value, position }) => (
            <span class="im slider__mark" style={{ "inset-inline-start": position }}>
              {formatCount(value)}
            </span>
          )}
        </For>
        <span
          class="im slider__flat"
          hidden={!props.it.flat}
          style={{ "inset-inline-start": props.it.flat?.start, "inline-size": props.it.flat?.width }}
        />
      </div>
      <input
        class="im slider__input"
        type="range"
        min="0"
        max={scales[props.metric].last}
        data-slider={props.metric}
        aria-label={`${METRIC[props.metric].name}, slider`}
        aria-valuetext={props.it.spoken}
        value={props.it.index}
        onInput={props.onDrag}
        onKeyDown={props.onKey}
      />
    </div>
    <div class="im usage__foot">
      <p class="im field__error">{props.it.error}</p>
      <p class="im usage__remark">{props.it.remark}</p>
    </div>
  </div>
);
