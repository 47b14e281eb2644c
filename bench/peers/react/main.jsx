// The peer with React: one state, and parts that are drawn again only when theirs changed.

import { memo, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { METRICS, example, toggled } from "../shared/form.js";
import * as parts from "../shared/parts.js";
import { draggedTo, keyedTo, start } from "../shared/start.js";
import { IDC } from "../shared/words.js";

const model = start();
const idcs = Object.entries(IDC);
const [Mode, Answer, Result, Column, Rows] = [parts.Mode, parts.Answer, parts.Result, parts.Column, parts.Rows].map(
  (part) => memo(part),
);

const Usage = memo(({ metric, it, edit }) => {
  const onKey = (event) => {
    const target = keyedTo(metric, event.key, it.text);
    if (target === undefined) return;
    event.preventDefault();
    edit({ [metric]: target });
  };
  return (
    <parts.Usage
      metric={metric}
      it={it}
      onText={(event) => edit({ [metric]: event.target.value })}
      onDrag={(event) => edit({ [metric]: draggedTo(metric, event.target.value) })}
      onKey={onKey}
    />
  );
});

const AppForm = memo(({ idc, app_state, first_app_date, book_date, migrated, errors, mode, edit }) => (
  <parts.AppForm form={{ idc, app_state, first_app_date, book_date, migrated }} errors={errors} edit={edit} idcs={idcs}>
    <Mode it={mode} />
  </parts.AppForm>
));

function Calculator() {
  const [form, setForm] = useState(example);
  const edit = useCallback((changes) => setForm((it) => ({ ...it, ...changes })), []);
  const choose = useCallback((chosen) => edit({ chosen }), [edit]);
  const require = useCallback(
    (id, isAsked) => setForm((it) => ({ ...it, features: toggled(it.features, id, isAsked) })),
    [],
  );
  const view = model.show(form);
  const { idc, app_state, first_app_date, book_date, migrated } = form;
  return (
    <parts.Page
      app={
        <AppForm
          {...{ idc, app_state, first_app_date, book_date, migrated, edit }}
          errors={view.errors}
          mode={view.mode}
        />
      }
      usages={METRICS.map((metric) => (
        <Usage key={metric} metric={metric} it={view.usages[metric]} edit={edit} />
      ))}
      answer={<Answer it={view.answer} />}
      groups={view.groups.map(({ mode, title, aside, results }) => (
        <parts.Group key={mode} title={title} aside={aside}>
          {results.map((it) => (
            <Result key={it.edition} it={it} choose={choose} />
          ))}
        </parts.Group>
      ))}
      columns={view.columns.map((it) => (
        <Column key={it.edition} it={it} />
      ))}
      rows={<Rows require={require} />}
    />
  );
}

createRoot(document.getElementById("app")).render(<Calculator />);
