// Measures the command line alone, and prints what bench/RESULTS.md would say of it.
//
//   node bench/only-native.mjs [--quick] [--lines N]     by way of `cargo xtask bench --only native`, which builds what it needs

import { nativeGoals } from "./goals.mjs";
import { nativeMethod } from "./method.mjs";
import { measureNative } from "./native.mjs";
import { readCounts } from "./options.mjs";
import { goalTable } from "./report.mjs";

const { lines, native } = readCounts();
const found = measureNative(lines, native);
console.log(`${goalTable(nativeGoals(found))}\n\n${nativeMethod(found)}`);
