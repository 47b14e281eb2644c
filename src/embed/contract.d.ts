// The contract, schema 1: a scenario in, a quote out. The same shapes on the command line, in the
// widget's events and in the rules as a library.

/** US dollars, exact, as decimal text: at least two decimals and no more than needed. Never a number. */
export type Amount = string;
/** A day in UTC+8, `YYYY-MM-DD`, from 2000-01-01 to 2099-12-31. */
export type Day = string;
/** A whole number from 0 to 10,000,000,000. */
export type Count = number | bigint;

export type BillingMode = "dau" | "mau";
export type Edition = "free" | "pro" | "ultimate" | "developer" | "standard" | "premium";
export type Idc = "singapore" | "frankfurt" | "seoul" | "mumbai" | "silicon_valley" | "china";
export type Metric = "peak_dau" | "peak_groups" | "mau";
export type Feature =
  | "push_to_all_users"
  | "same_platform_multi_device"
  | "local_message_search"
  | "av_group_history_for_new_members"
  | "community"
  | "message_read_receipts"
  | "targeted_group_messages"
  | "av_group_online_member_list"
  | "av_group_broadcast"
  | "user_status"
  | "conversation_mark"
  | "conversation_group"
  | "av_group_member_ban";
/** The language of the matrix. */
export type Language = "en" | "ko" | "zh" | "ja";

/** Measured usage of a month. What is absent is unknown, never zero. */
export interface Usage {
  /** Distinct users who logged in on the month's highest day. */
  peak_dau?: Count | undefined;
  /** Groups of all types that exist at the same time, at the month's highest moment. */
  peak_groups?: Count | undefined;
  /** Distinct users who logged in within the calendar month; not below `peak_dau`. */
  mau?: Count | undefined;
}

/** What the app must be able to do. What is absent is not asked for. */
export interface Needs {
  users?: Count | "unlimited" | undefined;
  friends_per_user?: Count | undefined;
  groups_per_user?: Count | undefined;
  /** Members of one group that is no audio-video group. */
  members_per_group?: Count | undefined;
  non_av_groups?: Count | "unlimited" | undefined;
  av_groups?: Count | "unlimited" | undefined;
  daily_net_new_groups?: Count | undefined;
  retention_days?: Count | undefined;
  features?: readonly Feature[] | undefined;
}

/** One SDKAppID: the unit that is billed. */
export interface App {
  /** 1 to 100 characters, different for each app; `app-1`, `app-2`, … by position if absent. */
  name?: string | undefined;
  /** The data center in which the app was created, for good. */
  idc: Idc;
  /** The day on which the first IM app was created in this data center; null or absent if none yet. */
  first_app_date?: Day | null | undefined;
  /** Whether the app has moved to billing on monthly users, which cannot be undone. */
  migrated?: boolean | undefined;
  /** What the app is on now; unknown if absent. */
  current_edition?: Edition | undefined;
  usage?: Usage | undefined;
  needs?: Needs | undefined;
  /** The day on which a free app becomes a paid one; asks for `first_month`. */
  start_date?: Day | undefined;
}

/** What is asked: one app or more, priced on one date. */
export interface Scenario {
  schema: 1;
  /** The price date; 2023-03-30, the last date the price lists were confirmed, if absent. */
  book_date?: Day | undefined;
  /** 1 to 300 apps. */
  apps: readonly App[];
}

export type LineId =
  | `plan.${Edition}`
  | `overage.${Metric}`
  | "add_on.av_groups_unlimited"
  | "add_on.members_per_group"
  | "add_on.groups_per_user"
  | "add_on.retention";

/** One charge of a month. */
export interface Line {
  id: LineId;
  quantity: number;
  unit_price: Amount;
  /** Quantity times unit price. */
  amount: Amount;
  /** The price book. */
  book: string;
  /** The page that prints the unit price. */
  source: string;
}

/** One charge of the first month. */
export interface FirstMonthLine {
  id: LineId;
  /** For that month, to 8 decimals. */
  amount: Amount;
  /** Whether it is charged by day. */
  prorated: boolean;
}

/** The bill of the month in which a free app becomes a paid one. */
export interface FirstMonth {
  days_in_force: number;
  days_in_month: number;
  exact_total: Amount;
  total: Amount;
  /** No page prints the formula. */
  estimate: true;
  lines: FirstMonthLine[];
}

/** A need or a usage that an edition limits. */
export type Limited = Exclude<keyof Needs, "features"> | Metric;

/** Why an edition does not fit. */
export type Reason =
  | { code: "cannot_return_to_free_tier" }
  | { code: "limit_exceeded"; metric: Limited; asked: number | "unlimited"; limit: number }
  | { code: "feature_not_included" | "feature_unavailable_in_idc"; feature: Feature };

export type EditionNote =
  | "migration_irreversible"
  | "developer_one_month"
  | "needs_ticket.push_to_all_users"
  | "needs_ticket.daily_net_new_groups"
  | "community_idc_by_ticket"
  | "read_receipts_group_limit"
  | "free_tier_for_new_apps_only"
  | "first_month_rule_unstated";

export type QuoteNote = "prices_not_confirmed_after_2023_03_30" | `first_app_date_differs.${Idc}`;

interface EditionAnswer {
  edition: Edition;
  /** Whether the app can be on it. */
  availability: "available" | "after_migration" | "unavailable";
  notes: EditionNote[];
}

