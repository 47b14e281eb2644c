// All parts of the first view.

export * from "./form-parts.jsx";
export * from "./page-parts.jsx";
export * from "./result-parts.jsx";
