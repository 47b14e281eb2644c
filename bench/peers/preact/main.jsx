// The peer with Preact and its signals: each part reads its part of the view, and is drawn when that changed.

import { computed, signal } from "@preact/signals";
import { render } from "preact";
import { METRICS, example, toggled } from "../shared/form.js";
import * as parts from "../shared/parts.js";
import { draggedTo, keyedTo, start } from "../shared/start.js";
import { IDC } from "../shared/words.js";

const model = start();
const idcs = Object.entries(IDC);
const form = signal(example());
const view = computed(() => model.show(form.value));
const edit = (changes) => {
  form.value = { ...form.peek(), ...changes };
};
const choose = (chosen) => edit({ chosen });
const require = (id, isAsked) => edit({ features: toggled(form.peek().features, id, isAsked) });

/** A component that is drawn again when its part of the view is another object. */
const live = (pick, draw) => {
  const part = computed(() => pick(view.value));
  return () => draw(part.value);
};

const field = (name) => computed(() => form.value[name]);
const fields = Object.fromEntries(
  ["idc", "app_state", "first_app_date", "book_date", "migrated"].map((name) => [name, field(name)]),
);
const Mode = live(
  (it) => it.mode,
  (it) => <parts.Mode it={it} />,
);
const AppForm = live(
  (it) => it.errors,
  (errors) => {
    const values = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.value]));
    return (
      <parts.AppForm form={values} errors={errors} edit={edit} idcs={idcs}>
        <Mode />
      </parts.AppForm>
    );
  },
);

const onKey = (metric) => (event) => {
  const target = keyedTo(metric, event.key, form.peek()[metric]);
  if (target === undefined) return;
  event.preventDefault();
  edit({ [metric]: target });
};
const usages = METRICS.map((metric) => {
  const onText = (event) => edit({ [metric]: event.target.value });
  const onDrag = (event) => edit({ [metric]: draggedTo(metric, event.target.value) });
  const handlers = { onText, onDrag, onKey: onKey(metric) };
  return live(
    (it) => it.usages[metric],
    (it) => <parts.Usage metric={metric} it={it} {...handlers} />,
  );
});
const Answer = live(
  (it) => it.answer,
  (it) => <parts.Answer it={it} />,
);
const columns = [0, 1, 2, 3, 4, 5].map((at) =>
  live(
    (it) => it.columns[at],
    (it) => <parts.Column it={it} />,
  ),
);
const groups = [0, 1].map((group) => {
  const results = [0, 1, 2].map((at) =>
    live(
      (it) => it.groups[group].results[at],
      (it) => <parts.Result it={it} choose={choose} />,
    ),
  );
  const Title = live(
    (it) => it.groups[group].title,
    (title) => title,
  );
  const { aside } = view.value.groups[group];
  return () => (
    <parts.Group title={<Title />} aside={aside}>
      {results.map((Result, at) => (
        <Result key={at} />
      ))}
    </parts.Group>
  );
});

const all = (components) => components.map((Part, at) => <Part key={at} />);
render(
  <parts.Page
    app={<AppForm />}
    usages={all(usages)}
    answer={<Answer />}
    groups={all(groups)}
    columns={all(columns)}
    rows={<parts.Rows require={require} />}
  />,
  document.getElementById("app"),
);