interface WithoutBill {
  lines: null;
  exact_total: null;
  total: null;
  first_month: null;
}

/** It fits: its bill of a month. */
export interface FeasibleEdition extends EditionAnswer {
  status: "feasible";
  missing: [];
  reasons: [];
  /** The plan first. */
  lines: Line[];
  /** The sum of the lines' amounts. */
  exact_total: Amount;
  /** That sum rounded once to cents, half up. */
  total: Amount;
  first_month: FirstMonth | null;
}

/** A need is not met, or the quota of a free tier is exceeded. */
export interface InfeasibleEdition extends EditionAnswer, WithoutBill {
  status: "infeasible";
  missing: [];
  reasons: Reason[];
}

/** Usage is unknown. */
export interface OpenEdition extends EditionAnswer, WithoutBill {
  status: "needs_input";
  /** The usage that must be known. */
  missing: Metric[];
  reasons: [];
}

/** No price book of its mode is in force on the price date. */
export interface UnpricedEdition extends EditionAnswer, WithoutBill {
  status: "unpriced";
  missing: [];
  reasons: [];
}

/** One app in one edition; `status` tells which. */
export type EditionQuote = FeasibleEdition | InfeasibleEdition | OpenEdition | UnpricedEdition;

/** One app in all six editions. */
export interface AppQuote {
  name: string;
  billing_mode: BillingMode;
  /** Which rule decided the mode, the first that applies. */
  billing_mode_reason:
    | "mau_not_yet_offered"
    | "idc_without_mau_billing"
    | "no_app_yet"
    | "first_app_on_or_after_cutover"
    | "migrated"
    | "first_app_before_cutover";
  /** Always six, in the order free, pro, ultimate, developer, standard, premium. */
  editions: EditionQuote[];
  /** The cheapest feasible edition that is available. */
  recommended: Edition | null;
  /** The same among the editions that migration opens. */
  recommended_after_migration: Edition | null;
}

/** All apps of a scenario, priced. */
export interface Quote {
  schema: 1;
  book_date: Day;
  notes: QuoteNote[];
  /** In the scenario's order. */
  apps: AppQuote[];
  /** The sum of the recommended editions' totals; null if an app has none. */
  total: Amount | null;
}

export type ProblemCode =
  | "invalid_json"
  | "unsupported_schema"
  | "unknown_field"
  | "missing_field"
  | "wrong_type"
  | "out_of_range"
  | "unknown_value"
  | "invalid_date"
  | "duplicate_field"
  | "duplicate_name"
  | "no_apps"
  | "too_many_apps"
  | "mau_below_peak_dau"
  | "migration_not_offered"
  | "book_date_before_first_book";

/** One problem of a scenario. */
export interface Problem {
  /** JSON Pointer to the place; empty for the whole. */
  path: string;
  code: ProblemCode;
  /** The problem in English words. */
  message: string;
}

/** All problems of a scenario; such a scenario has no quote. */
export interface Errors {
  errors: Problem[];
}

/** What one edition gives: the limit without add-ons, or a word. */
export type CellValue =
  | number
  | "unlimited"
  | "supported"
  | "not_supported"
  | "needs_ticket"
  | "not_applicable";

export interface Cell {
  value: CellValue;
  /** The same as a reader sees it. */
  text: string;
}

export interface Footnote {
  id: string;
  text: string;
  /** The editions it concerns; all when empty. */
  editions: Edition[];
  source: string;
}

/** Where two official pages disagree. */
export interface Conflict {
  /** The edition, if it concerns one in particular. */
  edition: Edition | null;
  /** The value that is used. */
  taken: CellValue | string;
  source: string;
  /** The value that is not. */
  other: CellValue | string;
  other_source: string;
  why: string;
}

export interface Row {
  id: string;
  label: string;
  cells: Record<Edition, Cell>;
  footnotes: Footnote[];
  conflicts: Conflict[];
  sources: string[];
}

/** The six editions feature by feature. */
export interface Matrix {
  lang: Language;
  editions: Edition[];
  rows: Row[];
}

export interface Overage {
  id: LineId;
  metric: Metric;
  /** Included in the plan fee. */
  quota: number;
  /** Units sold together: a started block is a whole block. */
  block: number;
  price: Amount;
  source: string;
}

export interface Tier {
  /** The limit with this tier. */
  reaches: number | "unlimited";
  price: Amount;
  source: string;
}

export interface AddOn {
  id: LineId;
  /** The limit without the add-on. */
  base: number | "unlimited";
  /** Lowest first. */
  tiers: Tier[];
}

export interface Plan {
  edition: Edition;
  /** The plan fee of a month. */
  price: Amount;
  source: string;
  overage: Overage[];
  add_ons: AddOn[];
}

export interface Book {
  id: string;
  mode: BillingMode;
  /** The first day in force. */
  documented: Day;
  /** The day from which the next book of the mode is in force. */
  superseded: Day | null;
  /** The rule for the month in which a free app becomes a paid one. */
  first_month: { rule: "by_day" | "free" | "unstated"; since?: Day; source: string };
  plans: Plan[];
  /** Changes that touch nothing sold today. */
  history: { documented: Day; text: string; source: string }[];
}

/** The price books, oldest first. */
export interface Books {
  /** The last date on which the price lists were confirmed. */
  last_confirmed: Day;
  currency: "USD";
  books: Book[];
  /** Disagreements about prices, each about a line of a quote. */
  conflicts: (Conflict & { about: string })[];
}
