/** tongwen-core asks for this on import, also where there is no DOM. */
Object.assign(globalThis, { NodeFilter: globalThis.NodeFilter ?? {} });
