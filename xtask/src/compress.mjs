// Prints one line per file: raw, gzip -9 and brotli -11 bytes. Node's zlib is the brotli that
// hosts use, so that no second implementation has to be compiled into xtask.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

for (const file of process.argv.slice(2)) {
  const raw = readFileSync(file);
  const brotli = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
  console.log(raw.length, gzipSync(raw, { level: 9 }).length, brotli.length);
}
