//! What the help says: about the program, and below the options of the commands.

pub(crate) const ABOUT: &str = "\
Prices Tencent Cloud IM (Chat): a scenario in, the six editions priced to the cent out.

A scenario is a JSON object that says where your apps are, how much they are used and what they must
be able to do. A quote says for each app and edition whether it fits, why not, what it costs line by
line, and which edition is the cheapest that fits.

Prices come from the vendor's own price lists. They are built in as dated price books, each price
with the page that prints it; `im-quote books` shows them, and where two pages disagree. The date in
the scenario's book_date picks the books; nothing is looked up and no clock is read.";

pub(crate) const EXAMPLES: &str = r#"Examples:
  echo '{"schema":1,"apps":[{"idc":"singapore","usage":{"mau":12345}}]}' | im-quote quote
  im-quote quote scenario.json
  im-quote compare scenario.json --format text
  im-quote budget 2000 scenario.json
  im-quote migrate scenario.json
  im-quote batch scenarios.jsonl > quotes.jsonl
  im-quote matrix --format markdown
  im-quote books
  im-quote forecast scenario.json --from 2023-05 --months 12 --growth-percent 8
  im-quote usage daily.csv --app scenario.json
  im-quote check scenario.json --edition pro --charged 599.98
  im-quote schema > schema.json

Exit status:
  0  everything asked for was answered
  1  batch: at least one line has a problem, told on its own line of the output
  2  a scenario or an argument has a problem, a file cannot be read, or the command line is wrong"#;

pub(crate) const COMPARE: &str = r"Examples:
  im-quote compare scenario.json
  im-quote compare scenario.json --format text

The quote with more beside it. Each feasible edition has its headroom: how many more users or groups
before the bill rises, and by how much. Each reason of an infeasible one has what repairs it, with the
price. Each app has its ranking, with what the runner-up adds where it costs at most 1 per cent more,
and the price of each feature: the cheapest edition without it against the cheapest with it.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(crate) const MIGRATE: &str = r"Examples:
  im-quote migrate scenario.json
  im-quote migrate scenario.json --mau-per-dau 3,5,8

Pairs each feasible edition of today with each that fits after migration. break_even_mau is the largest
number of monthly users at which the move costs no more. The ratios are yours: without them, and
without a mau in the scenario, there is no bill after migration. The move cannot be undone, and what
its month costs is undocumented.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(crate) const BUDGET: &str = r"Examples:
  im-quote budget 2000 scenario.json
  im-quote budget 449.99 scenario.json --format text

For each edition the largest value of each usage that the amount pays for, the others as in the
scenario. A known mau rises with peak_dau. null: even the lowest value costs more, or a usage under
`missing` is unknown. The amount has at most 8 decimals and is for each app.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(crate) const EXPLAIN: &str = r"Examples:
  im-quote explain overage.peak_dau scenario.json
  im-quote explain add_on.retention scenario.json --format text

For each edition that can have the line: the rule, what goes into it, quantity, unit price, amount and
the page that prints the price, also where nothing is charged.

Exit status: 0 with an answer; 2 with problems, an unknown line too, as JSON on standard error.";

pub(crate) const CURVE: &str = r"Examples:
  im-quote curve scenario.json --metric peak_dau
  im-quote curve scenario.json --metric mau --from 10000 --to 50000 --format text

Exact straight pieces: within one the bill stays the same, or rises by the price of one unit for each
unit. crossings are the stretches on which one edition is the cheapest. An edition is drawn with at
most 2,000 pieces; a range with more is refused.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(crate) const MAP: &str = r"Examples:
  im-quote map scenario.json --axes dau-groups --mau-per-dau 4.5 --with-migration
  im-quote map scenario.json --axes dau-mau --with-migration --up-to 60000 --format text

Exact rectangles, all ends included. On a map of monthly users, what lies below the daily ones cannot
be. A map is cut into at most 2,000 bands; a view with more is refused.

Exit status: 0 with an answer; 2 with problems, all of them, as JSON on standard error.";

pub(crate) const BOOKS: &str = "\
Examples:
  im-quote books
  im-quote books --format json

A book is in force from the day it was documented until the next book of its billing mode. Prices are
US dollars per app and calendar month, without tax and discounts.";

pub(crate) const PRICING: &str = "\
Examples:
  im-quote pricing scenario.json > pricing.md
  im-quote pricing scenario.json --format json > pricing.json

One document with everything: how an app is billed, all price books, the feature matrix, where pages
disagree, and the quote of the scenario as an example. In JSON, `books` and `matrix` are what those
commands print, and `statement` is what `im-quote quote --format statement` prints.

Exit status: 0 with a document; 2 with problems of the scenario, as JSON on standard error.";

pub(crate) const SCHEMA: &str = "\
Example:
  im-quote schema > schema.json

The schema (draft 2020-12) accepts what the program reads and writes: a scenario, a quote, an errors
object. Each alone stands under `$defs`: `#/$defs/scenario`, `#/$defs/quote`, `#/$defs/errors`.";
