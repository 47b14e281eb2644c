// Notes the memory of the program and its table of functions when it is started. Comes into the page before its own
// scripts.
globalThis.memories = [];
globalThis.tables = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const start = WebAssembly[name];
  WebAssembly[name] = async (...parts) => {
    const made = await start.apply(WebAssembly, parts);
    const all = Object.values((made.instance ?? made).exports);
    memories.push(...all.filter((it) => it instanceof WebAssembly.Memory));
    tables.push(...all.filter((it) => it instanceof WebAssembly.Table));
    return made;
  };
}
globalThis.pages = () => memories[0].buffer.byteLength / 65536;
