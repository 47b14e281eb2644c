// The peer with Solid: a store of the view, of which only what differs is written, and markup that is made once.

import { For, Index, Show } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { render } from "solid-js/web";
import { METRICS, example, toggled } from "../shared/form.js";
import { draggedTo, keyedTo, start } from "../shared/start.js";
import { AppForm, Usage } from "./form.jsx";
import { Matrix } from "./matrix.jsx";

// Solid compares by itself, and writes into what it was given.
const model = start((_, next) => next);
let form = example();
const [fields, setFields] = createStore({ ...form });
const [view, setView] = createStore(model.show(form));

function edit(changes) {
  form = { ...form, ...changes };
  setFields(changes);
  setView(reconcile(model.show(form), { key: null, merge: true }));
}

const Bill = (props) => (
  <ul class="im bill">
    <Index each={props.lines}>
      {(line) => (
        <li class="im bill__line" data-line={line().id} data-amount={line().plain}>
          <span class="im bill__label">{line().label}</span>
          <span class="im bill__formula">{line().formula}</span>
          <span class="im bill__amount">{line().amount}</span>
          <Show when={line().origin}>
            <span class="im bill__origin">{line().origin}</span>
          </Show>
        </li>
      )}
    </Index>
  </ul>
);

const Notes = (props) => (
  <ul class="im notes">
    <Index each={props.notes}>
      {(note) => (
        <li class="im notes__note" data-note={note().code}>
          {note().text}
        </li>
      )}
    </Index>
  </ul>
);

const Answer = (props) => (
  <section
    class="im answer"
    data-answer=""
    aria-label="Answer"
    data-edition={props.it.edition ?? ""}
    data-total={props.it.total ?? ""}
    data-stale={props.it.isStale ? "" : undefined}
  >
    <p class="im answer__stale">Correct the marked field. The answer shown is from before the error.</p>
    <div class="im answer__head">
      <p class="im answer__kicker">{props.it.kicker}</p>
      <p class="im answer__edition">{props.it.name}</p>
      <p class="im answer__amount">
        <span class="im answer__number">{props.it.amount}</span> <span class="im answer__unit">USD / month</span>
      </p>
      <p class="im answer__why">{props.it.why}</p>
    </div>
    <div class="im answer__body">
      <Bill lines={props.it.lines} />
      <div class="im answer__rooms">
        <Index each={props.it.rooms}>{(room) => <p class="im">{room().text}</p>}</Index>
      </div>
      <Notes notes={props.it.notes} />
      <p class="im answer__migration">{props.it.migration}</p>
    </div>
  </section>
);

const Result = (props) => (
  <li
    class="im result"
    data-result={props.it.edition}
    data-status={props.it.status}
    data-availability={props.it.availability}
    data-total={props.it.total ?? ""}
    data-recommended={props.it.isRecommended ? "" : undefined}
  >
    <p class="im result__head">
      <span class="im result__name">
        {props.it.name}{" "}
        <Show when={props.it.isRecommended}>
          <span class="im mark">Recommended</span>
        </Show>
      </span>
      <span class="im result__headline">
        {props.it.headline}{" "}
        <Show when={props.it.total}>
          <span class="im result__unit">USD / month</span>
        </Show>
      </span>
    </p>
    <div class="im">
      <ul class="im reasons">
        <Index each={props.it.reasons}>{(text) => <li class="im reasons__reason">{text()}</li>}</Index>
      </ul>
      <Notes notes={props.it.notes} />
    </div>
    <div class="im result__foot">
      <details class="im disclosure" hidden={!props.it.total}>
        <summary class="im">How this adds up</summary>
        <div class="im">
          <Bill lines={props.it.lines} />
        </div>
      </details>
      <button
        class="im link-button result__choose"
        type="button"
        data-choose={props.it.edition}
        aria-label={`Choose: ${props.it.name}`}
        aria-pressed={props.it.isChosen}
        onClick={() => edit({ chosen: props.it.edition })}
      >
        Choose
      </button>
    </div>
  </li>
);

const onKey = (metric) => (event) => {
  const target = keyedTo(metric, event.key, form[metric]);
  if (target === undefined) return;
  event.preventDefault();
  edit({ [metric]: target });
};

const Calculator = () => (
  <div class="im base" lang="en">
    <header class="im header">
      <div class="im">
        <h2 class="im header__title">IM pricing</h2>
        <p class="im header__subtitle">What Tencent Cloud IM (Chat) costs a month, in all six editions.</p>
      </div>
    </header>
    <div class="im layout">
      <div class="im layout__top">
        <div class="im layout__inputs">
          <AppForm fields={fields} view={view} edit={edit} />
          <section class="im form">
            <h2 class="im heading">Usage in a month</h2>
            <div class="im">
              <For each={METRICS}>
                {(metric) => (
                  <Usage
                    metric={metric}
                    it={view.usages[metric]}
                    onText={(event) => edit({ [metric]: event.target.value })}
                    onDrag={(event) => edit({ [metric]: draggedTo(metric, event.target.value) })}
                    onKey={onKey(metric)}
                  />
                )}
              </For>
            </div>
          </section>
        </div>
        <Answer it={view.answer} />
        <section class="im results layout__results">
          <h2 class="im heading">All six editions</h2>
          <div class="im results__groups">
            <For each={view.groups}>
              {(group) => (
                <div class="im">
                  <h3 class="im subheading">
                    <span class="im">{group.title}</span>
                    <span class="im subheading__aside">{group.aside}</span>
                  </h3>
                  <ul class="im results__list">
                    <For each={group.results}>{(it) => <Result it={it} />}</For>
                  </ul>
                </div>
              )}
            </For>
          </div>
        </section>
      </div>
      <Matrix
        columns={view.columns}
        require={(id, isAsked) => edit({ features: toggled(form.features, id, isAsked) })}
      />
    </div>
  </div>
);

render(Calculator, document.getElementById("app"));
