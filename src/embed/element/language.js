// The language of the page around a calculator, and how numbers are written there.

// The only words outside the Rust catalogue: they are needed when Rust has not arrived.
export const WORDS = {
  en: ["The calculator could not be loaded.", "Try again"],
  ko: ["계산기를 불러오지 못했습니다.", "다시 시도"],
  zh: ["计算器未能加载。", "重试"],
  ja: ["計算ツールを読み込めませんでした。", "再試行"],
};

// The tag of the text around the host, or of its own attribute.
const localeOf = (host) => host.getAttribute("locale") || host.closest("[lang]")?.lang || document.documentElement.lang;

// The language to start in. Only the first part of a tag counts: zh-CN, zh-Hans and zh-TW all find
// Chinese.
export function languageOf(host) {
  const names = [localeOf(host), document.documentElement.lang].map((tag) => tag.split("-")[0].toLowerCase());
  return names.find((name) => Object.hasOwn(WORDS, name)) ?? "en";
}

// A number as the place of the text around `host` writes it, which shows its separators; nothing where they
// are those of the widget's languages: to ask the browser takes it longer than to draw the form. A place that
// it does not know must not get those of its own language.
export function sample(host) {
  const tag = localeOf(host);
  try {
    if (!Object.hasOwn(WORDS, tag)) return (1234567.5).toLocaleString([tag, "en"], { numberingSystem: "latn" });
  } catch {
    // It is no tag.
  }
  return "";
}
