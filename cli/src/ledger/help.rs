//! Examples in the help of the commands about months, bills and several apps.

pub(super) const FORECAST: &str = r#"Examples:
  im-quote forecast scenario.json --from 2023-05 --months 12 --growth-percent 8
  im-quote forecast scenario.json --from 2023-05 --months 2 --usages months.json
    with months.json: [{"peak_dau":9500,"peak_groups":500},{"peak_dau":10200,"peak_groups":600}]

The first month has the scenario's usage. Each month the factor is multiplied by 1 + growth and rounded
half up to 12 decimals; usage is the first month's times the factor, rounded up. The books of book_date
price every month, months are whole, and start_date is ignored. Once an edition does not fit, it has no
total from there on.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error."#;

pub(super) const USAGE: &str = r#"Examples:
  im-quote usage daily.csv --app scenario.json
  printf '2023-01-01,9800,500\n2023-01-02,10001,510\n' | im-quote usage --format text

The file has a row per day: date, daily users, groups; in any order and with any further columns if the
first row names them (English, Korean, Chinese or Japanese), otherwise in this order. Commas, semicolons
or tabs; 2023-01-15, 2023/1/15 or 20230115; 1200, 1 200, 1_200 or "1,200". A number such as 1.200 is
refused. A row that cannot be used is listed with its line and reason, and the others still count; of an
app's bad rows the first 100,000 are listed and all are counted. An empty field of groups is an unknown
number; a row that ends before it is a bad row. A column with the app (SDKAppID) keeps apps apart.

Each month is priced on its highest day, with the books in force on its last day. Without --app the file
alone cannot say where the app is: what is assumed stands in the answer.

Exit status: 0 with an answer, bad rows or not; 2 if a file cannot be read or the scenario has problems."#;

pub(super) const CHECK: &str = "\
Examples:
  im-quote check scenario.json --edition pro --charged 599.98
  im-quote check scenario.json --edition pro --line plan.pro=449.99 --line overage.peak_dau=149.99

Lines that are not given are not compared; without --charged, a total is compared only where every line of
the quote is given. The scenario is that of the month: book_date picks the books, start_date makes it a first month. If the
amounts differ from the quote, each known other reading is tried: other price books, prices on which
pages disagree, blocks in proportion or from zero, pooled quotas, add-ons that are covered, first months,
ways to round. Every reading that gives the charged amounts to the cent is told; where none does alone,
pairs are tried.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(super) const CHANGE: &str = r#"Examples:
  im-quote change scenario.json --from pro --to ultimate --day 2023-06-16
  im-quote change scenario.json --from pro --to pro --day 2023-04-21 --needs-before '{"av_groups":50}'

The day of the change counts for the new setting. Plan and limit add-ons are charged by day, overage and
extended retention for the whole month. No page prints the formula: the figure is an estimate. A move to
the other billing mode has no figure, because its month is not documented.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error."#;

pub(super) const DIFF: &str = "\
Examples:
  im-quote diff 2021-08-05 2023-03-30
  im-quote diff 2021-08-05 2023-03-30 scenario.json --format text

With a scenario, its whole months are priced on both dates, edition by edition and line by line; its
book_date and start_date do not count.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(super) const TRIALS: &str = r#"Example:
  echo '{"schema":1,"apps":[{"name":"main","activations":["2023-01-01"]}]}' |
    im-quote trials --as-of 2023-02-15

Each app can try the audio/video call feature twice for 60 days, an account ten times over all its apps.
The day of the activation is the first day. An activation that is refused uses up nothing. Minutes of
calls are billed by another product and stand as unpriced.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error."#;

pub(super) const PRESETS: &str = "\
Examples:
  im-quote presets --format text --lang ko
  im-quote presets game | im-quote quote

The usage of a preset is an example that is stated in full, not a statistic.";

pub(super) const ACCOUNT: &str = "\
Examples:
  im-quote account scenario.json
  im-quote account scenario.json --edition main=ultimate --edition test=free

Quotas are not pooled: each app is billed by itself. For the apps of one data centre and billing mode the
answer tells what one merged app would cost at most: with the sum of their peaks.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";
