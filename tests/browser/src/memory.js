// Notes the memory of the program when it is started. Comes into the page before its own scripts.
globalThis.memories = [];
for (const name of ["instantiate", "instantiateStreaming"]) {
  const start = WebAssembly[name];
  WebAssembly[name] = async (...parts) => {
    const made = await start.apply(WebAssembly, parts);
    const all = Object.values((made.instance ?? made).exports);
    memories.push(...all.filter((it) => it instanceof WebAssembly.Memory));
    return made;
  };
}
globalThis.pages = () => memories[0].buffer.byteLength / 65536;
